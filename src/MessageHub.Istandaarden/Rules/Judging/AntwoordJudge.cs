using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW319: the request it answers is refused, or known to be under investigation.</summary>
internal static class AntwoordJudge
{
    public static Judgement Judge(Antwoordbericht bericht, RuleLists rules, RuleContext context)
    {
        RuleBook.Apply(rules.Antwoord, bericht.Antwoord, context);

        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        if (context.Refusals == 0 && dossier.Verzoek(bericht.Antwoord.ReferentieAanbieder) is { } verzoek)
        {
            var status = bericht.Antwoord.VerzoekAntwoord == VerzoekAntwoorden.Afgewezen ? VerzoekStatus.Afgewezen : VerzoekStatus.InOnderzoek;
            dossier.Apply(new VerzoekGewijzigd(verzoek with { Status = status }, verzoek), context.Door);
        }

        return Judgements.AllOrNothing(context, mark);
    }
}
