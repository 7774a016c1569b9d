using MessageHub.Agreements;
using MessageHub.Composition;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MessageHub.Tests.Regional;

/// <summary>A region's hub, as the executable composes it, on a store in memory, with a clock that tests set: it is noon there.</summary>
internal sealed class Regio : IAsyncDisposable
{
    private readonly FakeTimeProvider clock;
    private readonly ServiceProvider services;

    private Regio(SqliteMessageStore store, AgreementsFile agreements, DateOnly day)
    {
        (Store, clock) = (store, new FakeTimeProvider(NederlandseTijd.BeginVan(day).AddHours(12)));
        services = new ServiceCollection().AddLogging().AddSingleton(StoreCircuit.None).AddSingleton<TimeProvider>(clock)
            .AddHub(new HubParts(store) { Agreements = agreements }).BuildServiceProvider();
    }

    public SqliteMessageStore Store { get; }

    public DateOnly Vandaag => NederlandseTijd.DagVan(clock.GetUtcNow());

    public static async Task<Regio> OpenAsync(AgreementsFile agreements, string day) =>
        new(await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory), agreements, Berichten.Dag(day));

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>It becomes this day. Time does not go back.</summary>
    public void Op(DateOnly dag) => clock.SetUtcNow(NederlandseTijd.BeginVan(dag).AddHours(12));

    public void Op(string dag) => Op(Berichten.Dag(dag));

    /// <summary>These messages come in today, dated today, and are judged. None may be refused.</summary>
    public async Task HeeftAsync(params BerichtXml[] berichten)
    {
        var judged = await OntvangtAsync(berichten);
        Assert.That(
            judged.Where(message => message.Status is not (MessageStatus.Accepted or MessageStatus.Received)).SelectMany(message => message.Findings.Where(finding => finding.IsRefusal)),
            Is.Empty);
    }

    /// <summary>These messages come in today, dated today, and are judged.</summary>
    public Task<IReadOnlyList<ProcessedMessage>> OntvangtAsync(params BerichtXml[] berichten) => OntvangtAsync(
        [.. berichten.Select(bericht => (bericht is JW323Xml declaratie ? declaratie with { DeclaratieDagtekening = Vandaag } : bericht) with { Dagtekening = Vandaag })
            .Select(bericht => (ReadOnlyMemory<byte>)bericht.ToBytes())]);

    /// <summary>These messages come in today as they are, and are judged.</summary>
    public async Task<IReadOnlyList<ProcessedMessage>> OntvangtAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        await Get<Intake>().AcceptAsync([.. bodies.Select((body, i) => ($"{i}.xml", body))], CancellationToken.None);
        return await JudgeAsync();
    }

    /// <summary>Judges all that waits, and does what was decided on held lines.</summary>
    public async Task<IReadOnlyList<ProcessedMessage>> JudgeAsync()
    {
        var judged = new List<ProcessedMessage>();
        foreach (var stroom in await Store.WaitingStreamsAsync(CancellationToken.None))
        {
            await using var work = Get<StreamWorks>().Open(stroom);
            StepOutcome step;
            do
                step = await work.NextAsync(batch => judged.AddRange(batch.Messages), CancellationToken.None);
            while (step == StepOutcome.Judged);
            Assert.That(step, Is.Not.EqualTo(StepOutcome.Stuck));
        }

        return judged;
    }

    /// <summary>Looks at the dossiers today. Returns the open signals.</summary>
    public async Task<IReadOnlyList<Signal>> KijktAsync()
    {
        Assert.That(await Get<SignalLook>().RunAsync(again: true, CancellationToken.None), Is.Not.Null);
        return await SignalenAsync();
    }

    public Task<IReadOnlyList<Signal>> SignalenAsync() => Store.SignalsAsync(100_000, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
