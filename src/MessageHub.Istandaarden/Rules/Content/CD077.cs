using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD077: a Budget and an Omvang exclude each other, seen from the Budget; CD078 sees it from the Omvang.</summary>
[Explained(
    On = "Omvang",
    Broken = "A line with a Budget of 5000 euros and an Omvang of 10 hours. CD078 is broken with it.",
    Kept = "The Budget alone.")]
public sealed class CD077() : ContentRule(
    "CD077",
    "Omvang is absent when Budget is there.",
    "An Omvang stands beside the Budget.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (regel is { Budget: not null, Omvang: not null })
                context.Report(this, regel.Position, "Omvang");
        }
    }
}
