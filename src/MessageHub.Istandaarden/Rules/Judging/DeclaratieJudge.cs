using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A JW323 (IV087, IV088). Refused in its header or as a whole it counts as not sent. Otherwise it is processed: a refused client takes his lines
/// with him, and the other lines stand or fall one by one, credits before debits (OP366), each seeing the effect of those granted before it.
/// </summary>
internal static class DeclaratieJudge
{
    private static readonly bool[] CreditsFirst = [true, false];

    public static Judgement Judge(Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        RuleBook.Apply(rules.Declaratie, bericht.Declaratie, context);
        if (context.Refusals > 0)
            return Judgements.Refuse(context, isVerwerkt: false);

        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: true)));

        var tel = new Telling();
        foreach (var regel in JudgeLines(bericht, rules, context))
        {
            Record(bericht, regel, dossier);
            tel.Add(regel.Prestatie, regel.Status);
        }

        if (tel.Held > 0)
            dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: false)));
        return new Judgement(tel.Verdict(context.Refusals), context.Findings, dossier.WijzigingenSince(mark), tel.Saldo, IsVerwerkt: true)
        {
            Grenzen = context.Grenzen,
        };
    }

    /// <summary>
    /// Held lines on which a person decided: what is refused is, and what is released is judged again against the dossier of now. When no line is held any
    /// more the declaration is decided.
    /// </summary>
    /// <param name="eerder">What was found before; the judgement has what is found now.</param>
    public static Judgement Decide(
        Declaratiebericht bericht, RuleLists rules, RuleContext context, IReadOnlyList<Regelbesluit> besluiten, IReadOnlyList<Finding> eerder)
    {
        var dossier = context.Dossier;
        var mark = dossier.Wijzigingen.Count;
        var perNummer = besluiten.ToDictionary(besluit => besluit.ReferentieNummer);
        foreach (var (client, prestatie) in InOrder(bericht))
        {
            // What was decided before stays decided.
            if (perNummer.TryGetValue(prestatie.ReferentieNummer, out var besluit)
                && Opgeslagen(bericht, prestatie, dossier) is { Status: PrestatieStatus.Aangehouden } aangehouden)
            {
                context.Client = client;
                Decide(prestatie, aangehouden, besluit, rules, context);
            }
        }

        var tel = new Telling();
        foreach (var (_, prestatie) in InOrder(bericht))
        {
            if (Opgeslagen(bericht, prestatie, dossier) is { } regel)
                tel.Add(prestatie, regel.Status);
        }

        if (tel.Held == 0)
            dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: true)));
        var refusals = context.Refusals + eerder.Count(finding => finding.IsRefusal);
        return new Judgement(tel.Verdict(refusals), context.Findings, dossier.WijzigingenSince(mark), tel.Saldo, IsVerwerkt: true)
        {
            Grenzen = context.Grenzen,
        };
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
        foreach (var regel in JudgeLines(bericht, rules, context))
            Record(bericht, regel, dossier);
        dossier.RevertTo(mark);

        dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        if (dossier.Declaratie(bericht.Declaratie.DeclaratieNummer) is null)
        {
            dossier.Apply(new DeclaratieVerwerkt(Ingediend(bericht, isBesloten: false)));
            foreach (var (client, prestatie) in InOrder(bericht))
                Record(bericht, new Regel(client, prestatie, PrestatieStatus.Ingediend), dossier);
        }

        return new Judgement(Verdict.Received, context.Findings, dossier.WijzigingenSince(mark), 0, IsVerwerkt: true);
    }

    /// <summary>Judges the lines, credits first. Lazy: the caller applies each outcome before the next line is judged.</summary>
    private static IEnumerable<Regel> JudgeLines(Declaratiebericht bericht, RuleLists rules, RuleContext context)
    {
        var refused = RefusedClients(bericht, rules, context);
        foreach (var (client, prestatie) in InOrder(bericht))
        {
            context.Client = client;
            yield return refused.Contains(client) ? new Regel(client, prestatie, PrestatieStatus.Afgewezen) : JudgeLine(client, prestatie, rules, context);
        }
    }

    /// <summary>Credits before debits (OP366), otherwise as they stand.</summary>
    private static IEnumerable<(DeclaratieClient Client, Prestatie Prestatie)> InOrder(Declaratiebericht bericht) =>
        from credits in CreditsFirst
        from client in bericht.Declaratie.Clienten
        from prestatie in client.Prestaties
        where prestatie.IsCredit == credits
        select (client, prestatie);

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

    private static Regel JudgeLine(DeclaratieClient client, Prestatie prestatie, RuleLists rules, RuleContext context)
    {
        context.BeginLine(context.Dossier.Toewijzing(client.Bsn, prestatie.ToewijzingNummer));
        var mark = context.Findings.Count;
        RuleBook.Apply(rules.Prestatie, prestatie, context);
        RuleBook.Apply(prestatie.IsCredit ? rules.Creditprestatie : rules.Debetprestatie, prestatie, context);

        // What is refused anyway needs nobody's decision.
        if (context.IsLineRefused)
            return new Regel(client, prestatie, PrestatieStatus.Afgewezen);
        if (!context.IsLineHeld)
            return new Regel(client, prestatie, PrestatieStatus.Toegekend);

        var regels = context.Findings.Skip(mark).Where(finding => finding.Effect == FindingEffect.Hold).Select(finding => finding.Rule).Distinct();
        return new Regel(client, prestatie, PrestatieStatus.Aangehouden)
        {
            Aanhouding = new RegelAangehouden(prestatie.ReferentieNummer, [.. regels], context.Vrijgegeven, context.Achter),
        };
    }

    private static void Decide(Prestatie prestatie, IngediendePrestatie aangehouden, Regelbesluit besluit, RuleLists rules, RuleContext context)
    {
        var dossier = context.Dossier;
        dossier.TakeOut(aangehouden);
        context.Vrijgegeven = besluit.Vrijgegeven;
        if (besluit.Geweigerd.Count > 0)
        {
            foreach (var finding in besluit.Geweigerd)
                context.Refuse(finding, prestatie.Position);
            dossier.Apply(new PrestatieBesloten(aangehouden with { Status = PrestatieStatus.Afgewezen }));
            return;
        }

        var regel = JudgeLine((DeclaratieClient)context.Client, prestatie, rules, context);
        dossier.Apply(new PrestatieBesloten(aangehouden with { Status = regel.Status }));
        if (regel.Aanhouding is { } opnieuw)
            dossier.Apply(opnieuw);
    }

    /// <summary>What the dossier has of this line; null when its number is that of a line elsewhere.</summary>
    private static IngediendePrestatie? Opgeslagen(Declaratiebericht bericht, Prestatie prestatie, Dossier dossier) =>
        dossier.Prestatie(prestatie.ReferentieNummer) is { } regel && regel.DeclaratieNummer == bericht.Declaratie.DeclaratieNummer ? regel : null;

    private static IngediendeDeclaratie Ingediend(Declaratiebericht bericht, bool isBesloten) => new(
        bericht.Declaratie.DeclaratieNummer, bericht.Declaratie.DeclaratiePeriode, bericht.Header.BerichtIdentificatie, bericht.Header.XsdVersie,
        isBesloten);

    /// <summary>A number that is taken stays with the line that took it (TR314).</summary>
    private static void Record(Declaratiebericht bericht, Regel regel, Dossier dossier)
    {
        if (dossier.Prestatie(regel.Prestatie.ReferentieNummer) is not null)
            return;

        dossier.Apply(new PrestatieVerwerkt(
            new IngediendePrestatie(regel.Client.Bsn, bericht.Declaratie.DeclaratieNummer, regel.Prestatie, regel.Status)));
        if (regel.Aanhouding is { } aanhouding)
            dossier.Apply(aanhouding);
    }

    /// <summary>A line and what became of it.</summary>
    private readonly record struct Regel(DeclaratieClient Client, Prestatie Prestatie, PrestatieStatus Status)
    {
        /// <summary>Only of a line that is held.</summary>
        public RegelAangehouden? Aanhouding { get; init; }
    }

    /// <summary>What the lines of a declaration come to.</summary>
    private sealed class Telling
    {
        private int granted;

        public int Held { get; private set; }

        /// <summary>Granted, in signed euro cents.</summary>
        public long Saldo { get; private set; }

        public void Add(Prestatie prestatie, PrestatieStatus status)
        {
            if (status == PrestatieStatus.Toegekend)
            {
                Saldo += prestatie.IngediendBedrag.Saldo;
                granted++;
            }
            else if (status == PrestatieStatus.Aangehouden)
            {
                Held++;
            }
        }

        public Verdict Verdict(int refusals) => Held > 0 ? Rules.Verdict.Held
            : refusals == 0 ? Rules.Verdict.Accepted
            : granted > 0 ? Rules.Verdict.PartiallyAccepted
            : Rules.Verdict.Rejected;
    }
}
