using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR326: one running delivery at a time. A start runs while no stop, for good or for a while, repeats its key. The deliveries of one allocation
/// are told apart by product, since an aspecific allocation may be delivered as several products at once (OP289).
/// </summary>
public sealed class TR326() : Rule<StartProduct>(
    "TR326", 3, "9326", "No delivery of the same product on the same allocation is running.")
{
    public override void Check(StartProduct subject, RuleContext context)
    {
        var stops = context.Dossier.Stops(context.Client.Bsn);
        foreach (var start in context.Dossier.Starts(context.Client.Bsn))
        {
            // The same start again is TR074's.
            var isSameDelivery = start.Sleutel with { Begindatum = default } == subject.Sleutel with { Begindatum = default }
                && start.Sleutel != subject.Sleutel;
            if (isSameDelivery && !stops.Any(stop => stop.Ends(start.Sleutel)))
            {
                context.Report(this, subject.Position);
                return;
            }
        }
    }
}
