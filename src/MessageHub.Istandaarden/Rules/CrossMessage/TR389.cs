using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR389: one claim, one debit line; a new one follows only on a credit of the old. Inside the message credits are judged first (OP366). A line that an
/// agreement holds is a claim already: what repeats it is refused, and not held beside it.
/// </summary>
[Explained(
    On = "Prestatie",
    Broken = "June was granted on allocation 1001; another debit line for June comes for the same product.",
    Kept = "It comes after the first was credited.")]
public sealed class TR389() : Rule<Prestatie>(
    "TR389", 3, "9389",
    "No granted debit line stands for the same ToewijzingNummer, ProductCategorie, ProductCode and ProductPeriode, and none is held.",
    "A debit line stands for the same claim.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Dossier.HeeftOpenDebet(DebetSleutel.Of(subject)))
            context.Report(this, subject.Position, detail: $"allocation {subject.ToewijzingNummer}, {subject.ProductPeriode}");
        else if (context.Dossier.HeeftAangehoudenDebet(DebetSleutel.Of(subject)))
            context.Report(this, subject.Position, detail: $"allocation {subject.ToewijzingNummer}, {subject.ProductPeriode}, which a person has yet to decide on");
    }
}
