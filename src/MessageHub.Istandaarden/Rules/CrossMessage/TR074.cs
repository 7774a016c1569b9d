using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR074: a line is sent once. One that was taken back may be sent again (IV008).</summary>
[Explained(
    On = "StartProduct, StopProduct",
    Broken = "The start of 1 June on allocation 1001 is sent in a second message, as a first one.",
    Kept = "It is taken back, and then sent again.")]
public sealed class TR074() : Rule<Melding>(
    "TR074", 3, "9074",
    "No earlier line of this client has the same logical key.",
    "A line with this logical key was sent before.")
{
    public override void Check(Melding subject, RuleContext context)
    {
        if (context.IsGemeld(subject))
            context.Report(this, subject.Position, detail: subject.Text());
    }
}
