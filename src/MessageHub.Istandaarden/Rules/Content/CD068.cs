using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD068: only a professional referrer has an AGB code.</summary>
[Explained(
    On = "AangevraagdProduct/Verwijzer/ZorgverlenerCode",
    Broken = "The municipality as referrer (Type 01) with a ZorgverlenerCode.",
    Kept = "Type 01 without one.")]
public sealed class CD068() : ContentRule<Toewijzingsverzoekbericht>(
    "CD068",
    "Verwijzer/ZorgverlenerCode is absent unless Type is 02 to 05.",
    "A referrer who is no professional has a ZorgverlenerCode.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.Verwijzer is { IsZorgverlener: false, ZorgverlenerCode: not null })
                context.Report(this, regel.Position, "Verwijzer/ZorgverlenerCode", $"Type is {regel.Verwijzer.Type}");
        }
    }
}
