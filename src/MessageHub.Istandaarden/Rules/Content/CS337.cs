using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS337: a ProductPeriode stays within one month.</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Einddatum",
    Broken = "A line for 15 June up to 14 July.",
    Kept = "One line for 15 to 30 June and one for 1 to 14 July.")]
public sealed class CS337() : ContentRule<Declaratiebericht>(
    "CS337",
    "ProductPeriode ends in the month in which it begins.",
    "ProductPeriode ends in another month than it begins in.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(bericht))
        {
            if ((regel.ProductPeriode.Begin.Year, regel.ProductPeriode.Begin.Month) != (regel.ProductPeriode.Eind.Year, regel.ProductPeriode.Eind.Month))
                context.Report(this, regel.Position, "ProductPeriode/Einddatum", $"{regel.ProductPeriode}");
        }
    }
}
