using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD041: a product with a code is ordered to an Omvang.</summary>
[Explained(
    On = "Omvang",
    Broken = "An allocation of a product with its code, without an Omvang.",
    Kept = "The same with 10 hours a month; or a category without a code.")]
public sealed class CD041() : ContentRule(
    "CD041",
    "Omvang is there when Product has a Code.",
    "A product with a Code has no Omvang.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.ProductregelsMetProduct)
        {
            if (regel is { Product.Code: { } code, Omvang: null })
                context.Report(this, regel.Position, "Omvang", $"Code is {code}");
        }
    }
}
