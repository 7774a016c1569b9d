using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>TR381: a product code belongs to its category, by the list that municipality and provider use. Without that list it is not checked.</summary>
[Explained(
    On = "Product/Code, Prestatie/ProductCode",
    Broken = "The product list has code A in one category; a line claims it in another.",
    Kept = "The code in its own category; or a category without a code.",
    NotChecked = "The agreements file has no products.")]
public sealed class TR381() : Rule<IMetProduct>(
    "TR381", 4, "S329",
    "The product code is one of the product category.",
    "The product code is none of the product category.")
{
    public override void Check(IMetProduct subject, RuleContext context)
    {
        if (subject.Product is not { Code: { } code } product)
            return;

        switch (context.Sources.Producten.Past(product.Categorie, code))
        {
            case null: context.NotChecked(this, "there is no product code list"); break;
            case false: context.Report(this, subject.Position, subject.ProductCodeElement, $"{code} in category {product.Categorie}"); break;
        }
    }
}
