using MessageHub.Composition;
using MessageHub.Generate;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Tests.Cost;

/// <summary>
/// What a message costs, counted and not timed. The figures are what was measured when they were written down (docs/performance.md); who makes it dearer by
/// a fifth hears of it here, and who makes it cheaper by a fifth writes down the new figure.
/// </summary>
[NonParallelizable]
internal sealed class CostTests
{
    private const int Messages = 4000;

    private static readonly IReadOnlyList<byte[]> Traffic = [.. MessageGenerator.Messages(Messages, seed: 1, faults: false).Select(message => message.Content)];

    [Test]
    public async Task A_batch_asks_the_store_for_as_much_whatever_its_length()
    {
        var (few, many) = (await RunAsync(batchSize: 11), await RunAsync(batchSize: 100));
        Assert.Multiple(() =>
        {
            Assert.That(few.Batches, Is.GreaterThan(3 * many.Batches), "the batches differ in length");
            Assert.That(few.Statements / (double)few.Batches, Is.EqualTo(22).Within(20).Percent);
            Assert.That(many.Statements / (double)many.Batches, Is.EqualTo(25).Within(20).Percent);
        });
    }

    [Test]
    public async Task A_batch_is_judged_and_answered_in_one_commit()
    {
        var run = await RunAsync(batchSize: 50);
        Assert.That(run.Commits, Is.LessThanOrEqualTo(run.Batches + run.Streams + 1), "one more for each stream, that takes it, and one for the agreements");
    }

    [Test]
    public async Task A_message_allocates_what_it_did()
    {
        await RunAsync(batchSize: 50);
        var run = await RunAsync(batchSize: 50);
        Assert.That(run.Allocated / Messages, Is.EqualTo(38_600L).Within(20).Percent);
    }

    private static async Task<Run> RunAsync(int batchSize)
    {
        await using var store = await CountedStore.OpenAsync();
        var parts = new HubParts(store) { Workers = new WorkerOptions { BatchSize = batchSize } };
        await using var hub = new ServiceCollection().AddLogging().AddSingleton(StoreCircuit.None).AddHub(parts).BuildServiceProvider();
        await hub.GetRequiredService<Intake>().AcceptAsync([.. Traffic.Select(body => ("cost", (ReadOnlyMemory<byte>)body))], default);
        var streams = await hub.GetRequiredService<IStreamStore>().WaitingStreamsAsync(default);

        var (batches, judged) = (0, 0);
        var (statements, commits, allocated) = (store.Statements, store.Commits, GC.GetTotalAllocatedBytes(precise: true));
        foreach (var stroom in streams)
        {
            await using var work = hub.GetRequiredService<StreamWorks>().Open(stroom);
            while (await work.NextAsync(batch => (batches, judged) = (batches + 1, judged + batch.Messages.Count), default) == StepOutcome.Judged)
            {
                // Until nothing waits.
            }
        }

        Assert.That(judged, Is.EqualTo(Messages));
        return new Run(
            batches, streams.Count, store.Statements - statements, store.Commits - commits, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private sealed record Run(int Batches, int Streams, int Statements, int Commits, long Allocated);
}
