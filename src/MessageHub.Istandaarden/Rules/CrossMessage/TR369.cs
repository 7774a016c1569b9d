using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR369: all that is claimed on an allocation with a Budget fits in it. The rule speaks of GeleverdVolume; for unit 83 that is the amount in euro
/// cents (CS339). For other units the amount is compared, because hours cannot be held against euros (docs/decisions/0005).
/// </summary>
[Explained(
    On = "Prestatie/GeleverdVolume",
    Broken = "A Budget of 1000 euros, 900 granted before; a line of 101 euros.",
    Kept = "A line of 100 euros.")]
public sealed class TR369() : Rule<Prestatie>(
    "TR369", 3, "9369",
    "All that was granted on the allocation, this line included, fits in its Budget.",
    "More is claimed than the Budget of the allocation allows.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { Budget: { } budget } toewijzing)
            return;

        var granted = context.Dossier.Stand(toewijzing.ToewijzingNummer).Bedrag;
        var claimed = subject.IngediendBedrag.Bedrag;
        if (granted + claimed > budget)
        {
            context.Report(
                this, subject.Position, "GeleverdVolume", $"{budget} cents, of which {granted} granted before, and {claimed} claimed");
        }
    }
}
