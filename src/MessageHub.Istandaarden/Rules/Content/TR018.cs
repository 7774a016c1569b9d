using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR018: a stop does not end before it began.</summary>
[Explained(
    On = "StopProduct/Einddatum",
    Broken = "Delivery that began on 10 June and ended on 9 June.",
    Kept = "Delivery that began and ended on 10 June.")]
public sealed class TR018() : ContentRule<Stopbericht>(
    "TR018",
    "Einddatum is on or after Begindatum.",
    "Delivery ends before it begins.")
{
    protected override void Check(Stopbericht bericht, RuleContext context)
    {
        foreach (var stop in bericht.StopProducten)
        {
            if (stop.Einddatum < stop.Begindatum)
                context.Report(this, stop.Position, "Einddatum", $"it begins on {stop.Begindatum} and ends on {stop.Einddatum}");
        }
    }
}
