using MessageHub.Agreements;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Tests.Workers;
using MessageHub.Processing.Watching;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Alerts;

/// <summary>Rounds of telling people, on a real store: what turns into an alert, by whom it is told, and what a channel or the store that is away changes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class AlertRoundTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);
    private readonly Around around = new();
    private readonly Channel webhook = new("webhook");
    private readonly Channel mail = new("mail");
    private readonly AlertRuleOptions rules = new();
    private readonly ShakyFigures store = new();
    private Bench bench = null!;
    private AlertRound round = null!;
    private HubWatch watch = null!;

    [SetUp]
    public async Task SetUp()
    {
        bench = await Bench.OpenAsync(options => options.Attempts = 1, new WokenStreams(), time);
        (round, watch) = RoundOf(bench);
        await BeatAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        watch.Dispose();
        await bench.DisposeAsync();
    }

    [Test]
    public async Task When_all_is_well_nobody_is_told()
    {
        await RunAsync();
        Assert.That(webhook.Told, Is.Empty);
    }

    [Test]
    public async Task A_message_that_gets_stuck_is_told_to_every_channel_with_its_type_and_place_and_its_end_when_it_is_retried()
    {
        var id = await StickAsync("GIF");
        await RunAsync();
        var told = webhook.Told.Single();
        Assert.That(told, Does.StartWith("Raised Stuck JW315, InvalidOperationException at ").And.EndsWith(" 1"));
        Assert.That(mail.Told, Is.EqualTo(new[] { told }));
        Assert.That(told, Does.Not.Contain(EersteAanbieder), "nor who sent it");

        await RunAsync();
        bench.Throws.Clear();
        await bench.Operations.RetryAsync(id, "piet", CancellationToken.None);
        await RunAsync();
        await RunAsync();
        Assert.That(webhook.Told, Has.Count.EqualTo(2).And.ItemAt(1).StartsWith("Recovered Stuck JW315"));
    }

    [Test]
    public async Task A_light_that_is_red_is_told_and_one_that_is_orange_where_the_rules_say_so()
    {
        around.IsConnected = false;
        around.Depths = [new QueueDepth("messagehub.intake.dead-letter", 2, 0)];
        await bench.PushAsync(Verzoek(EersteAanbieder));
        time.Advance(TimeSpan.FromMinutes(6));
        await BeatAsync();
        await RunAsync();
        Assert.That(webhook.Told, Is.EquivalentTo(new[] { "Raised Broker", "Raised DeadLetters 2" }), "six minutes are orange, and of waiting is told when it is red");

        time.Advance(TimeSpan.FromMinutes(24));
        await BeatAsync();
        await RunAsync();
        Assert.That(webhook.Told.Last(), Is.EqualTo("Raised OldestWaiting 1"));
    }

    [Test]
    public async Task Of_what_the_rules_leave_out_nothing_is_told()
    {
        rules.Broker = AlertFrom.Never;
        around.IsConnected = false;
        await RunAsync();
        Assert.That(webhook.Told, Is.Empty);
    }

    [TestCaseSource(nameof(Subjects))]
    public async Task Every_light_has_a_rule_of_its_own_name(LightSubject subject)
    {
        var rule = typeof(AlertRuleOptions).GetProperty($"{subject}")!;
        foreach (var from in Enum.GetValues<AlertFrom>())
        {
            rule.SetValue(rules, from);
            var alerts = new AlertWatch(bench.Store, bench.Store, AgreementsFile.Default, new HubClock(time), rules);
            foreach (var color in Enum.GetValues<LightColor>())
            {
                var overview = new Overview(Start, [new Light(subject, color)], null, [], null);
                var look = subject == LightSubject.Store ? alerts.StoreOnly(overview) : await alerts.LookAsync(overview, CancellationToken.None);
                var isTold = from != AlertFrom.Never && (color == LightColor.Red || (color == LightColor.Orange && from == AlertFrom.Orange));
                var isKnown = from != AlertFrom.Never && color != LightColor.Unknown;

                // Stuck messages are told per cause, and there are none here.
                Assert.That(look.Sights.Select(sight => sight.Key), Is.EqualTo(isTold && subject != LightSubject.Stuck ? [$"{subject}"] : Array.Empty<string>()), $"{from} {color}");
                Assert.That(look.Kinds.Where(kind => kind != AlertKind.Ceiling).Select(kind => $"{kind}"), Is.EqualTo(isKnown ? [$"{subject}"] : Array.Empty<string>()), $"{from} {color}");
            }
        }
    }

    [Test]
    public async Task A_channel_that_does_not_take_it_is_told_in_the_next_round_and_the_other_one_once()
    {
        webhook.Fails = true;
        around.IsConnected = false;
        await RunAsync();
        await RunAsync();
        Assert.That(webhook.Told, Is.Empty);
        Assert.That(mail.Told, Is.EqualTo(new[] { "Raised Broker" }));
        Assert.That(bench.Log.ToString(), Does.Contain("1 alerts were not sent to the webhook, and are tried again: it answered 500."));

        webhook.Fails = false;
        await RunAsync();
        await RunAsync();
        Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Broker" }));
        Assert.That(mail.Told, Is.EqualTo(new[] { "Raised Broker" }));
    }

    [Test]
    public async Task Of_two_processes_one_tells_and_when_it_is_gone_the_other_goes_on_where_it_was()
    {
        await using var other = await bench.OpenAnotherAsync(wakeUps: new WokenStreams(), time: time);
        var (second, secondWatch) = RoundOf(other);
        using (secondWatch)
        {
            around.IsConnected = false;
            await Task.WhenAll(RunAsync(round), RunAsync(second));
            await Task.WhenAll(RunAsync(round), RunAsync(second));
            Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Broker" }));

            time.Advance(TimeSpan.FromMinutes(4));
            await BeatAsync();
            await RunAsync(second);
            Assert.That(webhook.Told, Has.Count.EqualTo(1), "what the first told is known");
            around.IsConnected = true;
            await RunAsync(second);
            await RunAsync(round);
            Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Broker", "Recovered Broker" }));
        }
    }

    [Test]
    public async Task A_process_that_ends_as_it_should_lets_another_go_on_at_once()
    {
        await using var other = await bench.OpenAnotherAsync(wakeUps: new WokenStreams(), time: time);
        var (second, secondWatch) = RoundOf(other);
        using (secondWatch)
        {
            around.IsConnected = false;
            await RunAsync();
            around.IsConnected = true;
            await RunAsync(second);
            Assert.That(webhook.Told, Has.Count.EqualTo(1), "the first has the turn");
            await round.LeaveAsync(CancellationToken.None);
            await RunAsync(second);
            Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Broker", "Recovered Broker" }));
        }
    }

    [Test]
    public async Task After_a_restart_nothing_is_told_twice()
    {
        around.IsConnected = false;
        await RunAsync();
        var (again, againWatch) = RoundOf(bench);
        using (againWatch)
            await RunAsync(again);
        Assert.That(webhook.Told, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task That_the_store_is_away_and_back_is_told_by_the_process_that_had_the_turn_and_of_the_rest_nothing_is_made_up()
    {
        await using var other = await bench.OpenAnotherAsync(wakeUps: new WokenStreams(), time: time);
        var (second, secondWatch) = RoundOf(other);
        using (secondWatch)
        {
            await StickAsync("GIF");
            await RunAsync();
            await RunAsync(second);
            webhook.Told.Clear();

            store.IsAway = true;
            await RunAsync(second);
            Assert.That(webhook.Told, Is.Empty, "it did not have the turn");
            await RunAsync();
            await RunAsync();
            Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Store" }));

            store.IsAway = false;
            time.Advance(TimeSpan.FromMinutes(4));
            await BeatAsync();
            await RunAsync(second);
            Assert.That(webhook.Told, Has.Count.EqualTo(1), "the other has the turn now, and did not tell");
            await RunAsync();
            await RunAsync();
            Assert.That(webhook.Told, Is.EqualTo(new[] { "Raised Store", "Recovered Store" }));
        }
    }

    private static LightSubject[] Subjects => Enum.GetValues<LightSubject>();

    private (AlertRound Round, HubWatch Watch) RoundOf(Bench on)
    {
        var hub = new HubWatch(store.On(on.Store), on.Store, on.Store, around, around, new WatchOptions(), AgreementsFile.Default, time);
        var alerts = new AlertWatch(on.Store, on.Store, AgreementsFile.Default, new HubClock(time), rules);
        return (new AlertRound(
            hub, alerts, on.Store, [webhook, mail], _ => TimeSpan.FromHours(1), on.Get<StreamWorks>(), on.Meters, time, new LoggerFactory([on.Log]).CreateLogger<AlertRound>()), hub);
    }

    private async Task<long> StickAsync(string id)
    {
        bench.Throws.Add(id);
        await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = id });
        await bench.DrainAsync(EersteStroom);
        return (await bench.StuckAsync()).Id;
    }

    private Task RunAsync() => RunAsync(round);

    /// <summary>With a look that is not shared with the one before.</summary>
    private Task RunAsync(AlertRound ofProcess)
    {
        time.Advance(TimeSpan.FromSeconds(3));
        return ofProcess.RunAsync(CancellationToken.None);
    }

    private Task BeatAsync() => bench.Store.BeatAsync(new Heartbeat("een", HubRoles.All, Start, time.GetUtcNow()), Start.AddDays(-1), default);

    private sealed class Channel(string name) : IAlertChannel
    {
        public bool Fails { get; set; }

        public List<string> Told { get; } = [];

        public string Name => name;

        public Task SendAsync(IReadOnlyList<AlertMessage> messages, DateTimeOffset at, CancellationToken cancellation)
        {
            if (Fails)
                throw new AlertNotSentException("it answered 500");
            Told.AddRange(messages.Select(message => $"{message.Event} {message.Kind} {message.Subject} {message.Sight?.Count}".Replace("  ", " ", StringComparison.Ordinal).Trim()));
            return Task.CompletedTask;
        }
    }

    private sealed class ShakyFigures
    {
        public bool IsAway { get; set; }

        public IHubQueries On(IHubQueries store) => new Asked(this, store);

        private sealed class Asked(ShakyFigures shaky, IHubQueries store) : IHubQueries
        {
            public Task PingAsync(CancellationToken cancellation) => store.PingAsync(cancellation);

            public Task<QueueFigures> FiguresAsync(CancellationToken cancellation) =>
                shaky.IsAway ? throw new StoreUnavailableException(StoreFault.Unreachable) : store.FiguresAsync(cancellation);
        }
    }

    private sealed class Around : IQueueMonitor, ITransportHealth
    {
        public IReadOnlyList<QueueDepth> Depths { get; set; } = [];

        public bool IsConnected { get; set; } = true;

        public string? Reason => null;

        public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellation) => Task.FromResult(Depths);
    }
}
