using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD075: a Budget is for a closed period.</summary>
[Explained(
    On = "Einddatum, ToewijzingEinddatum",
    Broken = "A Budget of 5000 euros with an open end.",
    Kept = "The same Budget up to 31 December.")]
public sealed class CD075() : ContentRule(
    "CD075",
    "The end date is there when Budget is.",
    "There is a Budget and no end date.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (regel is { Budget: not null, Eind: null })
                context.Report(this, regel.Position, regel.EinddatumElement);
        }
    }
}
