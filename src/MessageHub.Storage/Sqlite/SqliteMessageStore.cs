using MessageHub.Istandaarden.Standards;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>The embedded store: one SQLite file, or memory.</summary>
public sealed class SqliteMessageStore : RelationalStore
{
    /// <summary>In place of a file: a store that lives as long as its object.</summary>
    public const string InMemory = ":memory:";

    private readonly SqliteOpening opening;
    private readonly ISqliteConnections connections;

    private SqliteMessageStore(SqliteOpening opening, ISqliteConnections connections, Standaarden standaarden, TimeProvider clock)
        : base(standaarden, clock) => (this.opening, this.connections) = (opening, connections);

    private protected override Dialect Sql => SqliteDialect.Instance;

    /// <summary>Opens the store, makes it when the file is missing, and brings its schema up to date.</summary>
    /// <param name="path">A file, or <see cref="InMemory"/>.</param>
    /// <param name="standaarden">What its messages may be of; null: all that the hub handles.</param>
    /// <exception cref="StoreException">One line: no folder, no database, not writable, damaged, or newer than this program.</exception>
    public static Task<SqliteMessageStore> OpenAsync(
        string path, Standaarden? standaarden = null, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        OpenAsync(new SqliteOpening(path), standaarden, clock, cancellation);

    /// <summary>
    /// Opens it for a run that tells nobody anything before <see cref="FlushAsync"/>: a commit survives the process at once, but a loss of power only from then
    /// on. What was lost is done again by the next run.
    /// </summary>
    /// <exception cref="StoreException">As <see cref="OpenAsync(string, Standaarden?, TimeProvider?, CancellationToken)"/>.</exception>
    public static Task<SqliteMessageStore> OpenForRunAsync(string path, CancellationToken cancellation = default) =>
        OpenAsync(new SqliteOpening(path) { FlushesCommits = false }, standaarden: null, clock: null, cancellation);

    internal static async Task<SqliteMessageStore> OpenAsync(
        SqliteOpening opening, Standaarden? standaarden, TimeProvider? clock, CancellationToken cancellation)
    {
        clock ??= TimeProvider.System;
        var session = new SqliteSession(await opening.OpenWriterAsync(clock, cancellation));
        ISqliteConnections connections = opening.IsInMemory
            ? new SqliteMemory(session)
            : new SqliteFile(new SqliteWriter(session, opening.FlushesCommits), new SqliteReaders(opening.OpenReader));
        return new SqliteMessageStore(opening, connections, standaarden ?? Standaarden.Ondersteund, clock);
    }

    /// <summary>
    /// Ends the claims of every worker, so that none has to wait for those of a process that was killed. For whoever knows that no other process works on the
    /// store: one that does would find its claims lost at its commits.
    /// </summary>
    public Task ForgetClaimsAsync(CancellationToken cancellation = default) =>
        WriteAsync(session => session.ExecuteAsync(SqliteClaimStatements.ForgetAll), cancellation);

    /// <summary>Returns when all that was committed is on disk.</summary>
    /// <exception cref="IOException">The disk failed: nobody knows what reached it.</exception>
    public Task FlushAsync() => opening.IsInMemory || opening.FlushesCommits ? Task.CompletedTask : Task.Run(opening.Flush);

    public override ValueTask DisposeAsync() => connections.DisposeAsync();

    /// <summary>For tests that look behind the ports: runs on the connection that writes, in a transaction.</summary>
    internal Task<T> LookAsync<T>(Func<SqliteSession, T> look, bool lasts = true) =>
        connections.WriteAsync(session => Task.FromResult(look((SqliteSession)session)), lasts, CancellationToken.None);

    private protected override Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        connections.ReadAsync(work, cancellation);

    private protected override Task<T> ReadOnceAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => ReadAsync(work, cancellation);

    private protected override Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        connections.WriteAsync(work, lasts: true, cancellation);

    private protected override Task<T> WritePassingAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        connections.WriteAsync(work, lasts: false, cancellation);
}
