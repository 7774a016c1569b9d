using System.Collections.Immutable;
using MessageHub.Commands;
using MessageHub.Istandaarden.Messages;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;

namespace MessageHub.Runs;

/// <summary>
/// One run of <c>process</c>: per chunk of files intake, judging, answers, results. Streams of different municipalities are judged beside each other, and the
/// answers of a chunk are written while the next is judged; what comes of it is the same as one after the other.
/// </summary>
internal sealed class ProcessRun(
    Intake intake, MessageReader reader, IStreamStore streams, StreamWorks works, WorkerOptions workers, IDeliveryStore delivery, AnswerFiles answers,
    ResultOutput output, CancellationToken stop)
{
    private const int AnswersAtOnce = 500;

    /// <summary>Streams with a message that could not be judged: what waits there stays waiting, because it may depend on that message.</summary>
    private ImmutableHashSet<Stroom> held = [];

    /// <summary>What a run that was cut off left in the store goes first: its messages came earlier.</summary>
    public async Task FinishEarlierRunAsync()
    {
        var (judged, written) = (0, 0);
        await JudgeWaitingAsync(_ => judged++);
        while (await delivery.PendingFileAnswersAsync(AnswersAtOnce, CancellationToken.None) is { Count: > 0 } pending)
        {
            foreach (var answer in pending)
                answers.Write(answer);
            await DeliveredAsync(pending);
            written += pending.Count;
        }

        if (judged + written > 0)
            CommandLine.Tell($"finished an earlier run first: {judged} messages judged, {written} answers written.");
    }

    /// <param name="done">told how many more files are done</param>
    public async Task ProcessAsync(IReadOnlyList<InputFile> files, Action<int> done)
    {
        var reporting = Task.CompletedTask;
        try
        {
            foreach (var chunk in Chunks.Of(files))
            {
                if (stop.IsCancellationRequested)
                    return;

                var taken = await TakeInAsync(chunk);
                var judged = new Dictionary<long, ProcessedMessage>();
                await JudgeWaitingAsync(message => judged.Add(message.Id, message));
                await reporting;
                var (told, heldNow) = (chunk.Count, held);
                reporting = Task.Run(async () =>
                {
                    await ReportAsync(taken, judged, heldNow);
                    done(told);
                });
            }
        }
        finally
        {
            await reporting;
        }
    }

    /// <summary>
    /// Judges whatever waits. A stop request ends it after the current batches; a batch is never cut off. A municipality's streams go in order: its
    /// ToewijzingNummers are given out over all of them (TR332), and who is first has one.
    /// </summary>
    /// <param name="judged">Told one at a time.</param>
    private async Task JudgeWaitingAsync(Action<ProcessedMessage> judged)
    {
        var waiting = await streams.WaitingStreamsAsync(CancellationToken.None);
        var (gate, beside) = (new Lock(), new ParallelOptions { MaxDegreeOfParallelism = workers.Concurrency });
        await Parallel.ForEachAsync(waiting.Except(held).GroupBy(stroom => stroom.Gemeente), beside, async (ofGemeente, _) =>
        {
            foreach (var stroom in ofGemeente)
            {
                await using var work = works.Open(stroom);
                var step = StepOutcome.Judged;
                while (step == StepOutcome.Judged && !stop.IsCancellationRequested)
                    step = await work.NextAsync(Tell, CancellationToken.None);
                if (step == StepOutcome.Stuck)
                    ImmutableInterlocked.Update(ref held, (all, one) => all.Add(one), stroom);
            }
        });

        void Tell(ProcessedBatch batch)
        {
            lock (gate)
            {
                foreach (var message in batch.Messages)
                    judged(message);
            }
        }
    }

    /// <summary>Loads and journals a chunk in one commit. Its bodies are let go at once: the store hands them out again batch by batch.</summary>
    private async Task<IReadOnlyList<Taken>> TakeInAsync(IReadOnlyList<InputFile> chunk)
    {
        var bodies = new List<(string Source, ReadOnlyMemory<byte> Body)>(chunk.Count);
        foreach (var file in chunk.Where(file => file.IsLoaded))
            bodies.Add((file.Path, file.ReadAllBytes()));

        var journaled = await intake.AcceptAsync(bodies, CancellationToken.None);
        var next = 0;
        return [.. chunk.Select(file => file.IsLoaded ? Taken.From(journaled[next++]) : Taken.NotLoaded(file, reader))];
    }

    /// <summary>Answers first, then the results that name them.</summary>
    private async Task ReportAsync(IEnumerable<Taken> taken, Dictionary<long, ProcessedMessage> judged, ImmutableHashSet<Stroom> heldThen)
    {
        var results = new List<FileResult>();
        var written = new List<PendingAnswer>();
        foreach (var file in taken)
        {
            if (file.Id is { } id && judged.TryGetValue(id, out var message))
            {
                if (message.Answer is not null)
                    written.Add(message.Answer);
                var answer = message.Answer is null ? null : answers.Write(message.Answer);
                results.Add(new FileResult(file.File, message.Soort, message.Status, message.Findings, answer));
            }
            else if (file.Stroom is not { } stroom)
            {
                results.Add(new FileResult(file.File, file.Soort, file.Refusal, file.Findings, null));
            }
            else if (heldThen.Contains(stroom))
            {
                results.Add(new FileResult(file.File, file.Soort, MessageStatus.Failed, [], null));
            }
        }

        await DeliveredAsync(written);
        results.ForEach(output.Add);
    }

    private Task DeliveredAsync(IReadOnlyList<PendingAnswer> written) =>
        written.Count == 0 ? Task.CompletedTask : delivery.MarkDeliveredAsync([.. written.Select(answer => answer.Id)], CancellationToken.None);
}
