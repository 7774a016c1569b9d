using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR071: a start that was stopped already stays; first the stop is taken back.</summary>
[Explained(
    On = "StartProduct/StatusAanlevering",
    Broken = "A start is taken back after its stop was accepted.",
    Kept = "The stop is taken back first, then the start.")]
public sealed class TR071() : Rule<StartProduct>(
    "TR071", 3, "9071",
    "A start is not taken back when a stop with the same key was sent for it.",
    "The start was stopped already.")
{
    public override void Check(StartProduct subject, RuleContext context)
    {
        var sleutel = subject.Sleutel;
        foreach (var stop in context.Dossier.Stops(context.Client.Bsn, sleutel.Levering))
        {
            if (stop.Ends(sleutel))
            {
                context.Report(this, subject.Position, "StatusAanlevering", $"it ended on {stop.Sleutel.Einddatum}");
                return;
            }
        }
    }
}
