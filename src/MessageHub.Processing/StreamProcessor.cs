using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;

namespace MessageHub.Processing;

/// <summary>
/// One batch of a claimed stream: take what waits in order of arrival, read and judge each, commit the batch; what persons decided on held lines goes first.
/// Holds no lock and no transaction until the commit. See docs/flow.md.
/// </summary>
public sealed class StreamProcessor(
    IStreamStore store, MessageReader reader, RuleBook ruleBook, AnswerWriter answers, AgreementsVersion agreements, HubClock clock, LargeRoom room)
{
    private readonly BatchJudge judge = new(ruleBook, answers, agreements);

    /// <summary>
    /// Processes at most so many waiting messages of the stream. With fewer the stream is empty as far as could be seen, and the claim is given back in the
    /// same commit.
    /// </summary>
    /// <exception cref="BatchFailedException">Judging or committing threw; an outage of the store comes as it is.</exception>
    /// <exception cref="ClaimLostException">Another worker has the stream by now.</exception>
    public async Task<ProcessedBatch> ProcessBatchAsync(StreamClaim claim, int maximum, CancellationToken cancellation)
    {
        if (claim.HasDecisions && await store.DecidedAsync(claim, maximum, cancellation) is { Count: > 0 } decided)
            return await DecideAsync(claim, decided, cancellation);

        var messages = await store.WaitingAsync(claim, maximum, cancellation);
        if (!LargeRoom.IsLarge(BytesOf(messages)))
            return await ProcessAsync(claim, messages, maximum, cancellation);

        // Not held while it waits for its turn, but read again then.
        var bytes = BytesOf(messages);
        messages = [];
        using (await room.JudgeAsync(bytes, cancellation))
        {
            messages = await store.WaitingAsync(claim, maximum, cancellation);

            // Not before: whoever had the turn last is only now surely done with what it made.
            LargeMemory.CollectBefore(bytes);
            return await ProcessAsync(claim, messages, maximum, cancellation);
        }
    }

    private static long BytesOf(IReadOnlyList<WaitingMessage> messages) => messages.Sum(message => (long)message.Body.Length);

    private async Task<ProcessedBatch> ProcessAsync(StreamClaim claim, IReadOnlyList<WaitingMessage> messages, int maximum, CancellationToken cancellation)
    {
        if (messages.Count == 0)
        {
            await store.ReleaseAsync(claim, cancellation);
            return ProcessedBatch.Empty;
        }

        try
        {
            var bytes = BytesOf(messages);
            var batch = await ProcessAsync(claim, messages, isLast: messages.Count < maximum && bytes < IStreamStore.EnoughBytes, cancellation);
            LargeMemory.Leave(bytes);
            return batch;
        }
        catch (Exception e) when (BatchFailedException.IsAboutMessages(e))
        {
            throw new BatchFailedException([.. messages.Select(message => message.Id)], e);
        }
    }

    /// <summary>
    /// What persons decided on held lines, before any message that waits: in order of arrival, each seeing the effect of those before it. What becomes due by
    /// it, such as a credit behind a line, comes with the next batch.
    /// </summary>
    private async Task<ProcessedBatch> DecideAsync(StreamClaim claim, IReadOnlyList<DecidedMessage> decided, CancellationToken cancellation)
    {
        try
        {
            var sleutels = new DossierSleutels();
            var berichten = new Declaratiebericht[decided.Count];
            for (var i = 0; i < berichten.Length; i++)
            {
                var message = decided[i].Message;
                berichten[i] = (Declaratiebericht)reader.Read(message.Body).Bericht!;
                ruleBook.AddSleutels(berichten[i], message.Ontvangen, sleutels);
            }

            var dossier = await store.LoadDossierAsync(claim, sleutels, cancellation);
            var results = new JudgedMessage[berichten.Length];
            for (var i = 0; i < results.Length; i++)
                results[i] = judge.Decide(decided[i], berichten[i], dossier, clock.Today, clock.Now);

            var answerIds = await store.CommitAsync(claim, results, release: false, cancellation);
            return new ProcessedBatch(Outcome(results, answerIds), IsLast: false);
        }
        catch (Exception e) when (BatchFailedException.IsAboutMessages(e))
        {
            throw new BatchFailedException([.. decided.Select(message => message.Message.Id)], e) { AreDecided = true };
        }
    }

    private async Task<ProcessedBatch> ProcessAsync(
        StreamClaim claim, IReadOnlyList<WaitingMessage> messages, bool isLast, CancellationToken cancellation)
    {
        // Level 1: XML and XSD.
        var read = new ReadResult[messages.Count];
        var sleutels = new DossierSleutels();
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = reader.Read(messages[i].Body);
            if (read[i].Bericht is { } bericht)
                ruleBook.AddSleutels(bericht, messages[i].Ontvangen, sleutels);
        }

        // Levels 2 to 4, each message seeing the effects of those before it.
        var dossier = await store.LoadDossierAsync(claim, sleutels, cancellation);
        var results = new JudgedMessage[read.Length];
        for (var i = 0; i < read.Length; i++)
            results[i] = judge.Judge(messages[i], read[i], dossier, clock.Today, clock.Now);

        // Statuses, findings, effects and answers in one commit.
        var answerIds = await store.CommitAsync(claim, results, release: isLast, cancellation);
        return new ProcessedBatch(Outcome(results, answerIds), isLast);
    }

    private static ProcessedMessage[] Outcome(JudgedMessage[] results, IReadOnlyList<long> answerIds)
    {
        var nextAnswer = 0;
        return Array.ConvertAll(results, result => new ProcessedMessage(
            result.Message.Id, result.Message.Source, result.Message.Routing.Soort, result.Status, result.Findings,
            result.Answer is null ? null : new PendingAnswer(answerIds[nextAnswer++], result.Message.Source, result.Answer)));
    }
}

/// <summary>What became of a batch.</summary>
/// <param name="IsLast">Nothing more was seen to wait, and the claim was given back.</param>
public sealed record ProcessedBatch(IReadOnlyList<ProcessedMessage> Messages, bool IsLast)
{
    public static ProcessedBatch Empty { get; } = new([], IsLast: true);
}

/// <summary>What became of one message.</summary>
/// <param name="Findings">All that was found, of every effect.</param>
public sealed record ProcessedMessage(
    long Id, string Source, BerichtSoort Soort, MessageStatus Status, IReadOnlyList<Finding> Findings, PendingAnswer? Answer);
