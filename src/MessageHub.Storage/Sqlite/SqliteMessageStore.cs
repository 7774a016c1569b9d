using MessageHub.Istandaarden.Standards;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file, or memory. All writing goes through one writer, which commits what waits together; reading goes past it. A store
/// in memory is its one connection, so there all goes through the writer.
/// </summary>
public sealed class SqliteMessageStore : RelationalStore
{
    /// <summary>In place of a file: a store that lives as long as its object.</summary>
    public const string InMemory = ":memory:";

    private readonly SqliteWriter writer;
    private readonly SqliteReaders? readers;

    private SqliteMessageStore(SqliteWriter writer, SqliteReaders? readers, Standaarden standaarden, TimeProvider clock)
        : base(standaarden, clock) => (this.writer, this.readers) = (writer, readers);

    private protected override Dialect Sql => SqliteDialect.Instance;

    /// <summary>Opens the store, makes it when the file is missing, and brings its schema up to date.</summary>
    /// <param name="path">A file, or <see cref="InMemory"/>.</param>
    /// <param name="standaarden">What its messages may be of; null: all that the hub handles.</param>
    /// <exception cref="StoreException">One line: no folder, no database, not writable, damaged, or newer than this program.</exception>
    public static Task<SqliteMessageStore> OpenAsync(
        string path, Standaarden? standaarden = null, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        OpenAsync(new SqliteOpening(path), standaarden, clock, cancellation);

    internal static async Task<SqliteMessageStore> OpenAsync(
        SqliteOpening opening, Standaarden? standaarden, TimeProvider? clock, CancellationToken cancellation)
    {
        clock ??= TimeProvider.System;
        var writer = new SqliteWriter(new SqliteSession(await opening.OpenWriterAsync(clock, cancellation)));
        var readers = opening.IsInMemory ? null : new SqliteReaders(opening.OpenReader);
        return new SqliteMessageStore(writer, readers, standaarden ?? Standaarden.Ondersteund, clock);
    }

    /// <summary>
    /// Ends the claims of every worker, so that none has to wait for those of a process that was killed. For whoever knows that no other process works on the
    /// store: one that does would find its claims lost at its commits.
    /// </summary>
    public Task ForgetClaimsAsync(CancellationToken cancellation = default) =>
        WriteAsync(session => session.ExecuteAsync(SqliteClaimStatements.ForgetAll), cancellation);

    public override ValueTask DisposeAsync()
    {
        readers?.Dispose();
        return writer.DisposeAsync();
    }

    /// <summary>For tests that look behind the ports.</summary>
    internal Task<T> LookAsync<T>(Func<SqliteSession, T> look) =>
        writer.RunAsync(session => Task.FromResult(look((SqliteSession)session)), isReading: true, CancellationToken.None);

    private protected override Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        readers is null ? writer.RunAsync(work, isReading: true, cancellation) : readers.RunAsync(work, cancellation);

    private protected override Task<T> ReadOnceAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        ReadAsync(work, cancellation);

    private protected override Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        writer.RunAsync(work, isReading: false, cancellation);
}
