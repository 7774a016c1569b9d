using MessageHub.Composition;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Tests;

/// <summary>The hub on a store, as the executable composes it, for what no command line can ask.</summary>
internal sealed class ComposedHub : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ComposedHub(SqliteMessageStore store, HubParts parts)
    {
        Store = store;
        services = new ServiceCollection().AddLogging().AddSingleton(StoreCircuit.None).AddHub(parts).BuildServiceProvider();
    }

    public SqliteMessageStore Store { get; }

    public IServiceProvider Services => services;

    /// <param name="moreRules">Rules beside those of the standard and the default agreements.</param>
    public static async Task<ComposedHub> OpenAsync(string file, Func<RuleLists, RuleLists>? moreRules = null)
    {
        var store = await SqliteMessageStore.OpenAsync(file);
        var parts = new HubParts(store);
        return new ComposedHub(store, moreRules is null ? parts : parts with { MoreRules = moreRules });
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Journals messages from files, in this order.</summary>
    public Task<IReadOnlyList<JournaledMessage>> JournalAsync(params string[] files) => Get<Intake>().AcceptAsync(
        [.. files.Select(file => (file, (ReadOnlyMemory<byte>)File.ReadAllBytes(file)))], CancellationToken.None);

    /// <summary>Judges all that waits in a stream, and hands nothing out.</summary>
    public async Task<IReadOnlyList<ProcessedMessage>> JudgeAsync(Stroom stroom)
    {
        var judged = new List<ProcessedMessage>();
        await using var work = Get<StreamWorks>().Open(stroom);
        while (await work.NextAsync(batch => judged.AddRange(batch.Messages), CancellationToken.None) == StepOutcome.Judged)
        {
            // Until nothing waits.
        }

        return judged;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
