using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR340: the product that was ordered is the one that is claimed.</summary>
[Explained(
    On = "Prestatie/ProductCode",
    Broken = "Product B on an allocation of product A.",
    Kept = "Product A; any code of the category when the allocation names only that.")]
public sealed class TR340() : Rule<Prestatie>(
    "TR340", 3, "9340",
    "ProductCode equals that of the allocation, if it names one.",
    "ProductCode is another than that of the allocation.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing?.Product?.Code is { } code && code != subject.ProductCode)
            context.Report(this, subject.Position, "ProductCode", $"{subject.ProductCode} is claimed, and {code} was allocated");
    }
}
