using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR302: no product is ordered twice at the same time. Removed allocations of a single day (RedenWijziging 13, in old rows 01) do not count.</summary>
public sealed class TR302() : ContentRule<JW301>(
    "TR302", "No two allocations in the message are for the same product in overlapping periods.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        var regels = bericht.ToegewezenProducten.Where(IsGeldig).Select(Productregel.Of).ToList();
        foreach (var regel in Stapeling.Clashes(regels))
            context.Report(this, regel.Position);
    }

    private static bool IsGeldig(ToegewezenProduct product) =>
        !RedenenWijziging.IsVervallen(product.RedenWijziging, product.Ingangsdatum, product.Einddatum);
}
