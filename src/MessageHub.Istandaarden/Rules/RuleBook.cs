using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules.Judging;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Judges messages by the published rules and whatever was added to them. Stateless and thread-safe.</summary>
public sealed class RuleBook(RuleLists rules, ExternalSources sources)
{
    /// <summary>The published rules with the embedded code lists.</summary>
    public static RuleBook Standard { get; } = new(RuleLists.Standard, ExternalSources.Embedded);

    public RuleLists Rules { get; } = rules;

    /// <summary>Level 2 only: all rules that the message breaks on its own.</summary>
    public IReadOnlyList<Finding> CheckContent(Bericht bericht)
    {
        var context = new RuleContext(bericht, new Dossier(), DateOnly.MaxValue, sources);
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
        if (context.Findings.Count > 0)
            return Refuse(context, dossier, isVerwerkt: bericht is not JW323);

        Apply(Rules.Header, bericht.Header, context);
        if (dossier.IsOntvangen(BerichtSleutel.Of(bericht.Header)))
            return Refuse(context, dossier, isVerwerkt: bericht is not JW323);

        return bericht switch
        {
            JW301 toewijzing => ToewijzingJudge.Judge(toewijzing, context),
            JW305 start => MeldingJudge.Judge(start, Rules, context),
            JW307 stop => MeldingJudge.Judge(stop, Rules, context),
            JW315 or JW317 => VerzoekJudge.Judge(bericht, context),
            JW319 antwoord => AntwoordJudge.Judge(antwoord, context),
            JW323 declaratie => DeclaratieJudge.Judge(declaratie, Rules, context),
            JW325 => JudgeAntwoord(context),
            _ => throw new ArgumentException($"A {bericht.Soort.Naam()} is not judged.", nameof(bericht)),
        };
    }

    /// <summary>A JW325 is taken in when its header is in order; it changes nothing, what was granted is known since its JW323 was judged.</summary>
    private static Judgement JudgeAntwoord(RuleContext context)
    {
        var judgement = Judgements.AllOrNothing(context, mark: context.Dossier.Wijzigingen.Count);
        return judgement.Verdict == Verdict.Accepted ? judgement with { Verdict = Verdict.Received } : judgement;
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

    /// <summary>A refused message was received all the same, save a declaration that is refused as a whole (IV087).</summary>
    private static Judgement Refuse(RuleContext context, Dossier dossier, bool isVerwerkt)
    {
        if (isVerwerkt)
            dossier.Ontvang(BerichtSleutel.Of(context.Bericht.Header));
        return new Judgement(Verdict.Rejected, context.Findings, [], 0, isVerwerkt);
    }
}
