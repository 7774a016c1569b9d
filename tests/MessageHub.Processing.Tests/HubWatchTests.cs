using MessageHub.Agreements;
using MessageHub.Agreements.Watching;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Tests.Workers;
using MessageHub.Processing.Watching;
using Microsoft.Extensions.Time.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests;

/// <summary>How the hub fares: what turns which light, and what is counted.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class HubWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Looks that are so far apart are not shared.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider time = new(Start);
    private readonly WatchOptions options = new();
    private readonly AgreementsFile agreements = AgreementsFile.Default with
    {
        Rules = new AgreementRuleSettings().With(WatchBook.Request, new RequestTermSettings { Enabled = true, WorkingDays = 5 }),
    };
    private readonly Surroundings around = new();
    private Bench bench = null!;
    private Asked store = null!;
    private Holding held = null!;
    private HubWatch watch = null!;

    [SetUp]
    public async Task SetUp()
    {
        bench = await Bench.OpenAsync(options => options.Attempts = 1, new WokenStreams(), time);
        store = new Asked(bench.Store);
        held = new Holding(bench.Store);
        watch = new HubWatch(store, held, bench.Store, around, around, options, agreements, time);
        await BeatAsync("een");
    }

    [TearDown]
    public async Task TearDown()
    {
        watch.Dispose();
        await bench.DisposeAsync();
    }

    [Test]
    public async Task When_all_is_well_every_light_is_green() => Assert.That((await LookAsync()).Lights.Select(light => light.Color), Is.All.EqualTo(LightColor.Green));

    [TestCase(4.9, LightColor.Green)]
    [TestCase(5, LightColor.Orange)]
    [TestCase(29.9, LightColor.Orange)]
    [TestCase(30, LightColor.Red)]
    public async Task A_message_that_waits_long_turns_its_light(double minutes, LightColor color)
    {
        await bench.PushAsync(Verzoek(EersteAanbieder));
        time.Advance(TimeSpan.FromMinutes(minutes) - Apart);
        var light = await LightAsync(LightSubject.OldestWaiting);
        Assert.That((light.Color, light.Count, light.Age), Is.EqualTo((color, (long?)1, (TimeSpan?)TimeSpan.FromMinutes(minutes))));
    }

    [Test]
    public async Task A_stuck_message_turns_its_light_red_until_it_is_retried()
    {
        bench.Throws.Add("GIF");
        await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = "GIF" });
        await bench.DrainAsync(EersteStroom);
        Assert.That(await LightAsync(LightSubject.Stuck), Is.EqualTo(new Light(LightSubject.Stuck, LightColor.Red, 1)));

        await bench.Operations.RetryAsync((await bench.StuckAsync()).Id, "piet", CancellationToken.None);
        Assert.That(await LightAsync(LightSubject.Stuck), Is.EqualTo(new Light(LightSubject.Stuck, LightColor.Green, 0)));
    }

    [Test]
    public async Task Workers_that_are_silent_are_told_from_none_at_all_and_from_those_that_ended_as_they_should()
    {
        await BeatAsync("twee");
        time.Advance(options.Silence + TimeSpan.FromSeconds(1));
        await BeatAsync("twee");
        Assert.That(await LightAsync(LightSubject.Workers), Has.Property("Color").EqualTo(LightColor.Orange).And.Property("Count").EqualTo(1), "one is silent");
        await bench.Store.GoodbyeAsync("een", default);
        Assert.That((await LightAsync(LightSubject.Workers)).Color, Is.EqualTo(LightColor.Green), "it said goodbye");

        time.Advance(options.Silence + TimeSpan.FromSeconds(1));
        Assert.That(await LightAsync(LightSubject.Workers), Has.Property("Color").EqualTo(LightColor.Red).And.Property("Age").GreaterThan(options.Silence));
    }

    [Test]
    public async Task A_process_without_a_worker_is_no_worker()
    {
        await bench.Store.GoodbyeAsync("een", default);
        await BeatAsync("twee", HubRoles.Intake | HubRoles.Console);
        Assert.That((await LightAsync(LightSubject.Workers)).Color, Is.EqualTo(LightColor.Red));
    }

    [Test]
    public async Task A_broker_that_is_away_and_what_lies_dead_there_have_lights()
    {
        around.IsConnected = false;
        around.Depths = [new QueueDepth("messagehub.intake", 9, 1), new QueueDepth("messagehub.intake.dead-letter", 2, 0), new QueueDepth("messagehub.wakeups.dead-letter", 1, 0)];
        var lights = (await LookAsync()).Lights.ToDictionary(light => light.Subject);
        Assert.That(lights[LightSubject.Broker].Color, Is.EqualTo(LightColor.Red));
        Assert.That(lights[LightSubject.DeadLetters], Is.EqualTo(new Light(LightSubject.DeadLetters, LightColor.Orange, 3)));
    }

    /// <summary>Asked on Thursday the 26th: the last of five working days is Thursday the 3rd of December.</summary>
    [TestCase(2, LightColor.Green, 0)]
    [TestCase(6, LightColor.Orange, 1)]
    [TestCase(7, LightColor.Orange, 1)]
    public async Task A_request_whose_term_ends_today_or_tomorrow_turns_the_light_of_the_deadlines(int days, LightColor color, long due)
    {
        await bench.PushAsync(Verzoek(EersteAanbieder));
        await bench.DrainAsync(EersteStroom);
        time.Advance(TimeSpan.FromDays(days));
        Assert.That(await LightAsync(LightSubject.Deadlines), Is.EqualTo(new Light(LightSubject.Deadlines, color, due)));
    }

    [Test]
    public async Task A_term_that_passed_turns_the_light_of_the_deadlines_red_until_its_signal_is_closed()
    {
        var look = new SignalLook(bench.Store, agreements, new HubClock(time));
        await bench.PushAsync(Verzoek(EersteAanbieder));
        await bench.DrainAsync(EersteStroom);
        time.Advance(TimeSpan.FromDays(8));
        await look.RunAsync(again: false, default);
        Assert.That(await LightAsync(LightSubject.Deadlines), Is.EqualTo(new Light(LightSubject.Deadlines, LightColor.Red, 1)));

        await bench.Store.CloseSignalAsync((await bench.Store.SignalsAsync(1, default))[0].Id, new Act(time.GetUtcNow(), "els", "was told by telephone"), default);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await LightAsync(LightSubject.Deadlines)).Color, Is.EqualTo(LightColor.Green));
    }

    [TestCase(0, LightColor.Orange)]
    [TestCase(13.9, LightColor.Orange)]
    [TestCase(14, LightColor.Red)]
    public async Task A_held_line_turns_its_light_and_red_when_it_waits_long(double days, LightColor color)
    {
        held.Count = new HeldCount(3, time.GetUtcNow() + Apart - TimeSpan.FromDays(days));
        Assert.That(await LightAsync(LightSubject.Held), Is.EqualTo(new Light(LightSubject.Held, color, 3, TimeSpan.FromDays(days))));
    }

    [Test]
    public async Task While_the_store_is_away_that_is_told_and_nothing_else_is_made_up()
    {
        store.Before = () => throw new StoreUnavailableException(StoreFault.Full);
        var overview = await LookAsync();
        Assert.That(overview.Lights[0], Is.EqualTo(new Light(LightSubject.Store, LightColor.Red, Fault: StoreFault.Full)));
        Assert.That(overview.Lights.Where(light => light.Color == LightColor.Unknown).Select(light => light.Subject),
            Is.EquivalentTo(new[] { LightSubject.Workers, LightSubject.OldestWaiting, LightSubject.Stuck, LightSubject.Held, LightSubject.Deadlines }));
        Assert.That(overview.Figures, Is.Null);

        store.Before = () => { };
        Assert.That((await LookAsync()).Lights[0].Color, Is.EqualTo(LightColor.Green));
    }

    [Test]
    public async Task Traffic_is_counted_per_hour_and_a_day_is_twenty_four_of_them()
    {
        await bench.PushAsync(Verzoek(EersteAanbieder));
        await bench.DrainAsync(EersteStroom);
        time.Advance(TimeSpan.FromHours(2));
        await bench.PushAsync(Verzoek(EersteAanbieder));
        await bench.PushAsync(Verzoek(EersteAanbieder));

        var traffic = (await LookAsync()).Traffic!;
        Assert.That(traffic.Hours, Has.Count.EqualTo(24));
        Assert.That(traffic.Hours[^1].Start, Is.EqualTo(new DateTimeOffset(2026, 11, 26, 11, 0, 0, TimeSpan.Zero)));
        Assert.That(traffic.Hours.Where(hour => hour.In > 0).Select(hour => (hour.Start.Hour, hour.In)), Is.EqualTo(new[] { (9, 1L), (11, 2L) }));
        Assert.That(traffic.Hours.Where(hour => hour.Out > 0).Select(hour => hour.Start.Hour), Is.EqualTo(new[] { 9 }));
        Assert.That(traffic.Verdicts.Sum(verdicts => verdicts.Total), Is.EqualTo(3));

        time.Advance(TimeSpan.FromHours(23));
        Assert.That((await LookAsync()).Traffic!.Hours.Sum(hour => hour.In), Is.EqualTo(2), "the first came more than a day ago");
    }

    [TestCase(4, 0, false)]
    [TestCase(5, 0, true)]
    [TestCase(14, 10, false)]
    [TestCase(15, 10, true)]
    public void A_return_code_rises_when_it_is_given_half_as_often_again_and_more_than_a_few_times(long lastDay, double usual, bool rises) =>
        Assert.That(new CodeTrend("9321", lastDay, usual).IsRising, Is.EqualTo(rises));

    [Test]
    public async Task However_many_look_the_store_is_asked_once()
    {
        var asked = 0;
        store.Before = () => asked++;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => watch.LookAsync(CancellationToken.None)));
        Assert.That(asked, Is.EqualTo(1));
    }

    private async Task<Light> LightAsync(LightSubject subject) => (await LookAsync()).Lights.Single(light => light.Subject == subject);

    /// <summary>A look that is not shared with the one before.</summary>
    private Task<Overview> LookAsync()
    {
        time.Advance(Apart);
        return watch.LookAsync(CancellationToken.None);
    }

    private Task BeatAsync(string process, HubRoles roles = HubRoles.All) =>
        bench.Store.BeatAsync(new Heartbeat(process, roles, Start, time.GetUtcNow()), Start.AddDays(-1), default);

    private sealed class Asked(IHubQueries store) : IHubQueries
    {
        public Action Before { get; set; } = () => { };

        public Task PingAsync(CancellationToken cancellation) => store.PingAsync(cancellation);

        public Task<QueueFigures> FiguresAsync(CancellationToken cancellation)
        {
            Before();
            return store.FiguresAsync(cancellation);
        }
    }

    /// <summary>Says that so many lines are held; the rest is the store's.</summary>
    private sealed class Holding(IOverviewQueries store) : IOverviewQueries
    {
        public HeldCount Count { get; set; } = new(0, null);

        public Task<HeldCount> HeldAsync(CancellationToken cancellation) => Task.FromResult(Count);

        public Task<long> OpenSignalsAsync(IReadOnlyList<string> rules, CancellationToken cancellation) => store.OpenSignalsAsync(rules, cancellation);

        public Task<long> UnansweredAsync(Antwoordtermijn termijn, CancellationToken cancellation) => store.UnansweredAsync(termijn, cancellation);

        public Task<IReadOnlyList<JournalPlace>> PlacesAsync(IReadOnlyList<DateTimeOffset> moments, CancellationToken cancellation) =>
            store.PlacesAsync(moments, cancellation);

        public Task<IReadOnlyList<MessageCount>> MessagesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) =>
            store.MessagesAsync(bounds, cancellation);

        public Task<IReadOnlyList<OutgoingCount>> OutgoingAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) =>
            store.OutgoingAsync(bounds, cancellation);

        public Task<IReadOnlyList<CodeCount>> ReturnCodesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) =>
            store.ReturnCodesAsync(bounds, cancellation);
    }

    private sealed class Surroundings : IQueueMonitor, ITransportHealth
    {
        public IReadOnlyList<QueueDepth> Depths { get; set; } = [];

        public bool IsConnected { get; set; } = true;

        public string? Reason => null;

        public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellation) => Task.FromResult(Depths);
    }
}
