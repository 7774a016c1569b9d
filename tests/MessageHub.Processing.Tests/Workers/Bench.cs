using MessageHub.Agreements;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>A worker on a real store in a temporary folder, with a rule that throws when it is told to.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    private readonly string folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly HubMeters meters = new(TimeProvider.System);
    private readonly Throwing throwing;
    private Task running = Task.CompletedTask;

    private Bench() => throwing = new Throwing(Throws);

    public ShakyStore Store { get; private set; } = null!;

    public Worker Worker { get; private set; } = null!;

    public StoreCircuit Circuit { get; private set; } = null!;

    /// <summary>Identifications on which a rule throws.</summary>
    public HashSet<string> Throws { get; } = [];

    /// <summary>How often it did.</summary>
    public int Thrown => throwing.Times;

    public static async Task<Bench> OpenAsync(WorkerOptions? options = null, IWakeUps? wakeUps = null)
    {
        var bench = new Bench();
        options ??= Fast;
        bench.Store = new ShakyStore(await SqliteMessageStore.OpenAsync(Path.Combine(bench.folder, "store.db")));
        var rules = RuleLists.IJw32 with { Header = [.. RuleLists.IJw32.Header, bench.throwing] };
        var ruleBook = new RuleBook(rules, AgreementRules.SourcesOf(AgreementsFile.Default));
        StreamProcessor Streams(int batchSize) => new(
            bench.Store, Reader, ruleBook, new AnswerWriter(BerichtSchemas.Embedded), new HubClock(TimeProvider.System, Keten.Vandaag), batchSize);

        bench.Circuit = new StoreCircuit(options, TimeProvider.System, NullLogger<StoreCircuit>.Instance);
        var work = new StreamWork(
            bench.Store, Streams(options.BatchSize), Streams(1), bench.Circuit, options, bench.meters, new ChannelWakeUps(), TimeProvider.System,
            NullLogger<StreamWork>.Instance);
        bench.Worker = new Worker(bench.Store, work, bench.Circuit, options, TimeProvider.System, NullLogger<Worker>.Instance);
        bench.WakeUps = wakeUps ?? new Direct(bench.Worker);
        return bench;
    }

    /// <summary>Waits short, and sweeps only at start: what is judged was woken.</summary>
    public static WorkerOptions Fast { get; } = new()
    {
        Concurrency = 2,
        SweepInterval = TimeSpan.FromHours(1),
        AttemptDelay = TimeSpan.FromMilliseconds(5),
        BackOff = TimeSpan.FromMilliseconds(10),
        MaximumBackOff = TimeSpan.FromMilliseconds(200),
    };

    public IWakeUps WakeUps { get; set; } = null!;

    public void Start() => running = Worker.RunAsync(stop.Token);

    /// <summary>Asks to stop and waits.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    /// <summary>Takes messages in, in this order, and wakes; returns their TraceerIds.</summary>
    public async Task<Guid[]> PushAsync(params BerichtXml[] messages)
    {
        var intake = new PartyIntake(Store, Reader, WakeUps, meters, TimeProvider.System);
        var ids = new List<Guid>();
        foreach (var message in messages)
        {
            var body = message.ToBytes();
            var envelope = new Envelope(Guid.NewGuid(), Guid.NewGuid(), null, null);
            Assert.That(await intake.AcceptAsync(intake.Examine(body).Routing!, body, envelope, CancellationToken.None), Is.EqualTo(AddOutcome.Added));
            ids.Add(envelope.TraceerId);
        }

        return [.. ids];
    }

    /// <summary>The messages that were answered to this party, in the order of the answers.</summary>
    public async Task<Guid?[]> AnsweredAsync(string party) =>
        [.. (await Store.ListAsync(party, new MailboxFilter(), 1000, CancellationToken.None))
            .Select(item => item.Envelope.AlsAntwoordOp).Where(id => id is not null)];

    public Task UntilNothingWaitsAsync() => UntilAsync(async () => (await Store.FiguresAsync(CancellationToken.None)).Waiting == 0);

    public Task UntilStuckAsync() => UntilAsync(async () => (await Store.FiguresAsync(CancellationToken.None)).Stuck > 0);

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
        Store.IsAway = false;
        await StopAsync();
        Worker.Dispose();
        meters.Dispose();
        stop.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Wakes the worker and does not wait for it.</summary>
    private sealed class Direct(Worker worker) : IWakeUps
    {
        public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
        {
            foreach (var stroom in stromen)
                _ = worker.WokenAsync(stroom, CancellationToken.None).ContinueWith(task => task.Exception, TaskScheduler.Default);
            return Task.CompletedTask;
        }
    }

    private sealed class Throwing(HashSet<string> on) : Rule<Header>("TEST", 3, null, "Throws on some messages.")
    {
        private int times;

        public int Times => Volatile.Read(ref times);

        public override void Check(Header subject, RuleContext context)
        {
            if (!on.Contains(subject.Identificatie))
                return;

            Interlocked.Increment(ref times);
            throw new InvalidOperationException($"Secret of {subject.Identificatie}");
        }
    }
}
