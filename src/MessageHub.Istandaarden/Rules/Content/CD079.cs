using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD079: only a Budget can be given without naming a product (a generic allocation).</summary>
[Explained(
    On = "Product",
    Broken = "An allocation of 10 hours a month that names no Product.",
    Kept = "An allocation with a Product; or one with only a Budget.")]
public sealed class CD079() : ContentRule(
    "CD079",
    "Product is there when Budget is absent.",
    "There is neither a Budget nor a Product.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.ProductregelsMetProduct)
        {
            if (regel is { Budget: null, Product: null })
                context.Report(this, regel.Position, "Product");
        }
    }
}
