using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A JW305 or JW307. Removals count before new lines, wherever they stand (IV008), and each line sees the effect of those before it. One line
/// refused, and nothing of the message takes effect (IV032).
/// </summary>
internal static class MeldingJudge
{
    public static Judgement Judge(Startbericht bericht, RuleLists rules, RuleContext context) => Judge(
        bericht.StartProducten, rules.StartVerwijdering, rules.Start, context,
        start => new StartVerwijderd(Find(context.Dossier.Starts(bericht.Client.Bsn, start.Sleutel.Levering), known => known.Sleutel == start.Sleutel)),
        start => new StartGemeld(new Start(bericht.Client.Bsn, start.Sleutel, start.ToewijzingIngangsdatum)));

    public static Judgement Judge(Stopbericht bericht, RuleLists rules, RuleContext context) => Judge(
        bericht.StopProducten, rules.StopVerwijdering, rules.Stop, context,
        stop => new StopVerwijderd(Find(context.Dossier.Stops(bericht.Client.Bsn, stop.Sleutel.Levering), known => known.Sleutel == stop.Sleutel)),
        stop => new StopGemeld(new Stop(bericht.Client.Bsn, stop.Sleutel)));

    private static Judgement Judge<TMelding>(
        IReadOnlyList<TMelding> meldingen, IReadOnlyList<IRule<TMelding>> removalRules, IReadOnlyList<IRule<TMelding>> newRules,
        RuleContext context, Func<TMelding, DossierWijziging> remove, Func<TMelding, DossierWijziging> add)
        where TMelding : Melding
    {
        var mark = context.Dossier.Wijzigingen.Count;
        JudgeLines(meldingen.Where(melding => melding.IsVerwijdering), removalRules, context, remove);
        JudgeLines(meldingen.Where(melding => !melding.IsVerwijdering), newRules, context, add);
        return Judgements.AllOrNothing(context, mark);
    }

    private static void JudgeLines<TMelding>(
        IEnumerable<TMelding> meldingen, IReadOnlyList<IRule<TMelding>> rules, RuleContext context, Func<TMelding, DossierWijziging> effect)
        where TMelding : Melding
    {
        foreach (var melding in meldingen)
        {
            context.BeginLine(melding.ToewijzingNummer is { } nummer ? context.Dossier.Toewijzing(context.Client.Bsn, nummer) : null);
            var before = context.Refusals;
            RuleBook.Apply(rules, melding, context);
            if (context.Refusals == before)
                context.Dossier.Apply(effect(melding), context.Door);
        }
    }

    private static T Find<T>(IEnumerable<T> known, Func<T, bool> isIt) => known.First(isIt);
}
