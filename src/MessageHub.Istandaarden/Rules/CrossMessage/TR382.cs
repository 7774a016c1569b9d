using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR382 (return code 9069, whatever list WJ001 says: findings 1): a stop repeats the key of the start it ends, which is the latest of its delivery (OP155). A
/// stop for good may follow one for a while without a start between (OP377); after a later start there is nothing of the earlier one left to stop, unless
/// its stop was taken back to be corrected. Later is by Begindatum: the order in which messages come in says nothing (OP080).
/// </summary>
[Explained(
    On = "StopProduct",
    Broken = "A stop of the delivery that began on 2 June; the start that was sent began on 1 June. Or one of the start of 1 June after a temporary stop and a start of 1 July.",
    Kept = "A stop with Begindatum 1 June, the same ToewijzingNummer and product; for good after one for a while.")]
public sealed class TR382() : Rule<StopProduct>(
    "TR382", 3, "9069",
    "The stop repeats ToewijzingNummer, product and Begindatum of the latest start of the delivery.",
    "There is no actual start with the same key.")
{
    public override void Check(StopProduct subject, RuleContext context)
    {
        if (!context.HeeftStart(subject.StartSleutel))
            context.Report(this, subject.Position, detail: subject.Text());
        else if (LatereStart(subject.StartSleutel, context) is { } later)
            context.Report(this, subject.Position, detail: $"it was stopped, and delivery began again on {later.Sleutel.Begindatum}");
    }

    /// <summary>The start with which the delivery began again after this one was stopped; null when there is none.</summary>
    private static Start? LatereStart(StartSleutel sleutel, RuleContext context) =>
        context.Dossier.Stops(context.Client.Bsn, sleutel.Levering).Any(stop => stop.Ends(sleutel))
            ? context.Dossier.Starts(context.Client.Bsn, sleutel.Levering).FirstOrDefault(start => start.Sleutel.Begindatum > sleutel.Begindatum)
            : null;
}
