using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS335: a removed allocation is one of a single day.</summary>
[Explained(
    On = "ToegewezenProduct/RedenWijziging",
    Broken = "RedenWijziging 13 (removed) on an allocation from 1 to 30 June.",
    Kept = "RedenWijziging 13 with Einddatum equal to Ingangsdatum, 1 June.")]
public sealed class CS335() : ContentRule<Toewijzingsbericht>(
    "CS335",
    "RedenWijziging 13 (removed) only where Einddatum equals Ingangsdatum.",
    "RedenWijziging is 13 (removed) and the allocation is for more than a single day.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.ToegewezenProducten)
        {
            if (regel.RedenWijziging == RedenenWijziging.Verwijderd && regel.Einddatum != regel.Ingangsdatum)
                context.Report(this, regel.Position, "RedenWijziging", $"{Kalender.Text(regel.Ingangsdatum, regel.Einddatum)}");
        }
    }
}
