using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR418: the tariff is the one agreed for the product. Without agreed tariffs it is not checked. Minutes against an hourly tariff carry that tariff
/// divided by sixty (IV081).</summary>
[Explained(
    On = "Prestatie/ProductTarief",
    Broken = "60 euros an hour is agreed; a line says 62.",
    Kept = "A line says 60; or 1 euro a minute.",
    NotChecked = "The agreements file has no tariff for this provider, product, unit and period.")]
public sealed class TR418() : Rule<Prestatie>(
    "TR418", 3, "0611",
    "ProductTarief is the tariff agreed with the provider for the product, unit and period.",
    "ProductTarief is another than was agreed.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (subject.ProductTarief is not { } tarief)
            return;

        var agreed = context.Sources.Contracten.Tarieven(context.Bericht.Header.Aanbieder, subject);
        if (agreed.Count == 0)
            context.NotChecked(this, "no tariff is agreed for this provider, product, unit and period");
        else if (!agreed.Any(contract => contract.TariefIn(subject.Eenheid) == tarief))
        {
            context.Report(this, subject.Position, "ProductTarief",
                $"{tarief} cents is claimed, and {string.Join(" or ", agreed.Select(contract => contract.TariefIn(subject.Eenheid)).Distinct())} was agreed");
        }
    }
}
