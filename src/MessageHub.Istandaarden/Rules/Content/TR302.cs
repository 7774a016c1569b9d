using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR302: no product is ordered twice at the same time. Removed allocations of a single day (RedenWijziging 13, in old rows 01) do not count.</summary>
[Explained(
    On = "ToegewezenProduct",
    Broken = "Product A from 1 to 30 June and again from 15 June; or product A and all of its category at the same time.",
    Kept = "Product A up to 30 June and again from 1 July; or products A and B at the same time.")]
public sealed class TR302(Stapeling stapeling) : ContentRule<Toewijzingsbericht>(
    "TR302",
    $"No two allocations in the message are for the same product in overlapping periods{stapeling.Uitzondering}.",
    "An allocation before this one is for the same product on the same days.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        var regels = bericht.ToegewezenProducten.Where(IsGeldig).Select(Productregel.Of).ToList();
        foreach (var (regel, other) in stapeling.Clashes(regels))
            context.Report(this, regel.Position, detail: Stapeling.Text(regel, other));
    }

    private static bool IsGeldig(ToegewezenProduct product) =>
        !RedenenWijziging.IsVervallen(product.RedenWijziging, product.Ingangsdatum, product.Einddatum);
}
