using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR413: a delivery that was stopped for a while is not stopped for a while again.</summary>
[Explained(
    On = "StopProduct/RedenBeeindiging",
    Broken = "A temporary stop (reason 20) on 10 June, and another on 20 June.",
    Kept = "A temporary stop on 10 June, and one for good on 20 June.")]
public sealed class TR413() : Rule<StopProduct>(
    "TR413", 3, "9413",
    "A delivery that has a temporary stop (reason 20) is not stopped temporarily again.",
    "The delivery has a temporary stop (reason 20) already.")
{
    public override void Check(StopProduct subject, RuleContext context)
    {
        if (subject.RedenBeeindiging == RedenenBeeindiging.Tijdelijk
            && context.EarlierStops(subject).FirstOrDefault(stop => stop.IsTijdelijk) is { } earlier)
            context.Report(this, subject.Position, "RedenBeeindiging", $"it ended on {earlier.Sleutel.Einddatum}");
    }
}
