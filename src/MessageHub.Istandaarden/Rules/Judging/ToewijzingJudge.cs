using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW301: each allocation replaces the one with its number, unless that was set later (IV013); requests it carries are honoured.</summary>
internal static class ToewijzingJudge
{
    public static Judgement Judge(Toewijzingsbericht bericht, RuleLists rules, RuleContext context)
    {
        foreach (var product in bericht.ToegewezenProducten)
            RuleBook.Apply(rules.Toewijzing, product, context);

        var mark = context.Dossier.Wijzigingen.Count;
        if (context.Refusals == 0)
        {
            foreach (var product in bericht.ToegewezenProducten)
                TakeEffect(bericht.Client.Bsn, product, context.Dossier);
        }

        return Judgements.AllOrNothing(context, mark);
    }

    private static void TakeEffect(string bsn, ToegewezenProduct product, Dossier dossier)
    {
        var toewijzing = Toewijzing.From(bsn, product);
        var vorige = dossier.Toewijzing(toewijzing.ToewijzingNummer);
        if (vorige is null || !toewijzing.IsOlderThan(vorige))
            dossier.Apply(new ToewijzingGewijzigd(toewijzing, vorige));

        if (product.ReferentieAanbieder is { } referentie
            && dossier.Verzoek(referentie) is { Status: not VerzoekStatus.Gehonoreerd } verzoek)
        {
            dossier.Apply(new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Gehonoreerd }, verzoek));
        }
    }
}
