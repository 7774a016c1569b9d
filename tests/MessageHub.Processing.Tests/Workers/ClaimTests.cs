using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>Two processes on one store: who has a stream, and what becomes of it when he is gone.</summary>
public class ClaimTests
{
    [Test]
    public async Task A_claim_that_is_lost_commits_nothing_and_is_told()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        await using var other = await bench.OpenAnotherAsync(wakeUps: new Drops(), time: new Ahead(TimeSpan.FromMinutes(1)));
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));

        // This process stands still between judging and committing, for longer than its lease.
        bench.Streams.BeforeCommit = _ => other.DrainAsync(EersteStroom);
        var told = new List<ProcessedBatch>();
        await using var work = bench.Open(EersteStroom);
        var outcome = await work.NextAsync(told.Add, CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That(outcome, Is.EqualTo(StepOutcome.Drained));
            Assert.That(told, Is.Empty);
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed), "once each: by the other");
            Assert.That(bench.Log.Lines, Has.Exactly(1).StartsWith($"Warning: The claim on stream {EersteStroom} was lost"));
            Assert.That(bench.Log.ToString(), Does.Not.Contain("Batch in stream"));
        });
    }

    [Test]
    public async Task A_claim_that_is_lost_marks_no_message_as_stuck_and_is_told()
    {
        await using var bench = await Bench.OpenAsync(options => options.Attempts = 1, new Drops());
        await using var other = await bench.OpenAnotherAsync(wakeUps: new Drops(), time: new Ahead(TimeSpan.FromMinutes(1)));
        bench.Throws.Add("GIF");
        var pushed = await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = "GIF" });
        bench.Streams.BeforeStuck = _ => other.DrainAsync(EersteStroom);

        var steps = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(steps, Is.EqualTo(new[] { StepOutcome.Drained }));
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed), "the other could judge it");
            Assert.That((await bench.FiguresAsync()).Stuck, Is.Zero);
            Assert.That(bench.Log.Lines, Has.Exactly(1).StartsWith($"Warning: The claim on stream {EersteStroom} was lost"));
        });
    }

    [Test]
    public async Task A_claim_that_holds_keeps_others_out()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        await using var other = await bench.OpenAnotherAsync(wakeUps: new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        IReadOnlyList<StepOutcome> meanwhile = [];
        bench.Streams.BeforeCommit = async _ => meanwhile = await other.DrainAsync(EersteStroom);

        await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(meanwhile, Is.EqualTo(new[] { StepOutcome.Drained }));
            Assert.That(other.Streams.Handed, Is.Zero);
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        });
    }

    [Test]
    public async Task A_batch_that_takes_longer_than_the_lease_keeps_its_claim_by_extending_it()
    {
        await using var bench = await Bench.OpenAsync(options => options.LeaseSeconds = 1, new Drops());
        await using var other = await bench.OpenAnotherAsync(options => options.LeaseSeconds = 1, new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 2));
        IReadOnlyList<StepOutcome> meanwhile = [];
        bench.Streams.BeforeCommit = async _ =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            meanwhile = await other.DrainAsync(EersteStroom);
        };

        await bench.DrainAsync(EersteStroom);

        Assert.That(meanwhile, Is.EqualTo(new[] { StepOutcome.Drained }));
        Assert.That(other.Streams.Handed, Is.Zero);
        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task A_lease_that_is_over_is_taken_over_by_another_worker()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        var anHourAgo = DateTimeOffset.UtcNow - TimeSpan.FromHours(1);
        Assert.That(await bench.Store.ClaimAsync(EersteStroom, "dead", anHourAgo, TimeSpan.FromSeconds(30), CancellationToken.None), Is.Not.Null);

        await bench.DrainAsync(EersteStroom);

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task The_stream_of_a_worker_that_was_dead_when_it_was_woken_is_taken_over_when_its_lease_is_over_without_a_sweep()
    {
        await using var bench = await Bench.OpenAsync(options => options.LeaseSeconds = 1);
        bench.Start();
        bench.WakeUps = new Drops();
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        await bench.Store.ClaimAsync(EersteStroom, "dead", DateTimeOffset.UtcNow, TimeSpan.FromSeconds(1), CancellationToken.None);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        await bench.Worker.WokenAsync(EersteStroom, CancellationToken.None);
        Assert.That((await bench.FiguresAsync()).Waiting, Is.EqualTo(3), "the lease of the dead worker holds");
        await bench.UntilNothingWaitsAsync();

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "a sweep comes after an hour");
    }

    [Test]
    public async Task The_stream_of_a_worker_that_dies_after_another_was_woken_is_taken_over_when_its_lease_is_over_without_a_sweep()
    {
        await using var bench = await Bench.OpenAsync(options => options.LeaseSeconds = 1, new Drops());
        await using var other = await bench.OpenAnotherAsync(options => options.LeaseSeconds = 1, new Drops());
        other.Start();
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));

        // It works for longer than a lease, and then it is never heard of again.
        var claimed = new TaskCompletionSource();
        var lost = new TaskCompletionSource();
        bench.Streams.BeforeCommit = async _ =>
        {
            claimed.SetResult();
            await lost.Task;
        };
        var dying = bench.DrainAsync(EersteStroom);
        await claimed.Task;
        await other.Worker.WokenAsync(EersteStroom, CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        Assert.That((await bench.FiguresAsync()).Waiting, Is.EqualTo(3), "it still works, and keeps its claim");
        bench.Streams.IsFrozen = true;

        await bench.UntilNothingWaitsAsync();
        lost.SetResult();
        await dying;

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task What_an_operator_does_in_another_process_makes_a_running_worker_go_on()
    {
        await using var bench = await Bench.OpenAsync(options => (options.Attempts, options.ActSeconds) = (1, 0.1), new Drops());
        await using var other = await bench.OpenAnotherAsync(wakeUps: new Drops());
        bench.Throws.Add("GIF");
        var pushed = await bench.PushAsync([Verzoek(EersteAanbieder) with { Identificatie = "GIF" }, .. Verzoeken(EersteAanbieder, 2)]);
        bench.Start();
        await bench.UntilStuckAsync();
        bench.Throws.Clear();

        // The worker has looked at least once before the act.
        await Task.Delay(500);
        Assert.That(await other.Operations.RetryAsync((await other.StuckAsync()).Id, "piet", CancellationToken.None), Is.EqualTo(OperatorOutcome.Done));
        await bench.UntilNothingWaitsAsync();

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    /// <summary>A clock that is ahead of ours, for whom our leases are over.</summary>
    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
