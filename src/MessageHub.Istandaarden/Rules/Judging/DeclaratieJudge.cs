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
            return new Judgement(Verdict.Rejected, context.Findings, [], 0, IsVerwerkt: false);

        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        dossier.Apply(new DeclaratieVerwerkt(
            new IngediendeDeclaratie(bericht.Declaratie.DeclaratieNummer, bericht.Declaratie.DeclaratiePeriode)));

        var refused = RefusedClients(bericht, rules, context);
        long saldo = 0;
        var granted = 0;
        foreach (var credits in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var client in bericht.Declaratie.Clienten)
            {
                context.Client = client;
                foreach (var prestatie in client.Prestaties)
                {
                    if (prestatie.IsCredit != credits)
                        continue;

                    var isGranted = !refused.Contains(client) && IsGranted(prestatie, rules, context);
                    if (dossier.Prestatie(prestatie.ReferentieNummer) is null)
                        dossier.Apply(new PrestatieVerwerkt(new IngediendePrestatie(client.Bsn, prestatie, isGranted)));
                    if (isGranted)
                    {
                        saldo += prestatie.IngediendBedrag.Saldo;
                        granted++;
                    }
                }
            }
        }

        var verdict = context.Findings.Count == 0 ? Verdict.Accepted : granted > 0 ? Verdict.PartiallyAccepted : Verdict.Rejected;
        return new Judgement(verdict, context.Findings, dossier.WijzigingenSince(mark), saldo, IsVerwerkt: true);
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
        return context.Findings.Count == before;
    }
}
