using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Tests;

/// <summary>What every store does, whatever the database behind it. A fixture per store says how to open an empty one.</summary>
public abstract partial class MessageStoreContract
{
    private const string Els = "worker of Els";
    private const string Bob = "worker of Bob";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private RelationalStore store = null!;

    /// <summary>An empty store.</summary>
    protected abstract Task<RelationalStore> OpenAsync();

    /// <summary>A second one on the same data; null where there can be none.</summary>
    protected abstract Task<RelationalStore?> OpenAgainAsync();

    /// <summary>As the index of the database sorts them.</summary>
    protected abstract int CompareTraceerIds(Guid one, Guid other);

    /// <summary>One value from behind the ports, for what only operators will see. The SQL is plain enough for every database.</summary>
    protected abstract Task<T?> ScalarAsync<T>(RelationalStore opened, string sql);

    [SetUp]
    public async Task OpenStore() => store = await OpenAsync();

    [TearDown]
    public async Task CloseStore()
    {
        if (store is not null)
            await store.DisposeAsync();
    }

    /// <summary>Takes messages in. Returns their ids.</summary>
    private async Task<IReadOnlyList<long>> AddAsync(params IntakeMessage[] messages) =>
        [.. (await store.AddAsync(messages, default)).Select(outcome => outcome.Id ?? throw new AssertionException("A TraceerId was used before."))];

    private async Task<StreamClaim> ClaimAsync(Stroom? stroom = null, string owner = Els, DateTimeOffset? now = null) =>
        await store.ClaimAsync(stroom ?? Samples.Stroom, owner, now ?? Samples.Nu, Lease, default) ?? throw new AssertionException("The stream cannot be claimed.");

    /// <summary>Judges what waits in the stream as told, in one batch, and gives the stream back. Returns the ids of the answers.</summary>
    private async Task<IReadOnlyList<long>> JudgeAsync(Func<WaitingMessage, JudgedMessage> judge, Stroom? stroom = null, int maximum = 100)
    {
        var claim = await ClaimAsync(stroom);
        var waiting = await store.WaitingAsync(claim, maximum, default);
        return await store.CommitAsync(claim, [.. waiting.Select(judge)], release: true, default);
    }

    /// <summary>Takes messages in, judges them as told, in one batch.</summary>
    private async Task<IReadOnlyList<long>> ProcessAsync(Func<WaitingMessage, JudgedMessage> judge, params IntakeMessage[] messages)
    {
        await AddAsync(messages);
        return await JudgeAsync(judge, messages[0].Routing!.Stroom);
    }

    /// <summary>Stores these changes, all as the effect of one message.</summary>
    private Task ApplyAsync(params DossierWijziging[] wijzigingen) => ApplyAsync(Samples.Stroom, wijzigingen);

    private async Task ApplyAsync(Stroom stroom, params DossierWijziging[] wijzigingen) =>
        await ProcessAsync(message => Samples.Judged(message, wijzigingen), Samples.Message(stroom));

    /// <summary>What waits in the stream, as a worker that claims it sees it; the stream is given back.</summary>
    private async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(Stroom? stroom = null, int maximum = 100)
    {
        var claim = await ClaimAsync(stroom);
        var waiting = await store.WaitingAsync(claim, maximum, default);
        await store.ReleaseAsync(claim, default);
        return waiting;
    }

    /// <summary>The dossier as the next batch of the stream sees it.</summary>
    private async Task<Dossier> LoadAsync(DossierSleutels sleutels, Stroom? stroom = null)
    {
        await AddAsync(Samples.Message(stroom));
        var claim = await ClaimAsync(stroom);
        var dossier = await store.LoadDossierAsync(claim, sleutels, default);
        var waiting = await store.WaitingAsync(claim, 100, default);
        await store.CommitAsync(claim, [.. waiting.Select(message => Samples.Judged(message))], release: true, default);
        return dossier;
    }

    private Task<long> CountAsync(string from) => ScalarAsync<long>(store, $"SELECT COUNT(*) FROM {from}");

    private Task<long> CountAsync(MessageStatus status) => CountAsync($"Bericht WHERE Status = {(int)status}");
}
