using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>What every store does, whatever the database behind it. A fixture per store says how to open an empty one.</summary>
public abstract partial class MessageStoreContract
{
    private IServiceStore store = null!;

    /// <summary>An empty store.</summary>
    protected abstract Task<IServiceStore> OpenAsync();

    protected abstract Task<StoreCounts> CountAsync(IMessageStore opened);

    /// <summary>One value from behind the port, for what only operators will see. The SQL is plain enough for every database.</summary>
    protected abstract Task<T?> ScalarAsync<T>(IMessageStore opened, string sql);

    [SetUp]
    public async Task OpenStore() => store = await OpenAsync();

    [TearDown]
    public async Task CloseStore() => await store.DisposeAsync();

    /// <summary>Takes messages in, judges them as told, in one batch.</summary>
    private async Task<IReadOnlyList<long>> ProcessAsync(Func<WaitingMessage, JudgedMessage> judge, params IntakeMessage[] messages)
    {
        await store.AddAsync(messages, default);
        await using var batch = await BeginAsync(messages[0].Routing!.Stroom);
        return await batch.CommitAsync([.. batch.Messages.Select(judge)], default);
    }

    /// <summary>Stores these changes, all as the effect of one message.</summary>
    private Task ApplyAsync(params DossierWijziging[] wijzigingen) => ApplyAsync(Samples.Stroom, wijzigingen);

    private async Task ApplyAsync(Stroom stroom, params DossierWijziging[] wijzigingen) =>
        await ProcessAsync(message => Samples.Judged(message, wijzigingen), Samples.Message(stroom));

    private async Task<IStreamBatch> BeginAsync(Stroom? stroom = null, int maximum = 100) =>
        await store.BeginBatchAsync(stroom ?? Samples.Stroom, maximum, default) ?? throw new AssertionException("Nothing waits.");

    /// <summary>The dossier as the next batch of the stream sees it.</summary>
    private async Task<Dossier> LoadAsync(DossierSleutels sleutels, Stroom? stroom = null)
    {
        await store.AddAsync([Samples.Message(stroom)], default);
        await using var batch = await BeginAsync(stroom);
        var dossier = await batch.LoadDossierAsync(sleutels, default);
        await batch.CommitAsync([.. batch.Messages.Select(message => Samples.Judged(message))], default);
        return dossier;
    }
}
