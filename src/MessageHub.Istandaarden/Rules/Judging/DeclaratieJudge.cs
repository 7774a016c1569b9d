using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A JW323 (IV087, IV088). Refused in its header or as a whole it counts as not sent. Otherwise it is processed: a refused client takes his lines
/// with him, and the other lines stand or fall one by one, credits before debits (OP366), each seeing the effect of those granted before it.
/// </summary>
internal static class DeclaratieJudge
{
    public static Judgement Judge(JW323 bericht, RuleLists rules, RuleContext context)
    {
        RuleBook.Apply(rules.Declaratie, bericht.Declaratie, context);
        if (context.Findings.Count > 0)
            return Judgements.Refuse(context, isVerwerkt: false);

        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: true)));

        long saldo = 0;
        var granted = 0;
        foreach (var (client, prestatie, isGranted) in JudgeLines(bericht, rules, context))
        {
            Record(bericht, client, prestatie, isGranted ? PrestatieStatus.Toegekend : PrestatieStatus.Afgewezen, dossier);
            if (isGranted)
            {
                saldo += prestatie.IngediendBedrag.Saldo;
                granted++;
            }
        }

        var verdict = context.Findings.Count == 0 ? Verdict.Accepted : granted > 0 ? Verdict.PartiallyAccepted : Verdict.Rejected;
        return new Judgement(verdict, context.Findings, dossier.WijzigingenSince(mark), saldo, IsVerwerkt: true) { Unchecked = context.Unchecked };
    }

    /// <summary>
    /// The back office decides: the declaration is taken in, and what the rules say of it is advice, given as if the hub decided. Its lines wait, and
    /// count for nothing, until the JW325 comes. Those under a DeclaratieNummer that is taken (TR333) do not wait with the declaration that took it.
    /// </summary>
    public static Judgement TakeIn(JW323 bericht, RuleLists rules, RuleContext context)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        RuleBook.Apply(rules.Header, bericht.Header, context);
        RuleBook.Apply(rules.Declaratie, bericht.Declaratie, context);
        foreach (var (client, prestatie, isGranted) in JudgeLines(bericht, rules, context))
            Record(bericht, client, prestatie, isGranted ? PrestatieStatus.Toegekend : PrestatieStatus.Afgewezen, dossier);
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

        return new Judgement(Verdict.Received, context.Findings, dossier.WijzigingenSince(mark), 0, IsVerwerkt: true) { Unchecked = context.Unchecked };
    }

    /// <summary>Judges the lines, credits first. Lazy: the caller applies each outcome before the next line is judged.</summary>
    private static IEnumerable<(DeclaratieClient Client, Prestatie Prestatie, bool IsGranted)> JudgeLines(
        JW323 bericht, RuleLists rules, RuleContext context)
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
                        yield return (client, prestatie, !refused.Contains(client) && IsGranted(prestatie, rules, context));
                }
            }
        }
    }

    private static HashSet<DeclaratieClient> RefusedClients(JW323 bericht, RuleLists rules, RuleContext context)
    {
        var refused = new HashSet<DeclaratieClient>(ReferenceEqualityComparer.Instance);
        foreach (var client in bericht.Declaratie.Clienten)
        {
            context.Client = client;
            var before = context.Findings.Count;
            RuleBook.Apply(rules.DeclaratieClient, client, context);
            if (context.Findings.Count > before)
                refused.Add(client);
        }

        return refused;
    }

    private static bool IsGranted(Prestatie prestatie, RuleLists rules, RuleContext context)
    {
        context.Toewijzing = context.Dossier.Toewijzing(context.Client.Bsn, prestatie.ToewijzingNummer);
        var before = context.Findings.Count;
        RuleBook.Apply(rules.Prestatie, prestatie, context);
        RuleBook.Apply(prestatie.IsCredit ? rules.Creditprestatie : rules.Debetprestatie, prestatie, context);
        return context.Findings.Count == before;
    }

    private static IngediendeDeclaratie Ingediend(JW323 bericht, bool isBesloten) => new(
        bericht.Declaratie.DeclaratieNummer, bericht.Declaratie.DeclaratiePeriode, bericht.Header.BerichtIdentificatie, bericht.Header.XsdVersie,
        isBesloten);

    /// <summary>A number that is taken stays with the line that took it (TR314).</summary>
    private static void Record(JW323 bericht, DeclaratieClient client, Prestatie prestatie, PrestatieStatus status, Dossier dossier)
    {
        if (dossier.Prestatie(prestatie.ReferentieNummer) is null)
        {
            dossier.Apply(new PrestatieVerwerkt(
                new IngediendePrestatie(client.Bsn, bericht.Declaratie.DeclaratieNummer, prestatie, status)));
        }
    }
}
