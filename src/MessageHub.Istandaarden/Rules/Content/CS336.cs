using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS336: reason 01 is history, although the schema still has it (findings 12).</summary>
public sealed class CS336() : ContentRule<JW301>("CS336", "RedenWijziging is not 01.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten)
        {
            if (regel.RedenWijziging == RedenenWijziging.VervallenCorrectie)
                context.Report(this, regel.Position, "RedenWijziging");
        }
    }
}
