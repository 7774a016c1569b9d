using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR352: a JW317 starts from what there is.</summary>
[Explained(
    On = "Verzoek",
    Broken = "A 317 with only a NieuwProduct.",
    Kept = "A 317 with a NieuwProduct and the OngewijzigdProduct that stays.")]
public sealed class TR352() : ContentRule<Wijzigingsverzoekbericht>(
    "TR352",
    "There is at least one OngewijzigdProduct or TeWijzigenProduct.",
    "No allocation is named, neither as it is nor to be changed.")
{
    protected override void Check(Wijzigingsverzoekbericht bericht, RuleContext context)
    {
        var verzoek = bericht.Verzoek;
        if (verzoek.OngewijzigdeProducten.Count + verzoek.TeWijzigenProducten.Count == 0)
            context.Report(this, verzoek.Position);
    }
}
