using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR314: a ReferentieNummer is used once, also by a line that was refused: it was delivered. Two lines of one message that share a number are both
/// refused, since the answer could not tell them apart.</summary>
[Explained(
    On = "Prestatie/ProductReferentie/ReferentieNummer",
    Broken = "Line R1 was refused in May; another line R1 comes in June.",
    Kept = "The corrected line comes as R2.")]
public sealed class TR314() : Rule<Prestatie>(
    "TR314", 3, "8021",
    "The ReferentieNummer occurs on no other line, in this message or an earlier one.",
    "The ReferentieNummer was used on another line.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.IsReferentieNummerDouble(subject.ReferentieNummer))
            context.Report(this, subject.Position, "ProductReferentie/ReferentieNummer", $"in this message");
        else if (context.Dossier.Prestatie(subject.ReferentieNummer) is not null)
            context.Report(this, subject.Position, "ProductReferentie/ReferentieNummer", $"in an earlier message");
    }
}
