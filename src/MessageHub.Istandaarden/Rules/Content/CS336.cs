using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS336: reason 01 is history, although the schema still has it (findings 12).</summary>
[Explained(
    On = "ToegewezenProduct/RedenWijziging",
    Broken = "RedenWijziging 01.",
    Kept = "Any other reason of the code list, or none.")]
public sealed class CS336() : ContentRule<Toewijzingsbericht>(
    "CS336",
    "RedenWijziging is not 01.",
    "RedenWijziging is 01, which is not used any more.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten)
        {
            if (regel.RedenWijziging == RedenenWijziging.VervallenCorrectie)
                context.Report(this, regel.Position, "RedenWijziging");
        }
    }
}
