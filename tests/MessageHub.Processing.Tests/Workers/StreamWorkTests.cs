using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>Where retries of messages are decided: step by step on one stream, without a worker.</summary>
public class StreamWorkTests
{
    [TestCase(0)]
    [TestCase(100)]
    [TestCase(255)]
    public async Task A_batch_that_throws_is_halved_down_to_the_message_that_does_it_and_what_came_before_is_judged(int at)
    {
        const int messages = 256;
        await using var bench = await Bench.OpenAsync(options => (options.BatchSize, options.AttemptDelaySeconds) = (messages, 0.001), new Drops());
        var pushed = await PushWithPoisonAsync(bench, messages, at);

        var steps = await bench.DrainAsync(EersteStroom);

        var stuck = await bench.StuckAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(steps[^1], Is.EqualTo(StepOutcome.Stuck));
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed[..at]));
            Assert.That(stuck.Identificatie, Is.EqualTo("GIF"));
            Assert.That(stuck.WaitingBehind, Is.EqualTo(messages - 1 - at));
            Assert.That(bench.Streams.Handed, Is.LessThanOrEqualTo(4 * messages), "halving costs the batch a few times, and not its square");
            Assert.That(bench.Streams.Commits, Is.LessThanOrEqualTo(8), "nor a commit per message: 256 is two to the eighth");
        });
    }

    [Test]
    public async Task A_batch_that_does_not_throw_is_not_halved()
    {
        await using var bench = await Bench.OpenAsync(options => options.BatchSize = 8, new Drops());
        await bench.PushAsync(Verzoeken(EersteAanbieder, 20));

        var steps = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(() =>
        {
            Assert.That(steps, Is.EqualTo(new[] { StepOutcome.Judged, StepOutcome.Judged, StepOutcome.Drained }));
            Assert.That(bench.Streams.Asked, Is.EqualTo(new[] { 8, 8, 8 }));
            Assert.That(bench.Streams.Commits, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task After_the_repair_the_size_of_batches_grows_back()
    {
        await using var bench = await Bench.OpenAsync(options => (options.BatchSize, options.Attempts) = (8, 5), new Drops());
        var pushed = await PushWithPoisonAsync(bench, 24, at: 2);
        await using var work = bench.Open(EersteStroom);

        for (var outcome = StepOutcome.Judged; outcome == StepOutcome.Judged;)
        {
            outcome = await work.NextAsync(_ => { }, CancellationToken.None);
            if (bench.Streams.Asked.Count(size => size == 1) == 2)
                bench.Throws.Clear();
        }

        Assert.Multiple(async () =>
        {
            // Halved to the two before it, doubled, halved to itself; it throws twice. Then 21 are left.
            Assert.That(bench.Streams.Asked, Is.EqualTo(new[] { 8, 4, 2, 4, 2, 1, 1, 1, 2, 4, 8, 8 }));
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        });
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task A_message_is_tried_so_often_as_the_setting_says_and_then_it_is_stuck(int attempts)
    {
        await using var bench = await Bench.OpenAsync(options => options.Attempts = attempts, new Drops());
        await PushWithPoisonAsync(bench, 1, at: 0);

        var steps = await bench.DrainAsync(EersteStroom);
        var thrown = bench.Thrown;
        var again = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(steps, Is.EqualTo(Enumerable.Repeat(StepOutcome.Judged, attempts - 1).Append(StepOutcome.Stuck)));
            Assert.That(thrown, Is.EqualTo(attempts));
            Assert.That((await bench.StuckAsync()).Attempts, Is.EqualTo(attempts));
            Assert.That(again, Is.EqualTo(new[] { StepOutcome.Drained }), "a stuck stream is not worked on");
            Assert.That(bench.Thrown, Is.EqualTo(thrown));
        });
    }

    [Test]
    public async Task Attempts_are_counted_per_message()
    {
        await using var bench = await Bench.OpenAsync(options => (options.BatchSize, options.Attempts) = (1, 3), new Drops());
        bench.Throws.UnionWith(["EEN", "TWEE"]);
        var pushed = await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = "EEN" }, Verzoek(EersteAanbieder) with { Identificatie = "TWEE" });
        await using var work = bench.Open(EersteStroom);

        // Two failures of the one and two of the other are not three of any.
        await work.NextAsync(_ => { }, CancellationToken.None);
        await work.NextAsync(_ => { }, CancellationToken.None);
        bench.Throws.Remove("EEN");
        await work.NextAsync(_ => { }, CancellationToken.None);
        await work.NextAsync(_ => { }, CancellationToken.None);
        var last = await work.NextAsync(_ => { }, CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That(bench.Thrown, Is.EqualTo(4));
            Assert.That(last, Is.EqualTo(StepOutcome.Judged));
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed[..1]));
            Assert.That((await bench.FiguresAsync()).Stuck, Is.Zero);
        });
    }

    [Test]
    public async Task A_batch_that_conflicts_with_another_stream_is_judged_again_and_that_is_no_attempt()
    {
        await using var bench = await Bench.OpenAsync(options => options.Attempts = 1, new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        var conflicts = 3;
        bench.Streams.BeforeCommit = stroom => --conflicts >= 0 ? throw new DossierConflictException(stroom) : Task.CompletedTask;

        var steps = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(steps, Is.EqualTo(new[] { StepOutcome.Judged, StepOutcome.Judged, StepOutcome.Judged, StepOutcome.Drained }));
            Assert.That(bench.Streams.Asked, Is.All.EqualTo(bench.Streams.Asked[0]), "it is not halved");
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        });
    }

    [Test]
    public async Task Of_two_streams_that_give_out_one_number_at_once_the_second_sees_it_taken()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        await bench.PushAsync(Berichten.Toewijzing() with { Aanbieder = EersteAanbieder }, Berichten.Toewijzing() with { Aanbieder = TweedeAanbieder });
        var isFirst = true;
        bench.Streams.BeforeCommit = async stroom =>
        {
            // The first is judged, and before it commits the second is there.
            if (stroom == EersteStroom && isFirst)
            {
                isFirst = false;
                await bench.DrainAsync(TweedeStroom);
            }
        };

        var judged = new List<ProcessedMessage>();
        await using var work = bench.Open(EersteStroom);
        var first = await work.NextAsync(batch => judged.AddRange(batch.Messages), CancellationToken.None);
        Assert.That((first, judged.Count), Is.EqualTo((StepOutcome.Judged, 0)), "nothing was committed");
        await work.NextAsync(batch => judged.AddRange(batch.Messages), CancellationToken.None);

        Assert.That(judged.Single().Status, Is.EqualTo(MessageStatus.Rejected));
        Assert.That(judged.Single().Findings.Where(finding => finding.IsRefusal).Select(finding => finding.Rule), Is.EqualTo(new[] { "TR332" }));
    }

    [Test]
    public async Task A_batch_on_which_the_store_runs_out_of_time_while_it_answers_otherwise_is_stuck_only_after_many_attempts()
    {
        await using var bench = await Bench.OpenAsync(options => (options.Attempts, options.TimeoutAttempts) = (2, 5), new Drops());
        await bench.PushAsync(Verzoek(EersteAanbieder));
        var attempts = 0;
        bench.Streams.BeforeCommit = _ =>
        {
            attempts++;
            throw new StoreUnavailableException(StoreFault.TimedOut);
        };

        var steps = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(steps[^1], Is.EqualTo(StepOutcome.Stuck));
            Assert.That(attempts, Is.EqualTo(5));
            Assert.That((await bench.StuckAsync()).Reason, Is.EqualTo("the store did not answer in time"));
            Assert.That(bench.Circuit.State, Is.EqualTo("closed"), "it is no outage");
        });
    }

    [Test]
    public async Task A_batch_that_is_too_much_for_the_time_there_is_gets_through_in_parts()
    {
        await using var bench = await Bench.OpenAsync(options => options.BatchSize = 8, new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 8));
        bench.Streams.BeforeCommit = _ => bench.Streams.Asked[^1] > 4 ? throw new StoreUnavailableException(StoreFault.TimedOut) : Task.CompletedTask;

        await bench.DrainAsync(EersteStroom);

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
    }

    [Test]
    public async Task A_time_out_while_the_store_answers_nothing_else_either_is_an_outage_and_counts_against_no_message()
    {
        await using var bench = await Bench.OpenAsync(options => (options.Attempts, options.TimeoutAttempts) = (1, 1), new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 2));
        bench.Queries.IsAway = true;
        var attempts = 0;
        bench.Streams.BeforeCommit = _ =>
        {
            if (++attempts < 4)
                throw new StoreUnavailableException(StoreFault.TimedOut);
            return Task.CompletedTask;
        };

        var steps = await bench.DrainAsync(EersteStroom);

        Assert.Multiple(async () =>
        {
            Assert.That(steps, Is.EqualTo(new[] { StepOutcome.Drained }), "the outage was waited for inside the step");
            Assert.That(bench.Streams.Asked, Is.All.EqualTo(bench.Streams.Asked[0]), "it is not halved");
            Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
            Assert.That((await bench.FiguresAsync()).Stuck, Is.Zero);
        });
    }

    [Test]
    public async Task An_outage_at_the_commit_is_waited_for()
    {
        await using var bench = await Bench.OpenAsync(options => options.Attempts = 1, new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        var outages = 3;
        bench.Streams.BeforeCommit = _ => --outages >= 0 ? throw new StoreUnavailableException(StoreFault.Full) : Task.CompletedTask;

        await bench.DrainAsync(EersteStroom);

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        Assert.That(bench.Log.ToString(), Does.Contain("Outage: the store is full; trying again."));
    }

    [TestCase(2)]
    [TestCase(500)]
    public async Task A_commit_whose_outcome_is_unknown_but_that_was_done_is_not_done_twice(int batchSize)
    {
        await using var bench = await Bench.OpenAsync(options => options.BatchSize = batchSize, new Drops());
        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 5));
        var isFirst = true;
        bench.Streams.AfterCommit = _ =>
        {
            if (!isFirst)
                return Task.CompletedTask;
            isFirst = false;
            throw new StoreUnavailableException(StoreFault.OutcomeUnknown);
        };

        await bench.DrainAsync(EersteStroom);

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        Assert.That((await bench.FiguresAsync()).Waiting, Is.Zero);
    }

    /// <summary>So many messages, of which this one throws.</summary>
    private static Task<Guid[]> PushWithPoisonAsync(Bench bench, int count, int at)
    {
        bench.Throws.Add("GIF");
        var messages = Verzoeken(EersteAanbieder, count);
        messages[at] = Verzoek(EersteAanbieder) with { Identificatie = "GIF" };
        return bench.PushAsync(messages);
    }
}
