using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MessageHub.Storage.Sqlite;

/// <summary>Opens the file, or says in one line why not.</summary>
internal static class SqliteOpening
{
    public const string InMemory = ":memory:";

    /// <summary>How long to wait for another process that writes to the same file, in seconds.</summary>
    private const int BusyTimeout = 10;

    /// <summary>A connection for writing, with the schema up to date.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store, or is newer than this program.</exception>
    public static async Task<SqliteConnection> OpenWriterAsync(string path, TimeProvider clock, CancellationToken cancellation)
    {
        RefuseImpossible(path);
        var connection = Connection(path);
        try
        {
            await connection.OpenAsync(cancellation);
            if (path != InMemory && raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw new StoreException($"The store cannot be written: {path}");

            // First looks whether this is a store of ours, before the first pragma that writes.
            var pending = SqliteMigrations.Pending(connection, path);
            Configure(connection, path);
            if (pending)
                SqliteMigrations.Apply(connection, path, clock);
            return connection;
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            if (e is SqliteException error)
                throw new StoreException($"{Describe(error)}: {path}", error);
            throw;
        }
    }

    /// <summary>A second connection to the same file, that reads while the writer is busy.</summary>
    public static async Task<SqliteConnection> OpenReaderAsync(string path, CancellationToken cancellation)
    {
        var connection = Connection(path);
        await connection.OpenAsync(cancellation);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    // Pooling would keep the file open after the store is closed. A name starting with "file:" is a URI to SQLite: the full path never is.
    private static SqliteConnection Connection(string path) => new(new SqliteConnectionStringBuilder
    {
        DataSource = path == InMemory ? path : Path.GetFullPath(path),
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = BusyTimeout,
    }.ConnectionString);

    private static void RefuseImpossible(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreException("The store needs a file name.");
        if (path == InMemory)
            return;
        if (Directory.Exists(path))
            throw new StoreException($"The store must be a file, not a folder: {path}");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw new StoreException($"The folder of the store does not exist: {path}");
    }

    private static void Configure(SqliteConnection connection, string path)
    {
        if (path != InMemory)
        {
            // WAL: readers go on while a batch is written. FULL: a committed message survives loss of power too, not only of the process: its
            // sender was told that we have it. Measured: some tenths of a millisecond per commit; NORMAL would save them and lose the last commits.
            // A checkpoint every 8000 pages (32 MB) instead of 1000: in a large store each message touches pages of its own, and pages that are
            // written again before the checkpoint are copied once. Measured: a fifth off the cost per message at a million allocations.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000");
        }

        // 64 MB of cache: the inner pages of the indexes of a million allocations. Sorting stays in memory.
        connection.Execute($"PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {BusyTimeout * 1000}");
        connection.Execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    }

    private static string Describe(SqliteException error) => error.SqliteErrorCode switch
    {
        SqliteErrors.NotADatabase => "The file is not a database",
        SqliteErrors.Corrupt => "The store is damaged",
        SqliteErrors.ReadOnly or SqliteErrors.CannotOpen => "The store cannot be opened for writing",
        SqliteErrors.Busy => "The store is locked by another process",
        _ => $"The store cannot be opened (SQLite error {error.SqliteErrorCode})",
    };
}
