using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR321: what is claimed for one ProductPeriode fits in what was ordered for it (IV077).</summary>
[Explained(
    On = "Prestatie/GeleverdVolume",
    Broken = "An allocation of 10 hours a month; a line for 11 hours in June.",
    Kept = "A line for 10 hours, or for 600 minutes.")]
public sealed class TR321() : Rule<Prestatie>(
    "TR321", 3, "9321",
    "GeleverdVolume fits in the Omvang of the allocation over the ProductPeriode.",
    "More is claimed than the Omvang of the allocation allows over the ProductPeriode.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { Omvang: { } omvang } toewijzing
            || !Volumes.IsVergelijkbaar(subject.Eenheid, omvang.Eenheid))
        {
            return;
        }

        var maximum = MaximaalVolume.Over(subject.ProductPeriode, toewijzing, omvang, context.VariantOf(toewijzing, omvang));
        if (Volumes.InFijnsteEenheid(subject.Eenheid, subject.GeleverdVolume) > Volumes.InFijnsteEenheid(omvang.Eenheid, maximum))
        {
            context.Report(this, subject.Position, "GeleverdVolume",
                $"at most {maximum} of unit {omvang.Eenheid}, and {subject.GeleverdVolume} of unit {subject.Eenheid} claimed");
        }
    }
}
