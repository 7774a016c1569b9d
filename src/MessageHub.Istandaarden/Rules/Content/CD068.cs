using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD068: only a professional referrer has an AGB code.</summary>
public sealed class CD068() : ContentRule<JW315>("CD068", "Verwijzer/ZorgverlenerCode is absent unless Type is 02 to 05.")
{
    protected override void Check(JW315 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: false, ZorgverlenerCode: not null })
                context.Report(this, regel.Position, "Verwijzer/ZorgverlenerCode");
        }
    }
}
