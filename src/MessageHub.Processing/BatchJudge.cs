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

        var judgement = ruleBook.Judge(bericht, dossier, today);
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
            JudgedBy: agreements);
    }

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
