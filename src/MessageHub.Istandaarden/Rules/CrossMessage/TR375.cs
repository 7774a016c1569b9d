using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR375: an allocation without a product has no Omvang. TR412 says the same of one without a code; both may speak (findings 15).</summary>
[Explained(
    On = "TeWijzigenProduct/Omvang",
    Broken = "10 hours a month asked on an allocation that has only a Budget and no product.",
    Kept = "Another Budget asked on it.")]
public sealed class TR375() : Rule<TeWijzigenProduct>(
    "TR375", 3, "9375",
    "Omvang is absent when the allocation names no Product and the period ends after 2020.",
    "An Omvang is asked for on an allocation without a Product.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (subject.Omvang is not null && Productregel.Of(subject).EndsAfter2020 && context.Toewijzing is { Product: null })
            context.Report(this, subject.Position, "Omvang", $"allocation {subject.ToewijzingNummer}");
    }
}
