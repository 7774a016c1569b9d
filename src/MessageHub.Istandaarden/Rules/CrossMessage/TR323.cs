using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR323: a credit undoes a debit line that was granted, wholly: it is identical but for its own number and its sign (IV091, OP366). A credit for
/// another amount would leave the debit counted as undone while part of the money stayed. Where an agreement holds the debit until a person decides, the
/// credit waits behind it.
/// </summary>
[Explained(
    On = "Prestatie/ProductReferentie/VorigReferentieNummer",
    Broken = "R1 of 10 hours was granted; a credit line undoes it for 5 hours. Or R1 was refused.",
    Kept = "A credit line of 10 hours and the same amount, followed by a new debit line of 5 hours.")]
public sealed class TR323() : Rule<Prestatie>(
    "TR323", 3, "8017",
    "A credit line repeats a granted debit line, which its VorigReferentieNummer names.",
    "The credit line repeats no granted debit line of the client.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        var ingediend = subject.VorigReferentieNummer is { } nummer ? context.Dossier.Prestatie(nummer) : null;
        if (ingediend is null or { Prestatie.IsCredit: true } || ingediend.Bsn != context.Client.Bsn)
            Report($"no debit line of his has that number");
        else if (ingediend.Status == PrestatieStatus.Aangehouden && ingediend.Prestatie.IsGelijkeRegel(subject))
            context.HoldBehind(this, subject.Position, "ProductReferentie/VorigReferentieNummer", ingediend.Prestatie.ReferentieNummer);
        else if (!ingediend.IsToegekend)
            Report($"the debit line with that number was not granted");
        else if (!ingediend.Prestatie.IsGelijkeRegel(subject))
            Report($"the debit line with that number has other values");

        void Report(FormattableString detail) => context.Report(this, subject.Position, "ProductReferentie/VorigReferentieNummer", detail);
    }
}
