using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR307: nothing is claimed for days before the allocation.</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Begindatum",
    Broken = "A line from 1 June on an allocation from 10 June.",
    Kept = "A line from 10 June on it.")]
public sealed class TR307() : Rule<Prestatie>(
    "TR307", 3, "9307",
    "The ProductPeriode begins on or after the Ingangsdatum of the allocation.",
    "The ProductPeriode begins before the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is { } toewijzing && subject.ProductPeriode.Begin < toewijzing.Ingangsdatum)
        {
            context.Report(
                this, subject.Position, "ProductPeriode/Begindatum",
                $"{subject.ProductPeriode.Begin}, and the allocation begins on {toewijzing.Ingangsdatum}");
        }
    }
}
