using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW301: each allocation replaces the one with its number, unless that was set later (IV013); requests it carries are honoured.</summary>
internal static class ToewijzingJudge
{
    public static Judgement Judge(JW301 bericht, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        if (context.Findings.Count == 0)
        {
            foreach (var product in bericht.ToegewezenProducten)
            {
                var toewijzing = Toewijzing.From(bericht.Client.Bsn, product);
                var vorige = dossier.Toewijzing(toewijzing.ToewijzingNummer);
                if (vorige is null || !toewijzing.IsOlderThan(vorige))
                    dossier.Apply(new ToewijzingGewijzigd(toewijzing, vorige));

                if (product.ReferentieAanbieder is { } referentie && dossier.Verzoek(referentie) is { } verzoek)
                    dossier.Apply(new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Gehonoreerd }, verzoek));
            }
        }

        return Judgements.AllOrNothing(context, mark);
    }
}
