using MessageHub.Composition;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>A hub on a real store in a temporary folder, with a rule that throws when it is told to.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly TemporaryFolder? folder;
    private readonly CancellationTokenSource stop = new();
    private readonly Throwing throwing = new();
    private readonly Holding holding = new();
    private readonly ServiceProvider hub;
    private Task running = Task.CompletedTask;

    private Bench(TemporaryFolder? folder, string file, SqliteMessageStore store, WorkerOptions options, TimeProvider time)
    {
        (this.folder, File, Store) = (folder, file, store);
        Streams = new ShakyStreams(store);
        Queries = new ShakyQueries(store);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton(time).AddSingleton<IWakeUps>(new Relay(this));
        services.AddHub(new HubParts(store)
        {
            Workers = options,
            Today = Keten.Vandaag,
            MoreRules = rules => rules with { Header = [.. rules.Header, throwing], Prestatie = [.. rules.Prestatie, holding] },
        });
        services.AddSingleton<IStreamStore>(Streams).AddSingleton<IHubQueries>(Queries);
        hub = services.BuildServiceProvider();
        WakeUps = new Direct(this);
    }

    /// <summary>Of the store.</summary>
    public string File { get; }

    public SqliteMessageStore Store { get; }

    /// <summary>The store as the worker sees it.</summary>
    public ShakyStreams Streams { get; }

    public ShakyQueries Queries { get; }

    public LogLines Log { get; } = new();

    public Worker Worker => Get<Worker>();

    public StoreCircuit Circuit => Get<StoreCircuit>();

    public Operations Operations => Get<Operations>();

    public HubMeters Meters => Get<HubMeters>();

    /// <summary>What becomes of wake-ups: as they are, unless a test says otherwise.</summary>
    public IWakeUps WakeUps { get; set; }

    /// <summary>Identifications on which a rule throws.</summary>
    public HashSet<string> Throws => throwing.On;

    /// <summary>Numbers of lines that a rule holds.</summary>
    public HashSet<string> Holds => holding.On;

    /// <summary>How often it did.</summary>
    public int Thrown => throwing.Times;

    /// <param name="set">Changes options that wait short, and that sweep only at start: what is judged was woken.</param>
    public static async Task<Bench> OpenAsync(Action<WorkerOptions>? set = null, IWakeUps? wakeUps = null, TimeProvider? time = null)
    {
        var folder = new TemporaryFolder();
        return await OpenAsync(folder, folder.File("store.db"), set, wakeUps, time);
    }

    /// <summary>Another process on the same store. Dispose it first.</summary>
    public Task<Bench> OpenAnotherAsync(Action<WorkerOptions>? set = null, IWakeUps? wakeUps = null, TimeProvider? time = null) =>
        OpenAsync(null, File, set, wakeUps, time);

    public T Get<T>()
        where T : notnull => hub.GetRequiredService<T>();

    public void Start() => running = Worker.RunAsync(stop.Token);

    /// <summary>Asks to stop and waits.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    /// <summary>Work on the stream, step by step, without a worker.</summary>
    public StreamWork Open(Stroom stroom) => Get<StreamWorks>().Open(stroom);

    /// <summary>Works on the stream until nothing waits or a message is stuck; returns the outcome of each step.</summary>
    public async Task<IReadOnlyList<StepOutcome>> DrainAsync(Stroom stroom)
    {
        await using var work = Open(stroom);
        var steps = new List<StepOutcome>();
        do
            steps.Add(await work.NextAsync(_ => { }, CancellationToken.None));
        while (steps[^1] == StepOutcome.Judged);
        return steps;
    }

    /// <summary>Takes messages in, in this order, and wakes; returns their TraceerIds.</summary>
    public async Task<Guid[]> PushAsync(params BerichtXml[] messages)
    {
        var intake = Get<PartyIntake>();
        var ids = new List<Guid>();
        foreach (var message in messages)
        {
            var body = message.ToBytes();
            var envelope = new Envelope(Guid.NewGuid(), Guid.NewGuid(), null, null);
            Assert.That(await intake.AcceptAsync(intake.Examine(body).Routing!, body, envelope, CancellationToken.None), Is.True);
            ids.Add(envelope.TraceerId);
        }

        return [.. ids];
    }

    /// <summary>The messages that were answered to this party, in the order of the answers.</summary>
    public async Task<Guid?[]> AnsweredAsync(string party) =>
        [.. (await Store.ListAsync([party], new MailboxFilter(), 1000, CancellationToken.None))
            .Select(item => item.Envelope.AlsAntwoordOp).Where(id => id is not null)];

    public async Task<StuckMessage> StuckAsync() => (await Store.StuckAsync(10, CancellationToken.None)).Single();

    public Task<QueueFigures> FiguresAsync() => Store.FiguresAsync(CancellationToken.None);

    public Task UntilNothingWaitsAsync() => UntilAsync(async () => (await FiguresAsync()).Waiting == 0);

    public Task UntilStuckAsync() => UntilAsync(async () => (await FiguresAsync()).Stuck > 0);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.That(i, Is.LessThan(1500), "It did not happen within half a minute.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Streams.IsAway = false;
        await StopAsync();
        await hub.DisposeAsync();
        stop.Dispose();
        await Store.DisposeAsync();
        folder?.Dispose();
    }

    private static async Task<Bench> OpenAsync(TemporaryFolder? folder, string file, Action<WorkerOptions>? set, IWakeUps? wakeUps, TimeProvider? time)
    {
        var options = new WorkerOptions
        {
            Concurrency = 2, SweepSeconds = 3600, AttemptDelaySeconds = 0.005, BackOffSeconds = 0.01, MaximumBackOffSeconds = 0.2,
        };
        set?.Invoke(options);
        var bench = new Bench(folder, file, await SqliteMessageStore.OpenAsync(file), options, time ?? TimeProvider.System);
        bench.WakeUps = wakeUps ?? bench.WakeUps;
        return bench;
    }

    /// <summary>Does with a wake-up what the bench says now.</summary>
    private sealed class Relay(Bench bench) : IWakeUps
    {
        public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation) => bench.WakeUps.WakeAsync(stromen, cancellation);
    }

    /// <summary>Wakes the worker and does not wait for it.</summary>
    private sealed class Direct(Bench bench) : IWakeUps
    {
        public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
        {
            foreach (var stroom in stromen)
                _ = bench.Worker.WokenAsync(stroom, CancellationToken.None).ContinueWith(task => task.Exception, TaskScheduler.Default);
            return Task.CompletedTask;
        }
    }

    private sealed class Throwing() : Rule<Header>("TEST", 3, null, "Nothing throws.", "Throws on some messages.")
    {
        private int times;

        public HashSet<string> On { get; } = [];

        public int Times => Volatile.Read(ref times);

        public override void Check(Header subject, RuleContext context)
        {
            if (!On.Contains(subject.Identificatie))
                return;

            Interlocked.Increment(ref times);
            throw new InvalidOperationException($"Secret of {subject.Identificatie}");
        }
    }

    private sealed class Holding() : Rule<Prestatie>("HOLD", 4, "9019", "Nothing is held.", "Holds some lines.")
    {
        public HashSet<string> On { get; } = [];

        public override void Check(Prestatie subject, RuleContext context)
        {
            if (On.Contains(subject.ReferentieNummer))
                context.Hold(this, subject.Position);
        }
    }
}
