using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using Polly;
using Polly.Retry;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// The store on SQL Server (2019 or later) or Babelfish. Every operation has a connection of its own from the pool and one short transaction, so any
/// number of workers in any number of processes may use it.
/// </summary>
public sealed class SqlServerMessageStore : RelationalStore
{
    // A whole operation, never half a transaction: each attempt opens, works and commits anew.
    private readonly ResiliencePipeline retry;
    private readonly string connectionString;
    private readonly JournalQueue journal;

    /// <summary>Asks nothing of the server yet.</summary>
    internal SqlServerMessageStore(string connectionString, Standaarden standaarden, TimeProvider clock)
        : base(standaarden, clock)
    {
        this.connectionString = connectionString;
        journal = new JournalQueue(rows => base.JournalAsync(rows, CancellationToken.None));
        retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(SqlServerErrors.IsWorthRetrying),
                MaxRetryAttempts = 4,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(100),
                UseJitter = true,
            })
            .Build();
    }

    private protected override Dialect Sql => SqlServerDialect.Instance;

    /// <summary>Opens the store; never changes its schema.</summary>
    /// <param name="standaarden">What its messages may be of; null: all that the hub handles.</param>
    /// <exception cref="StoreException">No store, or a version of it that this program cannot work with.</exception>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public static async Task<SqlServerMessageStore> OpenAsync(
        string connectionString, Standaarden? standaarden = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var store = new SqlServerMessageStore(connectionString, standaarden ?? Standaarden.Ondersteund, clock ?? TimeProvider.System);
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

    /// <summary>Together with what others bring at the same time: a caller that leaves does not take them along.</summary>
    private protected override Task<IReadOnlyList<JournalOutcome>> JournalAsync(BerichtRow[] rows, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<IReadOnlyList<JournalOutcome>>(cancellation) : journal.AddAsync(rows);

    private protected override Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        RetryAsync(() => ReadOnceAsync(work, cancellation), cancellation);

    private protected override async Task<T> ReadOnceAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation)
    {
        await using var session = await SqlServerSession.BeginAsync(connectionString, write: false, cancellation);
        return await work(session);
    }

    private protected override Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => RetryAsync(
        async () =>
        {
            await using var session = await SqlServerSession.BeginAsync(connectionString, write: true, cancellation);
            var result = await work(session);
            await session.CommitAsync();
            return result;
        },
        cancellation);

    private Task<T> RetryAsync<T>(Func<Task<T>> operation, CancellationToken cancellation) =>
        retry.ExecuteAsync(async _ => await operation(), cancellation).AsTask();
}
