using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;

namespace MessageHub.Processing;

/// <summary>
/// The worker's side of a message's life: lock the stream, take what waits in order of arrival, read and judge each, commit the batch. See
/// docs/flow.md.
/// </summary>
public sealed class StreamProcessor(
    IMessageStore store, MessageReader reader, RuleBook ruleBook, AnswerWriter answers, HubClock clock, int batchSize = StreamProcessor.DefaultBatchSize)
{
    public const int DefaultBatchSize = 500;

    private readonly BatchJudge judge = new(ruleBook, answers);

    /// <summary>Processes one batch of the stream; an empty result when nothing waits there.</summary>
    /// <exception cref="BatchFailedException">Judging or committing threw; an outage of the store comes as it is.</exception>
    public async Task<IReadOnlyList<ProcessedMessage>> ProcessBatchAsync(Stroom stroom, CancellationToken cancellation)
    {
        await using var batch = await store.BeginBatchAsync(stroom, batchSize, cancellation);
        if (batch is null)
            return [];

        try
        {
            return await ProcessAsync(batch, cancellation);
        }
        catch (Exception e) when (BatchFailedException.IsAboutMessages(e))
        {
            throw new BatchFailedException([.. batch.Messages.Select(message => message.Id)], e);
        }
    }

    private async Task<IReadOnlyList<ProcessedMessage>> ProcessAsync(IStreamBatch batch, CancellationToken cancellation)
    {
        // Level 1: XML and XSD.
        var read = new ReadResult[batch.Messages.Count];
        var sleutels = new DossierSleutels();
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = reader.Read(batch.Messages[i].Body);
            if (read[i].Bericht is { } bericht)
                sleutels.Add(bericht);
        }

        // Levels 2 to 4, each message seeing the effects of those before it.
        var dossier = await batch.LoadDossierAsync(sleutels, cancellation);
        var results = new JudgedMessage[read.Length];
        for (var i = 0; i < read.Length; i++)
            results[i] = judge.Judge(batch.Messages[i], read[i], dossier, clock.Today, clock.Now);

        // Statuses, findings, effects and answers in one commit.
        var answerIds = await batch.CommitAsync(results, cancellation);
        return Outcome(results, answerIds);
    }

    private static ProcessedMessage[] Outcome(JudgedMessage[] results, IReadOnlyList<long> answerIds)
    {
        var nextAnswer = 0;
        return Array.ConvertAll(results, result => new ProcessedMessage(
            result.Message.Id, result.Message.Source, result.Message.Routing.Soort, result.Status, result.Findings,
            result.Answer is null ? null : new PendingAnswer(answerIds[nextAnswer++], result.Message.Source, result.Answer), result.Unchecked));
    }
}

/// <summary>What became of one message.</summary>
/// <param name="Unchecked">Rules that could not be checked for want of data.</param>
public sealed record ProcessedMessage(
    long Id, string Source, BerichtSoort Soort, MessageStatus Status, IReadOnlyList<Istandaarden.Finding> Findings, PendingAnswer? Answer,
    IReadOnlyCollection<UncheckedRule> Unchecked);
