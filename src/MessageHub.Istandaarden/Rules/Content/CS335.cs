using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS335: a removed allocation is one of a single day.</summary>
public sealed class CS335() : ContentRule<JW301>("CS335", "RedenWijziging 13 (removed) only where Einddatum equals Ingangsdatum.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten)
        {
            if (regel.RedenWijziging == RedenenWijziging.Verwijderd && regel.Einddatum != regel.Ingangsdatum)
                context.Report(this, regel.Position, "RedenWijziging");
        }
    }
}
