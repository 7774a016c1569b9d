using MessageHub.Agreements;
using MessageHub.Composition;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Benchmarks;

/// <summary>The whole of <c>process</c> without its screen, as the executable composes it: intake, judging, storing, writing answers; on one store.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    /// <summary>As many as the command line takes.</summary>
    public const int ChunkSize = 2500;

    private readonly SqliteMessageStore store;
    private readonly int atOnce;
    private readonly ServiceProvider hub;

    private Pipeline(SqliteMessageStore store, int atOnce, AgreementsFile agreements, TimeProvider time)
    {
        (this.store, this.atOnce) = (store, atOnce);
        var workers = new WorkerOptions { Attempts = 1 };
        workers.BatchSize = Math.Min(atOnce, workers.BatchSize);
        hub = new ServiceCollection().AddLogging().AddSingleton(StoreCircuit.None).AddSingleton(time)
            .AddHub(new HubParts(store) { Workers = workers, Agreements = agreements }).BuildServiceProvider();
    }

    /// <param name="atOnce">Messages journaled in one commit, and judged in one; 1 is the naive consumer: one message, one transaction, row by row.</param>
    public static async Task<Pipeline> OpenAsync(string path, int atOnce = ChunkSize, AgreementsFile? agreements = null, TimeProvider? time = null) =>
        new(atOnce == 1 ? await SqliteMessageStore.OpenAsync(path) : await SqliteMessageStore.OpenForRunAsync(path), atOnce, agreements ?? AgreementsFile.Default, time ?? TimeProvider.System);

    /// <param name="answersTo">Folder for the answers, or null to leave them in the store.</param>
    /// <exception cref="InvalidDataException">A message was not accepted, or not judged at all: what was measured is not what is told.</exception>
    public Task RunAsync(IEnumerable<byte[]> messages, string? answersTo) => RunAsync(messages, body => body, answersTo);

    /// <param name="load">Reads a message; those of a chunk are read beside each other.</param>
    public async Task RunAsync<T>(IEnumerable<T> messages, Func<T, byte[]> load, string? answersTo)
    {
        var (taken, judged) = (0, 0);
        var (intake, streams, works) = (hub.GetRequiredService<Intake>(), hub.GetRequiredService<IStreamStore>(), hub.GetRequiredService<StreamWorks>());
        var beside = new ParallelOptions { MaxDegreeOfParallelism = atOnce == 1 ? 1 : 2 * Environment.ProcessorCount };
        using var chunks = messages.Chunk(atOnce).GetEnumerator();
        var next = LoadNextAsync();
        while (await next is { } examined)
        {
            taken += examined.Messages.Count;
            await intake.AcceptAsync(examined, default);
            next = LoadNextAsync();
            var waiting = await streams.WaitingStreamsAsync(default);
            await Parallel.ForEachAsync(waiting.GroupBy(stroom => stroom.Gemeente), beside, async (ofGemeente, _) =>
            {
                foreach (var stroom in ofGemeente)
                {
                    await using var work = works.Open(stroom);
                    while (await work.NextAsync(batch => Interlocked.Add(ref judged, Take(batch, answersTo)), default) == StepOutcome.Judged)
                    {
                        // Until nothing waits.
                    }
                }
            });
            await store.FlushAsync();
        }

        if (judged != taken)
            throw new InvalidDataException($"Of {taken} messages {judged} were judged.");

        Task<ExaminedMessages?> LoadNextAsync()
        {
            return chunks.MoveNext() ? Task.Run(() => LoadAsync(chunks.Current)) : Task.FromResult<ExaminedMessages?>(null);

            async Task<ExaminedMessages?> LoadAsync(T[] chunk)
            {
                var bodies = new (string, ReadOnlyMemory<byte>)[chunk.Length];
                Parallel.For(0, chunk.Length, i => bodies[i] = ("bench", load(chunk[i])));
                return await intake.ExamineAsync(bodies, default);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await store.DisposeAsync();
    }

    private static int Take(ProcessedBatch batch, string? answersTo)
    {
        foreach (var message in batch.Messages)
        {
            if (message.Status != MessageStatus.Accepted)
                throw new InvalidDataException($"{message.Soort} was not accepted");
            if (answersTo is not null && message.Answer is { } answer)
                File.WriteAllBytes(Path.Combine(answersTo, $"{answer.Id}.xml"), answer.Answer.Body.ToArray());
        }

        return batch.Messages.Count;
    }
}
