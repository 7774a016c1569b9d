using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR326: one running delivery at a time. A start runs while no stop, for good or for a while, repeats its key. The deliveries of one allocation
/// are told apart by product, since an aspecific allocation may be delivered as several products at once (OP289).
/// </summary>
[Explained(
    On = "StartProduct",
    Broken = "Delivery on allocation 1001 began on 1 June; a start of 10 June comes without a stop between.",
    Kept = "A stop of 9 June comes first.")]
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
