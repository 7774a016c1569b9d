using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR382 (return code 9069, whatever list WJ001 says: findings 1): a stop repeats the key of the start it ends.</summary>
[Explained(
    On = "StopProduct",
    Broken = "A stop of the delivery that began on 2 June; the start that was sent began on 1 June.",
    Kept = "A stop with Begindatum 1 June, the same ToewijzingNummer and product.")]
public sealed class TR382() : Rule<StopProduct>(
    "TR382", 3, "9069", "The stop repeats ToewijzingNummer, product and Begindatum of an accepted start.")
{
    public override void Check(StopProduct subject, RuleContext context)
    {
        if (!context.HeeftStart(subject.StartSleutel))
            context.Report(this, subject.Position);
    }
}
