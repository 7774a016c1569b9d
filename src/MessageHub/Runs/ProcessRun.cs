using System.Collections.Immutable;
using MessageHub.Commands;
using MessageHub.Istandaarden.Messages;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Runs;

/// <summary>
/// One run of <c>process</c>: per chunk of files intake, judging, answers, results. Streams of different municipalities are judged beside each other, and the
/// answers of a chunk are written while the next is judged; what comes of it is the same as one after the other.
/// </summary>
internal sealed class ProcessRun(
    Intake intake, MessageReader reader, SqliteMessageStore store, StreamWorks works, WorkerOptions workers, AnswerFiles answers, ResultOutput output,
    CancellationToken stop)
{
    private const int AnswersAtOnce = 500;

    /// <summary>Streams with a message that could not be judged: what waits there stays waiting, because it may depend on that message.</summary>
    private ImmutableHashSet<Stroom> held = [];

    /// <summary>What a run that was cut off left in the store goes first: its messages came earlier.</summary>
    public async Task FinishEarlierRunAsync()
    {
        var (judged, written) = (0, 0);
        await JudgeWaitingAsync(_ => judged++);
        await store.FlushAsync();
        while (await store.PendingFileAnswersAsync(AnswersAtOnce, CancellationToken.None) is { Count: > 0 } pending)
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
            using var chunks = Chunks.Of(files).GetEnumerator();
            var next = LoadNextAsync(chunks);
            while (!stop.IsCancellationRequested && await TakeInAsync(next) is { } taken)
            {
                next = LoadNextAsync(chunks);
                var judged = new Dictionary<long, ProcessedMessage>();
                await JudgeWaitingAsync(message => judged.Add(message.Id, message));
                await reporting;
                var (told, heldNow) = (taken.Count, held);
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
        var waiting = await store.WaitingStreamsAsync(CancellationToken.None);
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

    /// <summary>Reads and examines the next chunk, beside the judging of the one before; null when there is none.</summary>
    private Task<LoadedChunk?> LoadNextAsync(IEnumerator<IReadOnlyList<InputFile>> chunks)
    {
        if (!chunks.MoveNext())
            return Task.FromResult<LoadedChunk?>(null);
        var files = chunks.Current;
        return Task.Run(LoadAsync);

        async Task<LoadedChunk?> LoadAsync()
        {
            InputFile[] loaded = [.. files.Where(file => file.IsLoaded)];
            var bodies = new (string Source, ReadOnlyMemory<byte> Body)[loaded.Length];
            await Parallel.ForAsync(0, loaded.Length, (i, _) =>
            {
                bodies[i] = (loaded[i].Path, loaded[i].ReadAllBytes());
                return ValueTask.CompletedTask;
            });
            return new LoadedChunk(files, await intake.ExamineAsync(bodies, CancellationToken.None));
        }
    }

    /// <summary>Journals a chunk in one commit. Its bodies are let go at once: the store hands them out again batch by batch.</summary>
    private async Task<IReadOnlyList<Taken>?> TakeInAsync(Task<LoadedChunk?> loading)
    {
        if (await loading is not { } chunk)
            return null;

        var journaled = await intake.AcceptAsync(chunk.Messages, CancellationToken.None);
        var next = 0;
        return [.. chunk.Files.Select(file => file.IsLoaded ? Taken.From(journaled[next++]) : Taken.NotLoaded(file, reader))];
    }

    /// <summary>What a loss of power could take back is told to nobody, so the store first; then answers, then the results that name them.</summary>
    private async Task ReportAsync(IEnumerable<Taken> taken, Dictionary<long, ProcessedMessage> judged, ImmutableHashSet<Stroom> heldThen)
    {
        await store.FlushAsync();
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
        written.Count == 0 ? Task.CompletedTask : store.MarkDeliveredAsync([.. written.Select(answer => answer.Id)], CancellationToken.None);

    /// <param name="Messages">Of the files that are loaded, in their order.</param>
    private sealed record LoadedChunk(IReadOnlyList<InputFile> Files, ExaminedMessages Messages);
}
