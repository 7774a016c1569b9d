using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR388: a ProductPeriode ends with its month, or with the allocation when that ends earlier in the month (IV089).</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Einddatum",
    Broken = "A line up to 25 June on an allocation with an open end.",
    Kept = "A line up to 30 June on it; or up to 20 June on an allocation up to 20 June.")]
public sealed class TR388() : Rule<Prestatie>(
    "TR388", 3, "9388",
    "The ProductPeriode ends on the last of its month, or on the Einddatum when that is earlier in the month.",
    "The ProductPeriode ends neither with its month nor with the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { } toewijzing)
            return;

        var eind = subject.ProductPeriode.Eind;
        var last = Kalender.LastOfMonth(eind);
        var expected = toewijzing.Einddatum is { } einddatum && einddatum < last && Kalender.LastOfMonth(einddatum) == last ? einddatum : last;
        if (eind != expected)
            context.Report(this, subject.Position, "ProductPeriode/Einddatum", $"on {eind}, where {expected} is due");
    }
}
