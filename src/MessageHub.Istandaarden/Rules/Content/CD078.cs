using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD078: a Budget and an Omvang exclude each other, seen from the Omvang; CD077 sees it from the Budget.</summary>
[Explained(
    On = "Budget",
    Broken = "A line with an Omvang of 10 hours and a Budget of 5000 euros. CD077 is broken with it.",
    Kept = "The Omvang alone.")]
public sealed class CD078() : ContentRule(
    "CD078",
    "Budget is absent when Omvang is there.",
    "A Budget stands beside the Omvang.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (regel is { Budget: not null, Omvang: not null })
                context.Report(this, regel.Position, "Budget");
        }
    }
}
