using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD067: a professional referrer is known by code or by name.</summary>
[Explained(
    On = "AangevraagdProduct/Verwijzer/Naam",
    Broken = "A referrer of Type 03 with neither ZorgverlenerCode nor Naam.",
    Kept = "Type 03 with his Naam.")]
public sealed class CD067() : ContentRule<Toewijzingsverzoekbericht>(
    "CD067",
    "Verwijzer/Naam is there when Type is 02 to 05 and ZorgverlenerCode is absent.",
    "A professional referrer has neither a ZorgverlenerCode nor a Naam.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: true, ZorgverlenerCode: null, Naam: null })
                context.Report(this, regel.Position, "Verwijzer/Naam", $"Type is {regel.Verwijzer.Type}");
        }
    }
}
