using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR387: a ProductPeriode begins with its month, or with the allocation when that begins later in the month (IV089).</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Begindatum",
    Broken = "A line from 5 June on an allocation from 1 January.",
    Kept = "A line from 1 June on it; or from 10 June on an allocation from 10 June.")]
public sealed class TR387() : Rule<Prestatie>(
    "TR387", 3, "9387",
    "The ProductPeriode begins on the first of its month, or on the Ingangsdatum when that is later in the month.",
    "The ProductPeriode begins neither with its month nor with the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { } toewijzing)
            return;

        var begin = subject.ProductPeriode.Begin;
        var first = Kalender.FirstOfMonth(begin);
        var ingangsdatum = toewijzing.Ingangsdatum;
        var expected = ingangsdatum > first && Kalender.FirstOfMonth(ingangsdatum) == first ? ingangsdatum : first;
        if (begin != expected)
            context.Report(this, subject.Position, "ProductPeriode/Begindatum", $"on {begin}, where {expected} is due");
    }
}
