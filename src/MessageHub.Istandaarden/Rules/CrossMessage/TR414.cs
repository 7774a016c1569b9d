using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR414: a later stop does not end before the stop that stands.</summary>
[Explained(
    On = "StopProduct/Einddatum",
    Broken = "A temporary stop on 10 June; then one for good on 5 June.",
    Kept = "Then one for good on 10 June or later.")]
public sealed class TR414() : Rule<StopProduct>(
    "TR414", 3, "9414",
    "Einddatum is on or after the Einddatum of the stop that stands for this delivery.",
    "The stop ends before the one that stands for this delivery.")
{
    public override void Check(StopProduct subject, RuleContext context)
    {
        if (context.EarlierStops(subject).FirstOrDefault(stop => subject.Einddatum < stop.Sleutel.Einddatum) is { } earlier)
            context.Report(this, subject.Position, "Einddatum", $"{subject.Einddatum} and {earlier.Sleutel.Einddatum}");
    }
}
