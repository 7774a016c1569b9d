using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD043: a decision has a number and a date, or neither.</summary>
[Explained(
    On = "AangevraagdProduct/BeschikkingIngangsdatum",
    Broken = "BeschikkingNummer 77 without a BeschikkingIngangsdatum, or the date without the number.",
    Kept = "Both; or neither.")]
public sealed class CD043() : ContentRule<Toewijzingsverzoekbericht>(
    "CD043",
    "BeschikkingIngangsdatum is there when BeschikkingNummer is, and only then.",
    "BeschikkingNummer and BeschikkingIngangsdatum are not there together.")
{
    protected override void Check(Toewijzingsverzoekbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AangevraagdeProducten)
        {
            if (regel.BeschikkingNummer is null != regel.BeschikkingIngangsdatum is null)
            {
                context.Report(
                    this, regel.Position, "BeschikkingIngangsdatum",
                    $"there is only the {(regel.BeschikkingNummer is null ? "date" : "number")}");
            }
        }
    }
}
