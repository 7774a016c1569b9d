using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD034: a registered address and a residence have a postcode. The rule writes Soort 1 and 3; the codes are 01 and 03 (findings 10).</summary>
[Explained(
    On = "Contact/Adres/Postcode",
    Broken = "A residence (Soort 03) with a telephone number and no Postcode.",
    Kept = "A residence with Postcode 1234AB; or a correspondence address (Soort 02) without.")]
public sealed class CD034() : ContentRule<Toewijzingsbericht>(
    "CD034",
    "Postcode is there when Soort is 01 (registered) or 03 (residence).",
    "A registered address or a residence has no Postcode.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.Soort is "01" or "03" && regel.Postcode is null)
                context.Report(this, regel.Position, "Adres/Postcode", $"Soort is {regel.Soort}");
        }
    }
}
