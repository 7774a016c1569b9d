using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR411: a product with a code is ordered to an Omvang.</summary>
[Explained(
    On = "TeWijzigenProduct/Omvang",
    Broken = "A change without Omvang on an allocation of a product with its code.",
    Kept = "A change to 12 hours a month on it.")]
public sealed class TR411() : Rule<TeWijzigenProduct>(
    "TR411", 3, "9411",
    "Omvang is there when the allocation names a product Code.",
    "The allocation names a product Code, and no Omvang is asked for.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (subject.Omvang is null && context.Toewijzing is { Product.Code: { } code })
            context.Report(this, subject.Position, "Omvang", $"Code is {code}");
    }
}
