using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR018: a stop does not end before it began.</summary>
public sealed class TR018() : ContentRule<JW307>("TR018", "Einddatum is on or after Begindatum.")
{
    protected override void Check(JW307 bericht, RuleContext context)
    {
        foreach (var stop in bericht.StopProducten)
        {
            if (stop.Einddatum < stop.Begindatum)
                context.Report(this, stop.Position, "Einddatum");
        }
    }
}
