using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS337: a ProductPeriode stays within one month.</summary>
public sealed class CS337() : ContentRule<JW323>("CS337", "ProductPeriode ends in the month in which it begins.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(bericht))
        {
            if ((regel.ProductPeriode.Begin.Year, regel.ProductPeriode.Begin.Month) != (regel.ProductPeriode.Eind.Year, regel.ProductPeriode.Eind.Month))
                context.Report(this, regel.Position, "ProductPeriode/Einddatum");
        }
    }
}
