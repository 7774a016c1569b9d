using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A JW315 or JW317: accepted, it is pending under its ReferentieAanbieder until the municipality answers.</summary>
internal static class VerzoekJudge
{
    public static Judgement Judge(Toewijzingsverzoekbericht bericht, RuleLists rules, RuleContext context)
    {
        if (IsJudged(rules.ToewijzingsverzoekClient, context))
        {
            foreach (var product in bericht.AangevraagdeProducten)
                RuleBook.Apply(rules.AangevraagdProduct, product, context);
        }

        return Conclude(VerzoekSoort.Toewijzing, bericht.AangevraagdeProducten.Select(product => (product.ReferentieAanbieder, (DateOnly?)product.ToewijzingIngangsdatum)), context);
    }

    public static Judgement Judge(Wijzigingsverzoekbericht bericht, RuleLists rules, RuleContext context)
    {
        if (IsJudged(rules.WijzigingsverzoekClient, context))
        {
            var verzoek = bericht.Verzoek;
            RuleBook.Apply(rules.Wijzigingsverzoek, verzoek, context);
            foreach (var product in verzoek.OngewijzigdeProducten)
            {
                context.BeginLine(context.Dossier.Toewijzing(context.Client.Bsn, product.ToewijzingNummer));
                RuleBook.Apply(rules.OngewijzigdProduct, product, context);
            }

            foreach (var product in verzoek.TeWijzigenProducten)
            {
                context.BeginLine(context.Dossier.Toewijzing(context.Client.Bsn, product.ToewijzingNummer));
                RuleBook.Apply(rules.TeWijzigenProduct, product, context);
            }

            foreach (var product in verzoek.NieuweProducten)
                RuleBook.Apply(rules.NieuwProduct, product, context);
        }

        return Conclude(VerzoekSoort.Wijziging, [(bericht.Verzoek.ReferentieAanbieder, null)], context);
    }

    /// <summary>Is the client one for whom this may be asked? If not, the classes below him are not judged (0233).</summary>
    private static bool IsJudged(IReadOnlyList<IRule<Client>> clientRules, RuleContext context)
    {
        var before = context.Refusals;
        RuleBook.Apply(clientRules, context.Client, context);
        return context.Refusals == before;
    }

    private static Judgement Conclude(VerzoekSoort soort, IEnumerable<(string Referentie, DateOnly? Vanaf)> verzoeken, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        if (context.Refusals == 0)
        {
            foreach (var (referentie, vanaf) in verzoeken)
            {
                dossier.Apply(
                    new VerzoekGewijzigd(new Verzoek(context.Client.Bsn, soort, referentie, VerzoekStatus.Ingediend), Vorige: null) { GevraagdVanaf = vanaf },
                    context.Door);
            }
        }

        return Judgements.AllOrNothing(context, mark);
    }
}
