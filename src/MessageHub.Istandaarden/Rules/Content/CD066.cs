using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD066: a professional referrer is known by code or by name, not both.</summary>
public sealed class CD066() : ContentRule<JW315>("CD066", "Verwijzer/Naam is absent when Type is 02 to 05 and ZorgverlenerCode is there.")
{
    protected override void Check(JW315 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: true, ZorgverlenerCode: not null, Naam: not null })
                context.Report(this, regel.Position, "Verwijzer/Naam");
        }
    }
}
