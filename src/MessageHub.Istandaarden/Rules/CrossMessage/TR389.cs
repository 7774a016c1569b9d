using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR389: one claim, one debit line; a new one follows only on a credit of the old. Inside the message credits are judged first (OP366).</summary>
[Explained(
    On = "Prestatie",
    Broken = "June was granted on allocation 1001; another debit line for June comes for the same product.",
    Kept = "It comes after the first was credited.")]
public sealed class TR389() : Rule<Prestatie>(
    "TR389", 3, "9389",
    "No granted debit line stands for the same ToewijzingNummer, ProductCategorie, ProductCode and ProductPeriode.",
    "A granted debit line stands for the same claim.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Dossier.HeeftOpenDebet(DebetSleutel.Of(subject)))
            context.Report(this, subject.Position, detail: $"allocation {subject.ToewijzingNummer}, {subject.ProductPeriode}");
    }
}
