using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR308: nothing is claimed for days after the allocation.</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Einddatum",
    Broken = "A line up to 30 June on an allocation up to 20 June.",
    Kept = "A line up to 20 June on it; or a credit line up to 30 June.")]
public sealed class TR308() : Rule<Prestatie>(
    "TR308", 3, "9308",
    "The ProductPeriode ends on or before the Einddatum of the allocation, if it has one.",
    "The ProductPeriode ends after the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing?.Einddatum is { } einddatum && subject.ProductPeriode.Eind > einddatum)
        {
            context.Report(
                this, subject.Position, "ProductPeriode/Einddatum",
                $"{subject.ProductPeriode.Eind}, and the allocation ends on {einddatum}");
        }
    }
}
