using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A JW323 (IV087, IV088). Refused in its header or as a whole it counts as not sent. Otherwise it is processed: a refused client takes his lines
/// with him, and the other lines stand or fall one by one, credits before debits (OP366), each seeing the effect of those granted before it.
/// </summary>
internal static class DeclaratieJudge
{
    public static Judgement Judge(Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        RuleBook.Apply(rules.Declaratie, bericht.Declaratie, context);
        if (context.Refusals > 0)
            return Judgements.Refuse(context, isVerwerkt: false);

        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: true)));

        long saldo = 0;
        var (granted, held) = (0, 0);
        foreach (var (client, prestatie, status) in JudgeLines(bericht, rules, context))
        {
            Record(bericht, client, prestatie, status, dossier);
            if (status == PrestatieStatus.Toegekend)
            {
                saldo += prestatie.IngediendBedrag.Saldo;
                granted++;
            }
            else if (status == PrestatieStatus.Aangehouden)
            {
                held++;
            }
        }

        if (held > 0)
            dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: false)));
        var verdict = held > 0 ? Verdict.Held
            : context.Refusals == 0 ? Verdict.Accepted
            : granted > 0 ? Verdict.PartiallyAccepted
            : Verdict.Rejected;
        return new Judgement(verdict, context.Findings, dossier.WijzigingenSince(mark), saldo, IsVerwerkt: true);
    }

    /// <summary>
    /// The back office decides: the declaration is taken in, and what the rules say of it is advice, given as if the hub decided. Its lines wait, and
    /// count for nothing, until the JW325 comes. Those under a DeclaratieNummer that is taken (TR333) do not wait with the declaration that took it.
    /// </summary>
    public static Judgement TakeIn(Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        RuleBook.Apply(rules.Header, bericht.Header, context);
        RuleBook.Apply(rules.Declaratie, bericht.Declaratie, context);
        foreach (var (client, prestatie, status) in JudgeLines(bericht, rules, context))
            Record(bericht, client, prestatie, status, dossier);
        dossier.RevertTo(mark);

        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        if (dossier.Declaratie(bericht.Declaratie.DeclaratieNummer) is null)
        {
            dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: false)));
            foreach (var client in bericht.Declaratie.Clienten)
            {
                foreach (var prestatie in client.Prestaties)
                    Record(bericht, client, prestatie, PrestatieStatus.Ingediend, dossier);
            }
        }

        return new Judgement(Verdict.Received, context.Findings, dossier.WijzigingenSince(mark), 0, IsVerwerkt: true);
    }

    /// <summary>Judges the lines, credits first. Lazy: the caller applies each outcome before the next line is judged.</summary>
    private static IEnumerable<(DeclaratieClient Client, Prestatie Prestatie, PrestatieStatus Status)> JudgeLines(
        Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        var refused = RefusedClients(bericht, rules, context);
        foreach (var credits in new[] { true, false })
        {
            foreach (var client in bericht.Declaratie.Clienten)
            {
                context.Client = client;
                foreach (var prestatie in client.Prestaties)
                {
                    if (prestatie.IsCredit == credits)
                        yield return (client, prestatie, refused.Contains(client) ? PrestatieStatus.Afgewezen : JudgeLine(prestatie, rules, context));
                }
            }
        }
    }

    private static HashSet<DeclaratieClient> RefusedClients(Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        var refused = new HashSet<DeclaratieClient>(ReferenceEqualityComparer.Instance);
        foreach (var client in bericht.Declaratie.Clienten)
        {
            context.Client = client;
            var before = context.Refusals;
            RuleBook.Apply(rules.DeclaratieClient, client, context);
            if (context.Refusals > before)
                refused.Add(client);
        }

        return refused;
    }

    private static PrestatieStatus JudgeLine(Prestatie prestatie, RuleLists rules, RuleContext context)
    {
        context.Toewijzing = context.Dossier.Toewijzing(context.Client.Bsn, prestatie.ToewijzingNummer);
        var (refusals, holds) = (context.Refusals, context.Holds);
        RuleBook.Apply(rules.Prestatie, prestatie, context);
        RuleBook.Apply(prestatie.IsCredit ? rules.Creditprestatie : rules.Debetprestatie, prestatie, context);

        // What is refused anyway needs nobody's decision.
        return context.Refusals > refusals ? PrestatieStatus.Afgewezen
            : context.Holds > holds ? PrestatieStatus.Aangehouden
            : PrestatieStatus.Toegekend;
    }

    private static IngediendeDeclaratie Ingediend(Declaratiebericht bericht, bool isBesloten) => new(
        bericht.Declaratie.DeclaratieNummer, bericht.Declaratie.DeclaratiePeriode, bericht.Header.BerichtIdentificatie, bericht.Header.XsdVersie,
        isBesloten);

    /// <summary>A number that is taken stays with the line that took it (TR314).</summary>
    private static void Record(Declaratiebericht bericht, DeclaratieClient client, Prestatie prestatie, PrestatieStatus status, Dossier dossier)
    {
        if (dossier.Prestatie(prestatie.ReferentieNummer) is null)
        {
            dossier.Apply(new PrestatieVerwerkt(
                new IngediendePrestatie(client.Bsn, bericht.Declaratie.DeclaratieNummer, prestatie, status)));
        }
    }
}
