using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR415: after a stop for good there is nothing left to stop.</summary>
[Explained(
    On = "StopProduct",
    Broken = "A stop for good on 10 June; then another on 20 June.",
    Kept = "The first is taken back, then the other comes.")]
public sealed class TR415() : Rule<StopProduct>(
    "TR415", 3, "9415",
    "The delivery was not stopped for good before (a stop with another reason than 20).",
    "The delivery was stopped for good before.")
{
    public override void Check(StopProduct subject, RuleContext context)
    {
        if (context.EarlierStops(subject).FirstOrDefault(stop => !stop.IsTijdelijk) is { } earlier)
        {
            context.Report(
                this, subject.Position,
                detail: $"it ended on {earlier.Sleutel.Einddatum}, reason {context.Standaard.RedenenBeeindiging.Text(earlier.Sleutel.RedenBeeindiging)}");
        }
    }
}
