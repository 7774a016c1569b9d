using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD005: a postcode has a country, and a country has a postcode.</summary>
public sealed class CD005() : ContentRule<JW301>("CD005", "LandCode is there when Postcode is, and only then.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.Postcode is null != regel.LandCode is null)
                context.Report(this, regel.Position, "Adres/LandCode");
        }
    }
}
