using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS058: lines are sent or taken back, not changed (OP033x2), although the schema admits 2 and 9.</summary>
[Explained(
    On = "StartProduct/StatusAanlevering, StopProduct/StatusAanlevering",
    Broken = "StatusAanlevering 2 (changed).",
    Kept = "StatusAanlevering 1 (first) or 3 (taken back).")]
public sealed class CS058() : ContentRule(
    "CS058",
    "StatusAanlevering is 1 or 3.",
    "StatusAanlevering is neither 1 nor 3.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        IEnumerable<Melding> meldingen = subject switch
        {
            Startbericht b => b.StartProducten,
            Stopbericht b => b.StopProducten,
            _ => [],
        };
        foreach (var melding in meldingen)
        {
            if (melding.StatusAanlevering is not (StatusAanleveringen.EersteAanlevering or StatusAanleveringen.Verwijderen))
                context.Report(this, melding.Position, "StatusAanlevering", $"it is {melding.StatusAanlevering}");
        }
    }
}
