using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// The ports of processing on a relational database: what happens, in which order, in which commit. A database adds its dialect and its connections:
/// docs/decisions/0022-one-store-two-dialects.md.
/// </summary>
public abstract partial class RelationalStore
    : IJournal, IStreamStore, IMailboxStore, IDeliveryStore, IOperatorStore, IHoldStore, ISignalStore, IReportStore, IHubQueries, IPartyRegistry, ICertificateRegistry,
        IStroomvormen, IAsyncDisposable
{
    private readonly Soorten soorten;
    private readonly TimeProvider clock;

    // Implemented in this assembly only: sessions and statements are its own business.
    private protected RelationalStore(Standaarden standaarden, TimeProvider clock) => (soorten, this.clock) = (new Soorten(standaarden), clock);

    private protected abstract Dialect Sql { get; }

    public async Task PingAsync(CancellationToken cancellation) =>
        await ReadOnceAsync(session => session.FirstAsync(Sql.Hub.Ping, row => row.GetInt64(0)), cancellation);

    public async Task<QueueFigures> FiguresAsync(CancellationToken cancellation) =>
        (await ReadAsync(session => session.FirstAsync(Sql.Hub.Figures, OperatorRows.Figures), cancellation))!;

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs an operation that only reads.</summary>
    private protected abstract Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation);

    /// <summary>As <see cref="ReadAsync"/>, without trying again: for who wants to know how it is now.</summary>
    private protected abstract Task<T> ReadOnceAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation);

    /// <summary>
    /// Runs an operation and commits it, or nothing of it when it throws. It may be run more than once before that, so it changes nothing but the
    /// database, and it waits for nothing but its session.
    /// </summary>
    private protected abstract Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation);

    /// <summary>As <see cref="WriteAsync"/>, for what is worth nothing after a loss of power: who has a stream.</summary>
    private protected virtual Task<T> WritePassingAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => WriteAsync(work, cancellation);
}
