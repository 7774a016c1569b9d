using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR379: a ReferentieAanbieder is that of a request of this client, and is given once: later versions of the allocation leave it out (IV097). The same
/// version sent again keeps it (IV013).</summary>
[Explained(
    On = "ToegewezenProduct/ReferentieAanbieder",
    Broken = "An allocation with ReferentieAanbieder V9, which no request for this client has.",
    Kept = "An allocation with V1, his request; later versions of it leave the reference out.")]
public sealed class TR379() : Rule<ToegewezenProduct>(
    "TR379", 3, "9379",
    "ReferentieAanbieder is that of a request for this client that was not honoured before.",
    "ReferentieAanbieder is that of no request for this client that can still be honoured.")
{
    public override void Check(ToegewezenProduct subject, RuleContext context)
    {
        if (subject.ReferentieAanbieder is not { } referentie)
            return;

        var verzoek = context.Dossier.Verzoek(referentie);
        var isKnown = verzoek is not null && verzoek.Bsn == context.Client.Bsn;
        if (!isKnown)
            context.Report(this, subject.Position, "ReferentieAanbieder", $"there is none");
        else if (verzoek!.Status == VerzoekStatus.Gehonoreerd && !IsSentAgain(subject, context))
            context.Report(this, subject.Position, "ReferentieAanbieder", $"it was honoured before");
    }

    private static bool IsSentAgain(ToegewezenProduct product, RuleContext context) =>
        context.Dossier.Toewijzing(context.Client.Bsn, product.ToewijzingNummer) is { } vorige
        && vorige.ReferentieAanbieder == product.ReferentieAanbieder
        && vorige.Toewijzingsdatum == product.Toewijzingsdatum
        && vorige.Toewijzingstijd == product.Toewijzingstijd;
}
