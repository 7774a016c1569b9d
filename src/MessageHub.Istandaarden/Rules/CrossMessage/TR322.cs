using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR322: all that is claimed on an allocation fits in what was ordered over its whole length; with an open end, up to the end of the
/// DeclaratiePeriode. Refused lines do not count and credited lines are taken off.
/// </summary>
[Explained(
    On = "Prestatie/GeleverdVolume",
    Broken = "An allocation of 100 hours in total, 95 granted before; a line for 6 hours.",
    Kept = "A line for 5 hours; or one for 6 after a line of 1 was credited.")]
public sealed class TR322() : Rule<Prestatie>(
    "TR322", 3, "9322",
    "All granted volume on the allocation, this line included, fits in its Omvang over its whole length.",
    "More is claimed than the Omvang of the allocation allows over its whole length.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { Omvang: { } omvang } toewijzing
            || !Volumes.IsVergelijkbaar(subject.Eenheid, omvang.Eenheid))
        {
            return;
        }

        var declaratiePeriode = ((Declaratiebericht)context.Bericht).Declaratie.DeclaratiePeriode;
        var maximum = Maximum(declaratiePeriode.Eind, toewijzing, omvang, context.VariantOf(toewijzing, omvang));
        var granted = Volumes.Toegekend(context.Dossier.Stand(toewijzing.ToewijzingNummer), omvang.Eenheid);
        var claimed = Volumes.InFijnsteEenheid(subject.Eenheid, subject.GeleverdVolume);
        if (granted + claimed > maximum)
        {
            context.Report(this, subject.Position, "GeleverdVolume",
                $"at most {maximum}, of which {granted} granted before, and {claimed} claimed{Volumes.FijnsteEenheid(omvang.Eenheid)}");
        }
    }

    /// <summary>The most that may be claimed over the whole allocation, in the finest unit of its Omvang; one with an open end is looked at up to this day.</summary>
    internal static long Maximum(DateOnly totEnMet, Toewijzing toewijzing, Omvang omvang, Uitvoeringsvariant variant)
    {
        var looptijd = new Periode(toewijzing.Ingangsdatum, toewijzing.Einddatum ?? totEnMet);
        return Volumes.InFijnsteEenheid(omvang.Eenheid, MaximaalVolume.Over(looptijd, toewijzing, omvang, variant));
    }
}
