using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR326: one running delivery at a time. A start runs while no stop, for good or for a while, repeats its key. An allocation is delivered as a whole, be it
/// of one product, of a category or of none (OP289): whatever product a start on it names, it waits for the one that runs. Without an allocation
/// product tells deliveries apart (IV096). The very same start again is TR074's as well.
/// </summary>
[Explained(
    On = "StartProduct",
    Broken = "Delivery on allocation 1001 began on 1 June; a start of 10 June comes without a stop between, be it of another product.",
    Kept = "A stop of 9 June comes first; or the second start is on another allocation.")]
public sealed class TR326() : Rule<StartProduct>(
    "TR326", 3, "9326",
    "No delivery on the same allocation is running; without an allocation: none of the same product.",
    "A delivery is still running.")
{
    public override void Check(StartProduct subject, RuleContext context)
    {
        var lopend = context.Dossier.LopendeStarts(context.Client.Bsn, subject.Sleutel.Levering).FirstOrDefault();
        if (lopend is not null)
            context.Report(this, subject.Position, detail: $"it began on {lopend.Sleutel.Begindatum}, and no stop came");
    }
}
