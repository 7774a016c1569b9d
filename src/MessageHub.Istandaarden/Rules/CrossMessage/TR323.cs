using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR323: a credit undoes a debit line that was granted, wholly: it is identical but for its own number and its sign (IV091, OP366). A credit for
/// another amount would leave the debit counted as undone while part of the money stayed.
/// </summary>
public sealed class TR323() : Rule<Prestatie>(
    "TR323", 3, "8017", "A credit line repeats a granted debit line, which its VorigReferentieNummer names.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (!UndoesGrantedDebit(subject, context))
            context.Report(this, subject.Position, "ProductReferentie/VorigReferentieNummer");
    }

    private static bool UndoesGrantedDebit(Prestatie credit, RuleContext context) =>
        credit.VorigReferentieNummer is { } nummer
        && context.Dossier.Prestatie(nummer) is { IsToegekend: true, Prestatie: { IsCredit: false } debet } ingediend
        && ingediend.Bsn == context.Client.Bsn
        && debet.IsGelijkeRegel(credit);
}
