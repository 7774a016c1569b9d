using MessageHub.Agreements;
using MessageHub.Composition;
using MessageHub.OperatorConsole;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Settings;
using MessageHub.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Demo;

/// <summary>A hub that takes the demo's messages in as parties would send them, each at its moment, and judges them.</summary>
internal sealed class DemoHub : IAsyncDisposable
{
    private readonly DemoClock clock;
    private readonly SqliteMessageStore store;
    private readonly ServiceProvider services;

    private DemoHub(DemoClock clock, SqliteMessageStore store, ServiceProvider services) => (this.clock, this.store, this.services) = (clock, store, services);

    /// <param name="path">Of its store.</param>
    /// <param name="stuck">Identificatie of a message that cannot be judged; null: all can.</param>
    public static async Task<DemoHub> OpenAsync(string path, DateTimeOffset begin, AgreementsFile agreements, string? stuck)
    {
        var (clock, store) = (new DemoClock(begin), await SqliteMessageStore.OpenForRunAsync(path));
        var parts = new HubParts(store)
        {
            Agreements = agreements,
            Workers = new WorkerOptions { Attempts = 1 },
            MoreRules = stuck is null ? rules => rules : rules => rules with { Header = [.. rules.Header, new ThrowingRule(new TestingOptions { ThrowOnReferentie = stuck })] },
        };
        var services = new ServiceCollection().AddLogging().AddSingleton(StoreCircuit.None).AddSingleton<TimeProvider>(clock).AddHub(parts).AddAccounts().BuildServiceProvider();
        return new DemoHub(clock, store, services);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="done">Told of every message.</param>
    public async Task TakeInAsync(IEnumerable<DemoMessage> messages, Action done)
    {
        var intake = Get<PartyIntake>();
        foreach (var (moment, body) in messages)
        {
            clock.Now = moment;
            if (intake.Examine(body).Routing is { } routing)
            {
                await intake.AcceptAsync(routing, body, new Envelope(Guid.NewGuid(), Guid.NewGuid(), AlsAntwoordOp: null, ReferentieId: null), CancellationToken.None);
                await JudgeAsync(routing.Stroom);
            }

            done();
        }

        await store.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
    }

    private async Task JudgeAsync(Stroom stroom)
    {
        await using var work = Get<StreamWorks>().Open(stroom);
        while (await work.NextAsync(_ => { }, CancellationToken.None) == StepOutcome.Judged)
        {
            // Until nothing waits, or a message is stuck.
        }
    }
}
