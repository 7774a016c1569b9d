using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR339: the category that was ordered is the one that is claimed.</summary>
[Explained(
    On = "Prestatie/ProductCategorie",
    Broken = "One category on an allocation of another.",
    Kept = "The category of the allocation; any category when the allocation names no product.")]
public sealed class TR339() : Rule<Prestatie>(
    "TR339", 3, "9339",
    "ProductCategorie equals that of the allocation, if it names a product.",
    "ProductCategorie is another than that of the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing?.Product is { } product && product.Categorie != subject.ProductCategorie)
        {
            context.Report(
                this, subject.Position, "ProductCategorie",
                $"{subject.ProductCategorie} is claimed, and {product.Categorie} was allocated");
        }
    }
}
