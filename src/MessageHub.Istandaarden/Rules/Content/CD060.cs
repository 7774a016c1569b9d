using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD060: a credit names the line it undoes; a debit names none.</summary>
[Explained(
    On = "Prestatie/ProductReferentie/VorigReferentieNummer",
    Broken = "A credit line that does not say which line it undoes; or a debit line with a VorigReferentieNummer.",
    Kept = "A credit line with VorigReferentieNummer R1.")]
public sealed class CD060() : ContentRule(
    "CD060",
    "VorigReferentieNummer is there when IngediendBedrag is credit, and only then.",
    "A credit names no earlier line, or a debit names one.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(subject))
        {
            if (regel.IsCredit != regel.VorigReferentieNummer is not null)
            {
                context.Report(
                    this, regel.Position, "ProductReferentie/VorigReferentieNummer",
                    $"the line is a {(regel.IsCredit ? "credit" : "debit")}");
            }
        }
    }
}
