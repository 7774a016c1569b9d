using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD005: a postcode has a country, and a country has a postcode.</summary>
[Explained(
    On = "Contact/Adres/LandCode",
    Broken = "An address with Postcode 1234AB and no LandCode.",
    Kept = "Postcode 1234AB with LandCode NL; or neither of them.")]
public sealed class CD005() : ContentRule<Toewijzingsbericht>(
    "CD005",
    "LandCode is there when Postcode is, and only then.",
    "Postcode and LandCode are not there together.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.Postcode is null != regel.LandCode is null)
            {
                context.Report(
                    this, regel.Position, "Adres/LandCode", $"there is only a {(regel.Postcode is null ? "LandCode" : "Postcode")}");
            }
        }
    }
}
