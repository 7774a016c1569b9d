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
        new(await SqliteMessageStore.OpenAsync(path), atOnce, agreements ?? AgreementsFile.Default, time ?? TimeProvider.System);

    /// <param name="answersTo">Folder for the answers, or null to leave them in the store.</param>
    /// <exception cref="InvalidDataException">A message was not accepted, or not judged at all: what was measured is not what is told.</exception>
    public async Task RunAsync(IEnumerable<byte[]> messages, string? answersTo)
    {
        var (taken, judged) = (0, 0);
        var (intake, streams, works) = (hub.GetRequiredService<Intake>(), hub.GetRequiredService<IStreamStore>(), hub.GetRequiredService<StreamWorks>());
        var beside = new ParallelOptions { MaxDegreeOfParallelism = atOnce == 1 ? 1 : 2 * Environment.ProcessorCount };
        foreach (var chunk in messages.Chunk(atOnce))
        {
            taken += chunk.Length;
            await intake.AcceptAsync([.. chunk.Select(body => ("bench", (ReadOnlyMemory<byte>)body))], default);
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
        }

        if (judged != taken)
            throw new InvalidDataException($"Of {taken} messages {judged} were judged.");
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
