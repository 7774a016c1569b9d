using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD025: a Dutch address has a house number.</summary>
[Explained(
    On = "Contact/Adres/Huis",
    Broken = "LandCode NL with a Postcode and no Huis.",
    Kept = "LandCode NL with Huisnummer 12; or LandCode BE without Huis.")]
public sealed class CD025() : ContentRule<Toewijzingsbericht>(
    "CD025",
    "Huis is there when LandCode is NL.",
    "An address with LandCode NL has no Huis.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.LandCode == "NL" && !regel.HeeftHuis)
                context.Report(this, regel.Position, "Adres/Huis");
        }
    }
}
