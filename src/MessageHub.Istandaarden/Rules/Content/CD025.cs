using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD025: a Dutch address has a house number.</summary>
public sealed class CD025() : ContentRule<JW301>("CD025", "Huis is there when LandCode is NL.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.LandCode == "NL" && !regel.HeeftHuis)
                context.Report(this, regel.Position, "Adres/Huis");
        }
    }
}
