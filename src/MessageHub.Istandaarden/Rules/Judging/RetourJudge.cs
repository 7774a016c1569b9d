using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A receipt: taken in, whatever it says. One that refuses takes back what its message did (IV028: the message as a whole), save an allocation on which lines
/// stand granted: what was declared and not credited keeps its allocation (as TR385 says of a removal). What others built on it meanwhile stays, and a
/// person is told (docs/decisions/0051).
/// </summary>
internal static class RetourJudge
{
    public static Judgement Judge(Retourbericht bericht, RuleLists rules, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        var beantwoord = bericht.Beantwoord;
        var ontvangst = new Ontvangst(bericht, dossier.IsOntvangen(beantwoord), Telt(bericht, context), dossier.UitwerkingVan(beantwoord));
        if (bericht.IsAfkeuring && ontvangst is { Telt: true, Uitwerking: { IsLeeg: false } uitwerking })
        {
            var vervallen = uitwerking.Toewijzingen.Select(toewijzing => toewijzing.ToewijzingNummer).Distinct()
                .Where(nummer => dossier.HeeftAndereVersie(nummer, beantwoord) || dossier.Stand(nummer).AantalDebet == 0);
            dossier.Apply(new BerichtAfgewezen(beantwoord, [.. vervallen], uitwerking.Verzoeken), context.Door);
        }

        RuleBook.Apply(rules.Ontvangst, ontvangst, context);
        return new(Verdict.Received, context.Findings, dossier.WijzigingenSince(mark), 0, IsVerwerkt: false)
        {
            IsPassedOn = ontvangst.Telt || !bericht.IsAfkeuring,
        };
    }

    /// <summary>A provider's message is answered by the hub, unless the back office decides.</summary>
    private static bool Telt(Retourbericht bericht, RuleContext context) =>
        bericht.Soort.AfzenderIsGemeente || context.Declaraties == DeclarationsDecidedBy.BackOffice;
}
