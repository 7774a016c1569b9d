using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW315 or JW317: accepted, it is pending under its ReferentieAanbieder until the municipality answers.</summary>
internal static class VerzoekJudge
{
    public static Judgement Judge(Bericht bericht, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        if (context.Findings.Count == 0)
        {
            foreach (var referentie in Referenties(bericht))
            {
                var verzoek = new Verzoek(context.Client.Bsn, bericht.Soort, referentie, VerzoekStatus.Ingediend);
                dossier.Apply(new VerzoekGewijzigd(verzoek, dossier.Verzoek(referentie)));
            }
        }

        return Judgements.AllOrNothing(context, mark);
    }

    private static IEnumerable<string> Referenties(Bericht bericht) => bericht switch
    {
        JW315 verzoek => verzoek.AangevraagdeProducten.Select(product => product.ReferentieAanbieder),
        JW317 verzoek => [verzoek.Verzoek.ReferentieAanbieder],
        _ => [],
    };
}
