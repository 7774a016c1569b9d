using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

public class WorkerTests
{
    [Test]
    public async Task A_woken_stream_is_judged_in_order_of_arrival()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Start();

        var first = await bench.PushAsync(Verzoeken(EersteAanbieder, 30));
        var second = await bench.PushAsync(Verzoeken(TweedeAanbieder, 30));
        await bench.UntilNothingWaitsAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(first));
            Assert.That(await bench.AnsweredAsync(TweedeAanbieder), Is.EqualTo(second));
        });
    }

    [Test]
    public async Task Streams_are_judged_side_by_side_up_to_the_limit_and_never_one_twice_at_once()
    {
        await using var bench = await Bench.OpenAsync(options => (options.Concurrency, options.BatchSize) = (3, 1));
        bench.Streams.BeforeBatch = _ => Task.Delay(10);
        for (var i = 0; i < 8; i++)
            await bench.PushAsync(Verzoeken($"4242001{i}", 3));

        bench.Start();
        await bench.UntilNothingWaitsAsync();

        Assert.Multiple(() =>
        {
            Assert.That(bench.Streams.MaximumAtOnce, Is.EqualTo(3));
            Assert.That(bench.Streams.SameStreamAtOnce, Is.False);
        });
    }

    [Test]
    public async Task A_message_that_throws_becomes_stuck_and_holds_up_its_own_stream_only()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Throws.Add("GIF");
        BerichtXml[] messages = [.. Verzoeken(EersteAanbieder, 2), Verzoek(EersteAanbieder) with { Identificatie = "GIF" }, .. Verzoeken(EersteAanbieder, 2)];
        var pushed = await bench.PushAsync(messages);
        var others = await bench.PushAsync(Verzoeken(TweedeAanbieder, 2));

        bench.Start();
        await bench.UntilStuckAsync();
        await Bench.UntilAsync(async () => (await bench.AnsweredAsync(TweedeAanbieder)).Length == 2);

        var stuck = await bench.StuckAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed[..2]), "what came before is judged");
            Assert.That(await bench.AnsweredAsync(TweedeAanbieder), Is.EqualTo(others));
            Assert.That(stuck.Identificatie, Is.EqualTo("GIF"));
            Assert.That(stuck.Attempts, Is.EqualTo(3));
            Assert.That(stuck.WaitingBehind, Is.EqualTo(2));
            Assert.That(stuck.Reason, Does.StartWith("InvalidOperationException at Throwing.Check").Or.StartWith("InvalidOperationException at Bench+Throwing.Check"));
            Assert.That(stuck.Reason, Does.Not.Contain("Secret"), "the exception's text may quote the message");
        });
    }

    [Test]
    public async Task A_retry_after_the_repair_judges_the_message_and_what_waited_behind_it()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Throws.Add("GIF");
        var pushed = await bench.PushAsync([Verzoek(EersteAanbieder) with { Identificatie = "GIF" }, .. Verzoeken(EersteAanbieder, 3)]);
        bench.Start();
        await bench.UntilStuckAsync();

        bench.Throws.Clear();
        var stuck = await bench.StuckAsync();
        Assert.That(await bench.Operations.RetryAsync(stuck.Id, "piet", CancellationToken.None), Is.EqualTo(OperatorOutcome.Done));
        await bench.UntilNothingWaitsAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
            Assert.That((await bench.Store.AuditAsync(10, CancellationToken.None)).Single(), Has.Property("Who").EqualTo("piet").And.Property("What").EqualTo("retry"));
        });
    }

    [Test]
    public async Task A_discard_lets_the_stream_go_on_without_the_message()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Throws.Add("GIF");
        var pushed = await bench.PushAsync([Verzoek(EersteAanbieder) with { Identificatie = "GIF" }, .. Verzoeken(EersteAanbieder, 3)]);
        bench.Start();
        await bench.UntilStuckAsync();

        var stuck = await bench.StuckAsync();
        Assert.That(await bench.Operations.DiscardAsync(stuck.Id, "piet", "test", CancellationToken.None), Is.EqualTo(OperatorOutcome.Done));
        await bench.UntilNothingWaitsAsync();

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed[1..]));
    }

    [Test]
    public async Task A_message_that_throws_once_is_judged_the_next_time()
    {
        // Wake-ups are dropped, so that only a worker that was started finds the message.
        await using var bench = await Bench.OpenAsync(options => (options.Attempts, options.AttemptDelaySeconds) = (3, 1), new Drops());
        bench.Throws.Add("GIF");
        var pushed = await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = "GIF" });
        bench.Start();
        await Bench.UntilAsync(() => bench.Thrown > 0);
        bench.Throws.Clear();
        await bench.UntilNothingWaitsAsync();

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task An_outage_is_waited_for_and_makes_nothing_stuck()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Streams.Outages = 6;
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 5));

        bench.Start();
        await bench.UntilNothingWaitsAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(bench.Streams.Outages, Is.Zero, "the store was away six times");
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
            Assert.That((await bench.FiguresAsync()).Stuck, Is.Zero);
        });
    }

    [Test]
    public async Task A_long_outage_opens_the_circuit_and_its_end_closes_it()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Streams.IsAway = true;
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 5));

        bench.Start();
        await Bench.UntilAsync(() => bench.Circuit.State == "open");
        bench.Streams.IsAway = false;
        await bench.UntilNothingWaitsAsync();
        await Bench.UntilAsync(() => bench.Circuit.State == "closed");

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task A_stream_that_the_store_cannot_hand_out_keeps_no_other_waiting()
    {
        await using var bench = await Bench.OpenAsync(options => options.SweepSeconds = 0.05);
        bench.Streams.Broken = EersteStroom;
        var broken = await bench.PushAsync(Verzoeken(EersteAanbieder, 2));
        bench.Start();
        await Bench.UntilAsync(() => bench.Streams.BrokenClaims >= 3);
        var pushed = await bench.PushAsync(Verzoeken(TweedeAanbieder, 3));
        await Bench.UntilAsync(async () => (await bench.AnsweredAsync(TweedeAanbieder)).SequenceEqual(pushed.Cast<Guid?>()));

        Assert.That(bench.Circuit.State, Is.EqualTo("closed"), "it is no outage");
        bench.Streams.Broken = null;
        await bench.UntilNothingWaitsAsync();
        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(broken));
    }

    [Test]
    public async Task A_stop_finishes_the_batch_in_hand_and_begins_no_other()
    {
        await using var bench = await Bench.OpenAsync(options => (options.BatchSize, options.Concurrency) = (1, 1));
        var inBatch = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var batches = 0;
        bench.Streams.BeforeBatch = async _ =>
        {
            Interlocked.Increment(ref batches);
            inBatch.TrySetResult();
            await goOn.Task;
        };
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 5));
        bench.Start();
        await inBatch.Task;

        var stopped = bench.StopAsync();
        await Task.Delay(100);
        Assert.That(stopped.IsCompleted, Is.False, "it waits for the batch");
        goOn.SetResult();
        await stopped.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Multiple(async () =>
        {
            await bench.Worker.WokenAsync(EersteStroom, CancellationToken.None);
            Assert.That(batches, Is.EqualTo(1), "a wake-up that comes too late begins none");
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed[..1]));
        });
    }

    [Test]
    public async Task A_wake_up_ends_when_its_stream_is_empty_and_tells_when_it_became_stuck()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        bench.Throws.Add("GIF");
        await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        await bench.PushAsync(Verzoek(TweedeAanbieder) with { Identificatie = "GIF" });

        await bench.Worker.WokenAsync(EersteStroom, CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Has.Length.EqualTo(3));
            Assert.That(() => bench.Worker.WokenAsync(TweedeStroom, CancellationToken.None),
                Throws.InstanceOf<StreamStuckException>());
        });
    }

    [TestCase("lost")]
    [TestCase("doubled")]
    [TestCase("reordered")]
    public async Task Wake_ups_that_go_astray_change_nothing(string how)
    {
        await using var bench = await Bench.OpenAsync(options => options.SweepSeconds = 0.2);
        bench.WakeUps = how switch
        {
            "lost" => new Drops(),
            "doubled" => new Doubles(bench.WakeUps),
            _ => new Reorders(bench.WakeUps),
        };
        bench.Start();

        var first = new List<Guid>();
        var second = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            first.AddRange(await bench.PushAsync(Verzoek(EersteAanbieder)));
            second.AddRange(await bench.PushAsync(Verzoek(TweedeAanbieder)));
        }

        await bench.UntilNothingWaitsAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(first));
            Assert.That(await bench.AnsweredAsync(TweedeAanbieder), Is.EqualTo(second));
        });
    }

    private sealed class Doubles(IWakeUps inner) : IWakeUps
    {
        public async Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
        {
            await inner.WakeAsync([.. stromen, .. stromen], cancellation);
            await inner.WakeAsync(stromen, cancellation);
        }
    }

    /// <summary>Holds five wake-ups and lets them go backwards.</summary>
    private sealed class Reorders(IWakeUps inner) : IWakeUps
    {
        private readonly List<Stroom> held = [];

        public async Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
        {
            held.AddRange(stromen);
            if (held.Count < 5)
                return;

            held.Reverse();
            await inner.WakeAsync([.. held], cancellation);
            held.Clear();
        }
    }
}
