using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR063: what is taken back was sent, and not taken back yet. It is the only check on a removal, with TR071 for a start.</summary>
[Explained(
    On = "StartProduct/StatusAanlevering, StopProduct/StatusAanlevering",
    Broken = "A start of 2 June is taken back; the start that was sent began on 1 June.",
    Kept = "The start of 1 June is taken back.")]
public sealed class TR063() : Rule<Melding>(
    "TR063", 3, "9063",
    "A line with StatusAanlevering 3 takes back an earlier line of this client with the same logical key.",
    "Nothing with this logical key is there to be taken back.")
{
    public override void Check(Melding subject, RuleContext context)
    {
        if (!context.IsGemeld(subject))
            context.Report(this, subject.Position, "StatusAanlevering", subject.Text());
    }
}
