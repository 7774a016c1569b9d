using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW301: each allocation replaces the one with its number, or lies beneath it when that was set later (IV013); requests it carries are honoured.</summary>
internal static class ToewijzingJudge
{
    public static Judgement Judge(Toewijzingsbericht bericht, RuleLists rules, RuleContext context)
    {
        foreach (var product in bericht.ToegewezenProducten)
            RuleBook.Apply(rules.Toewijzing, product, context);

        var mark = context.Dossier.Wijzigingen.Count;
        if (context.Refusals == 0)
            TakeEffect(bericht, context);
        return Judgements.AllOrNothing(context, mark);
    }

    private static void TakeEffect(Toewijzingsbericht bericht, RuleContext context)
    {
        var dossier = context.Dossier;
        foreach (var product in bericht.ToegewezenProducten)
        {
            var toewijzing = Toewijzing.From(bericht.Client.Bsn, product);
            dossier.Apply(new ToewijzingGewijzigd(toewijzing, dossier.Toewijzing(toewijzing.ToewijzingNummer)), context.Door);
        }

        // Noted for every message that carries the reference, also when it was honoured before (IV013): one of them may yet be refused.
        foreach (var referentie in bericht.ToegewezenProducten.Select(product => product.ReferentieAanbieder).OfType<string>().Distinct())
        {
            if (dossier.Verzoek(referentie) is { } verzoek)
                dossier.Apply(new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Gehonoreerd }, verzoek), context.Door);
        }
    }
}
