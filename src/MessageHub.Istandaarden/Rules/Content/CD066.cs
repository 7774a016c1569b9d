using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD066: a professional referrer is known by code or by name, not both.</summary>
[Explained(
    On = "AangevraagdProduct/Verwijzer/Naam",
    Broken = "A referrer of Type 02 with both his ZorgverlenerCode and his Naam.",
    Kept = "Type 02 with only the ZorgverlenerCode.")]
public sealed class CD066() : ContentRule<Toewijzingsverzoekbericht>(
    "CD066",
    "Verwijzer/Naam is absent when Type is 02 to 05 and ZorgverlenerCode is there.",
    "A professional referrer has both a ZorgverlenerCode and a Naam.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: true, ZorgverlenerCode: not null, Naam: not null })
                context.Report(this, regel.Position, "Verwijzer/Naam", $"Type is {regel.Verwijzer.Type}");
        }
    }
}
