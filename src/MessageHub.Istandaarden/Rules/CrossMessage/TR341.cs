using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR341: the unit that was ordered is the one that is claimed. Without an Omvang (a budget, an aspecific allocation) the contract decides; without a
/// contract it is not checked.
/// </summary>
[Explained(
    On = "Prestatie/Eenheid",
    Broken = "Etmalen on an allocation in hours.",
    Kept = "Hours or minutes on an allocation in hours.",
    NotChecked = "The allocation has no Omvang (a budget, a category without a code) and the agreements file has no tariff for the product.")]
public sealed class TR341() : Rule<Prestatie>(
    "TR341", 3, "9341",
    "Eenheid equals that of the allocation; hours may be claimed in minutes.",
    "Eenheid is another than was ordered.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is not { } toewijzing)
            return;

        if (toewijzing.Omvang is { } omvang)
        {
            if (!Volumes.IsVergelijkbaar(subject.Eenheid, omvang.Eenheid))
                context.Report(this, subject.Position, "Eenheid", $"{subject.Eenheid} is claimed, and {omvang.Eenheid} was allocated");
            return;
        }

        var agreed = context.Sources.Contracten.EenhedenVan(context.Bericht.Header.Aanbieder, subject);
        if (agreed.Count == 0)
            context.NotChecked(this, "the allocation has no Omvang and no tariff is agreed for the product");
        else if (!agreed.Any(eenheid => Volumes.IsVergelijkbaar(subject.Eenheid, eenheid)))
        {
            context.Report(
                this, subject.Position, "Eenheid",
                $"{subject.Eenheid} is claimed, and {string.Join(" or ", agreed.Distinct())} was agreed");
        }
    }
}
