using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD067: a professional referrer is known by code or by name.</summary>
public sealed class CD067() : ContentRule<JW315>("CD067", "Verwijzer/Naam is there when Type is 02 to 05 and ZorgverlenerCode is absent.")
{
    protected override void Check(JW315 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: true, ZorgverlenerCode: null, Naam: null })
                context.Report(this, regel.Position, "Verwijzer/Naam");
        }
    }
}
