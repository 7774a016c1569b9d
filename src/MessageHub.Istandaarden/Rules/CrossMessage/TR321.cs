using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR321: what is claimed for one ProductPeriode fits in what was ordered for it (IV077). Domestic help by the week, in iWmo, is delivered more in one week and
/// less in another: a period may take six weeks' worth, however many it touches, and TR322 holds the whole within the allocation (docs/decisions/0082).
/// </summary>
/// <param name="zesWeken">Category of which a period may take six weeks' worth; null: of none.</param>
[Explained(
    On = "Prestatie/GeleverdVolume",
    Broken = "An allocation of 10 hours a month; a line for 11 hours in June.",
    Kept = "A line for 10 hours, or for 600 minutes.")]
public sealed class TR321(string? zesWeken = null) : Rule<Prestatie>(
    "TR321", 3, "9321",
    "GeleverdVolume fits in the Omvang of the allocation over the ProductPeriode"
        + (zesWeken is null ? "." : $"; for category {zesWeken} per week, in six times its Volume."),
    "More is claimed than the Omvang of the allocation allows over the ProductPeriode.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { Omvang: { } omvang } toewijzing
            || !Volumes.IsVergelijkbaar(subject.Eenheid, omvang.Eenheid))
        {
            return;
        }

        var maximum = Maximum(subject.ProductPeriode, toewijzing, omvang, context.VariantOf(toewijzing, omvang));
        if (Volumes.InFijnsteEenheid(subject.Eenheid, subject.GeleverdVolume) > Volumes.InFijnsteEenheid(omvang.Eenheid, maximum))
        {
            context.Report(this, subject.Position, "GeleverdVolume",
                $"at most {maximum} of unit {omvang.Eenheid}, and {subject.GeleverdVolume} of unit {subject.Eenheid} claimed");
        }
    }

    /// <summary>The most that may be claimed for one period, in units of the Omvang.</summary>
    internal long Maximum(Periode periode, Toewijzing toewijzing, Omvang omvang, Uitvoeringsvariant variant) =>
        omvang.Frequentie == Frequenties.PerWeek && zesWeken is not null && toewijzing.Product?.Categorie == zesWeken
            ? 6 * omvang.Volume
            : MaximaalVolume.Over(periode, toewijzing, omvang, variant);
}
