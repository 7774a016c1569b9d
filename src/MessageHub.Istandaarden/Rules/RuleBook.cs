using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules.Judging;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Judges messages by the published rules and whatever was added to them. Stateless and thread-safe.</summary>
/// <param name="declaraties">Who decides on declarations.</param>
public sealed class RuleBook(RuleLists rules, ExternalSources sources, DeclarationsDecidedBy declaraties = DeclarationsDecidedBy.Hub)
{
    /// <summary>The published rules with the embedded code lists.</summary>
    public static RuleBook Standard { get; } = new(RuleLists.Standard, ExternalSources.Embedded);

    /// <summary>Level 2 looks at no dossier.</summary>
    private static readonly Dossier NoDossier = new();

    public RuleLists Rules { get; } = rules;

    /// <summary>Level 2 only: all rules that the message breaks on its own.</summary>
    public IReadOnlyList<Finding> CheckContent(Bericht bericht)
    {
        var context = new RuleContext(bericht, NoDossier, DateOnly.MaxValue, sources);
        CheckContent(context);
        return context.Findings;
    }

    /// <summary>
    /// Levels 2, 3 and 4, and the effects: what an accepted message (or the granted lines of a declaration) changes is applied to the dossier and
    /// listed in the judgement. A message that fails level 2 is not looked at further; otherwise all rules run and all findings are kept, save that
    /// the lines of a message that was sent before (TR056) would only be found double.
    /// </summary>
    /// <param name="today">The hub's date (TR135).</param>
    public Judgement Judge(Bericht bericht, Dossier dossier, DateOnly today)
    {
        if (bericht is Retourbericht)
            return new Judgement(Verdict.Received, [], [], 0, IsVerwerkt: false);

        var context = new RuleContext(bericht, dossier, today, sources);
        CheckContent(context);
        if (bericht is JW323 undecided && declaraties == DeclarationsDecidedBy.BackOffice)
            return DeclaratieJudge.TakeIn(undecided, Rules, context);
        if (context.Findings.Count > 0)
            return Judgements.Refuse(context, isVerwerkt: bericht is not JW323);

        Apply(Rules.Header, bericht.Header, context);
        if (dossier.IsOntvangen(BerichtSleutel.Of(bericht.Header)))
            return Judgements.Refuse(context, isVerwerkt: bericht is not JW323);

        return bericht switch
        {
            JW301 toewijzing => ToewijzingJudge.Judge(toewijzing, Rules, context),
            JW305 start => MeldingJudge.Judge(start, Rules, context),
            JW307 stop => MeldingJudge.Judge(stop, Rules, context),
            JW315 verzoek => VerzoekJudge.Judge(verzoek, Rules, context),
            JW317 verzoek => VerzoekJudge.Judge(verzoek, Rules, context),
            JW319 antwoord => AntwoordJudge.Judge(antwoord, Rules, context),
            JW323 declaratie => DeclaratieJudge.Judge(declaratie, Rules, context),
            JW325 antwoord => DeclaratieAntwoordJudge.Judge(antwoord, Rules, context),
            _ => throw new ArgumentException($"No judge for {bericht.Soort.Naam()}.", nameof(bericht)),
        };
    }

    /// <summary>Runs rules of one kind on one subject.</summary>
    internal static void Apply<T>(IReadOnlyList<IRule<T>> rules, T subject, RuleContext context)
    {
        foreach (var rule in rules)
            rule.Check(subject, context);
    }

    private void CheckContent(RuleContext context)
    {
        if (Rules.Content.TryGetValue(context.Bericht.Soort, out var rules))
            Apply(rules, context.Bericht, context);
    }
}

/// <summary>Who decides on declarations.</summary>
public enum DeclarationsDecidedBy
{
    /// <summary>The hub judges every line and answers with a JW325.</summary>
    Hub,

    /// <summary>The municipality's back office: the hub passes the JW323 on with its findings and waits for the JW325.</summary>
    BackOffice,
}
