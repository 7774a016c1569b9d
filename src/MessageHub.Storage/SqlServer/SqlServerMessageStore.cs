using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using Polly;
using Polly.Retry;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// The store on SQL Server (2019 or later) or Babelfish. Every operation has a connection of its own from the pool, so any number of workers in any
/// number of processes may use it: a stream is locked by an application lock that its transaction owns.
/// </summary>
public sealed class SqlServerMessageStore : RelationalStore
{
    /// <summary>How long to wait for another worker that has the stream, in milliseconds. Giving up costs nothing: the work is found again.</summary>
    private const int LockTimeout = 15_000;

    // A whole operation, never half a transaction: each attempt opens, works and commits anew.
    private readonly ResiliencePipeline retry;
    private readonly string connectionString;

    private SqlServerMessageStore(string connectionString, TimeProvider clock)
    {
        (this.connectionString, Clock) = (connectionString, clock);
        retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(SqlServerErrors.IsWorthRetrying),
                MaxRetryAttempts = 4,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                UseJitter = true,
            })
            .Build();
    }

    private protected override Dialect Sql => SqlServerDialect.Instance;

    private protected override TimeProvider Clock { get; }

    /// <summary>Opens the store; never changes its schema.</summary>
    /// <exception cref="StoreException">No store, or a version of it that this program cannot work with.</exception>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public static async Task<SqlServerMessageStore> OpenAsync(
        string connectionString, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var store = new SqlServerMessageStore(connectionString, clock ?? TimeProvider.System);
        await store.RetryAsync(
            async () =>
            {
                await new SqlServerMigrations(connectionString).RequireUsableAsync(cancellation);
                return true;
            },
            cancellation);
        return store;
    }

    /// <summary>Connections belong to the pool.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A session that only reads, for tests that look behind the port.</summary>
    internal Task<IStoreSession> LookAsync() => BeginReadAsync(CancellationToken.None);

    private protected override async Task<IStoreSession> BeginReadAsync(CancellationToken cancellation) =>
        await SqlServerSession.BeginAsync(connectionString, write: false, cancellation);

    private protected override async Task<IStoreSession> BeginWriteAsync(CancellationToken cancellation) =>
        await SqlServerSession.BeginAsync(connectionString, write: true, cancellation);

    private protected override Task<bool> LockAsync(IStoreSession session, Stroom stroom, CancellationToken cancellation) =>
        AppLock.TakeAsync(session, $"MessageHub.Stroom.{stroom}", LockTimeout, cancellation);

    private protected override Task<T> RetryAsync<T>(Func<Task<T>> operation, CancellationToken cancellation) =>
        retry.ExecuteAsync(async _ => await operation(), cancellation).AsTask();
}
