using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR412: an allocation without a product code has no Omvang.</summary>
[Explained(
    On = "TeWijzigenProduct/Omvang",
    Broken = "A change to 12 hours a month on an allocation of a category without a code.",
    Kept = "A change of its Budget, without Omvang.")]
public sealed class TR412() : Rule<TeWijzigenProduct>(
    "TR412", 3, "9412",
    "Omvang is absent when the allocation names no product Code and the period ends after 2020.",
    "An Omvang is asked for on an allocation without a product Code.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (subject.Omvang is not null && Productregel.Of(subject).EndsAfter2020 && context.Toewijzing is { Product: not { Code: not null } })
            context.Report(this, subject.Position, "Omvang", $"allocation {subject.ToewijzingNummer}");
    }
}
