using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file, or memory. SQLite has one writer, and that is the lock on the stream: a batch holds it until it is
/// disposed. Inside this process writers take turns; other processes are kept out by BEGIN IMMEDIATE. So do not call the store's own methods from
/// inside a batch: they wait for its end. Reading waiting streams and pending answers of a file does not wait.
/// </summary>
public sealed class SqliteMessageStore : RelationalStore
{
    private readonly SqliteSession writer;
    private readonly SqliteSession reader;

    private SqliteMessageStore(SqliteSession writer, SqliteSession reader, TimeProvider clock) =>
        (this.writer, this.reader, Clock) = (writer, reader, clock);

    private protected override Dialect Sql => SqliteDialect.Instance;

    private protected override TimeProvider Clock { get; }

    /// <summary>The writing connection, for tests that look behind the port.</summary>
    internal SqliteSession Writer => writer;

    /// <summary>Opens the store, makes it when the file is missing, and brings its schema up to date.</summary>
    /// <param name="path">A file, or <c>:memory:</c> for a store that lives as long as this object.</param>
    /// <exception cref="StoreException">One line: no folder, no database, not writable, damaged, or newer than this program.</exception>
    public static async Task<SqliteMessageStore> OpenAsync(
        string path, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        clock ??= TimeProvider.System;
        var writer = new SqliteSession(await SqliteOpening.OpenWriterAsync(path, clock, cancellation));

        // A store in memory is its connection: there is no second one to the same data.
        if (path == SqliteOpening.InMemory)
            return new SqliteMessageStore(writer, writer, clock);

        try
        {
            return new SqliteMessageStore(writer, new SqliteSession(await SqliteOpening.OpenReaderAsync(path, cancellation)), clock);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (reader != writer)
            await reader.DisposeAsync();
        await writer.DisposeAsync();
    }

    private protected override async Task<IStoreSession> BeginReadAsync(CancellationToken cancellation) => await reader.EnterAsync(cancellation);

    private protected override async Task<IStoreSession> BeginWriteAsync(CancellationToken cancellation)
    {
        var turn = await writer.EnterAsync(cancellation);
        try
        {
            writer.BeginWrite();
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }
}
