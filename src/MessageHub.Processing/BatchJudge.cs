using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>Judges read messages one after the other against one dossier, and writes their answers. No I/O.</summary>
internal sealed class BatchJudge(RuleBook ruleBook, AnswerWriter answers, AgreementsVersion agreements)
{
    public JudgedMessage Judge(WaitingMessage message, ReadResult read, Dossier dossier, DateOnly today, DateTimeOffset now)
    {
        using var trace = HubTracing.StartJudge(message.Routing.Soort, message.TraceParent);
        var judged = JudgeRead(message, read, dossier, today, now);
        trace?.SetTag("messagehub.status", judged.Status.ToText());
        return judged;
    }

    private JudgedMessage JudgeRead(WaitingMessage message, ReadResult read, Dossier dossier, DateOnly today, DateTimeOffset now)
    {
        if (read.Bericht is not { } bericht)
            return new JudgedMessage(message, MessageStatus.Invalid, false, now, read.Findings, [], null, null, null, JudgedBy: null);

        var judgement = ruleBook.Judge(bericht, dossier, today, message.Ontvangen);
        return new JudgedMessage(
            message,
            MessageStatuses.From(judgement.Verdict),
            judgement.IsVerwerkt,
            now,
            judgement.Findings,
            judgement.Wijzigingen,
            WriteAnswer(message, bericht, judgement, today),
            ForwardTo: judgement is { Verdict: not Verdict.Rejected, IsPassedOn: true } ? Receiver(bericht) : null,
            Answers: (bericht as Retourbericht)?.Beantwoord,
            JudgedBy: agreements)
        {
            Grenzen = judgement.Grenzen,
        };
    }

    /// <summary>
    /// Does what persons decided on held lines of a declaration. It was passed on when it was judged first; its answer is due when no line is held any more.
    /// </summary>
    public JudgedMessage Decide(DecidedMessage decided, Declaratiebericht bericht, Dossier dossier, DateOnly today, DateTimeOffset now)
    {
        var message = decided.Message;
        using var trace = HubTracing.StartJudge(message.Routing.Soort, message.TraceParent);
        var klassen = new Berichtklassen(bericht);
        Finding[] eerder = [.. decided.Findings.Select(finding => Read(finding, klassen))];
        var judgement = ruleBook.Decide(bericht, dossier, today, message.Ontvangen, [.. decided.Lines.Select(line => Besluit(line, bericht, eerder))], eerder);
        var status = MessageStatuses.From(judgement.Verdict);
        trace?.SetTag("messagehub.status", status.ToText());
        return new JudgedMessage(
            message,
            status,
            judgement.IsVerwerkt,
            now,
            judgement.Findings,
            judgement.Wijzigingen,
            WriteAnswer(message, bericht, judgement with { Findings = [.. eerder, .. judgement.Findings] }, today),
            ForwardTo: null,
            Answers: null,
            JudgedBy: agreements)
        {
            Grenzen = judgement.Grenzen,
            Decided = new Decided([.. decided.Lines.Select(line => line.HoldId)], eerder.Length),
        };
    }

    private static Regelbesluit Besluit(DecidedLine line, Declaratiebericht bericht, Finding[] eerder) => line.Decision switch
    {
        HoldDecision.Release => Regelbesluit.Release(line.ReferentieNummer, [.. line.Released.Union(line.Rules)]),
        HoldDecision.JudgeAgain => Regelbesluit.Release(line.ReferentieNummer, line.Released),
        HoldDecision.Refuse => Regelbesluit.Refuse(line.ReferentieNummer, [.. HeldBy(line, bericht, eerder)]),
    };

    /// <summary>The findings that hold the line; when it was held more than once, the last of each rule.</summary>
    private static IEnumerable<Finding> HeldBy(DecidedLine line, Declaratiebericht bericht, Finding[] eerder)
    {
        var at = bericht.Declaratie.Clienten.SelectMany(client => client.Prestaties).First(prestatie => prestatie.ReferentieNummer == line.ReferentieNummer).Position;
        return line.Rules.Select(rule => eerder.Last(finding => finding.Effect == FindingEffect.Hold && finding.Rule == rule && finding.At == at));
    }

    /// <summary>Its text is what it was; where it was is the class, which is what answers look at.</summary>
    private static Finding Read(StoredFinding finding, Berichtklassen klassen) => new(
        finding.Rule, finding.Level, finding.ReturnCode, klassen.Van(finding.Path) ?? klassen.Kop, Element: null, finding.Text, finding.Effect);

    /// <summary>
    /// The municipality's side answers a provider's message at once. An accepted JW301 or JW319 is passed on, and the provider answers it himself;
    /// refused, it never reaches him, and the hub answers in his place. A declaration that waits for the back office, or for a person to decide on what an
    /// agreement holds, has no answer yet.
    /// </summary>
    private Answer? WriteAnswer(WaitingMessage message, Bericht bericht, Judgement judgement, DateOnly today)
    {
        if (bericht.Soort.Antwoord is not { } soort || judgement.Verdict is Verdict.Received or Verdict.Held)
            return null;
        if (bericht.Soort.AfzenderIsGemeente && judgement.Verdict != Verdict.Rejected)
            return null;

        var identificatie = Identificaties.New();
        var body = answers.Write(message.Body, bericht, judgement, identificatie, today);
        return new Answer(soort, identificatie, bericht.Header.Afzender, body);
    }

    /// <summary>A receipt repeats the header of the message it answers, so it travels against the header's direction (IV028).</summary>
    private static string Receiver(Bericht bericht) =>
        bericht.Soort.IsRetourbericht ? bericht.Header.Afzender : bericht.Header.Ontvanger;
}
