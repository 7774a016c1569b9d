using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD087: euros have no tariff; everything else has one.</summary>
[Explained(
    On = "Prestatie/ProductTarief",
    Broken = "10 hours without a ProductTarief; or an amount in euros (unit 83) with one.",
    Kept = "10 hours at 60 euros; or unit 83 without a tariff.")]
public sealed class CD087() : ContentRule(
    "CD087",
    "ProductTarief is there unless Eenheid is 83 (euros), and only then.",
    "A line in euros has a tariff, or another line has none.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(subject))
        {
            if (regel.Eenheid == Eenheden.Euro == regel.ProductTarief is not null)
                context.Report(this, regel.Position, "ProductTarief", $"Eenheid is {regel.Eenheid}");
        }
    }
}
