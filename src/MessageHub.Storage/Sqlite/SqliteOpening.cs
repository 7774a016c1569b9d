using Dapper;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace MessageHub.Storage.Sqlite;

/// <summary>Opens the file, or says in one line why not.</summary>
/// <param name="path">As given, for people.</param>
internal sealed class SqliteOpening(string path)
{
    /// <summary>
    /// SQLite keeps no account of its memory: nobody asks for it, and it is kept under one lock for the whole process, which every allocation takes. Measured:
    /// a tenth off a message in memory. It is refused, and that does no harm, where something else in the process used SQLite before.
    /// </summary>
    static SqliteOpening()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>How long to wait for another process that writes to the same file.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a commit is on disk when it is told; otherwise not before <see cref="Flush"/>.</summary>
    public bool FlushesCommits { get; init; } = true;

    public bool IsInMemory => path == SqliteMessageStore.InMemory;

    /// <summary>A connection for writing, with the schema up to date.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store, or is newer than this program.</exception>
    public async Task<SqliteConnection> OpenWriterAsync(TimeProvider clock, CancellationToken cancellation)
    {
        RefuseImpossible();
        var connection = Connection(SqliteOpenMode.ReadWriteCreate);
        try
        {
            await connection.OpenAsync(cancellation);
            if (!IsInMemory && sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw new StoreException($"The store cannot be written: {path}");

            // First looks whether this is a store of ours, before the first pragma that writes.
            var pending = SqliteMigrations.Pending(connection, path);
            Configure(connection);
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

    /// <summary>A connection to the same file that only reads. Never makes the file again when somebody took it away.</summary>
    /// <exception cref="SqliteException">As it is.</exception>
    public SqliteConnection OpenReader()
    {
        var connection = Connection(SqliteOpenMode.ReadWrite);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA query_only = ON; {Waiting}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Waits until all that was committed is on disk: what is not in the log any more, SQLite itself brought to the file. Syncing the log is all that a commit
    /// under synchronous=FULL does beyond writing it.
    /// </summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Flush()
    {
        var log = Path.GetFullPath(path) + "-wal";
        if (!File.Exists(log))
            return;
        using var handle = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    private string Waiting => $"PRAGMA busy_timeout = {(int)BusyTimeout.TotalMilliseconds}";

    // Pooling would keep the file open after the store is closed. A name starting with "file:" is a URI to SQLite: the full path never is. The time-out is
    // that of the driver's own loop, which sleeps between its tries: after SQLite's, which does not, it has none left.
    private SqliteConnection Connection(SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = IsInMemory ? path : Path.GetFullPath(path),
        Mode = mode,
        Pooling = false,
        DefaultTimeout = 1,
    }.ConnectionString);

    private void RefuseImpossible()
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new StoreException("The store needs a file name.");
        if (IsInMemory)
            return;
        if (Directory.Exists(path))
            throw new StoreException($"The store must be a file, not a folder: {path}");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw new StoreException($"The folder of the store does not exist: {path}");
    }

    private void Configure(SqliteConnection connection)
    {
        connection.Execute(Waiting);
        if (!IsInMemory)
        {
            // WAL: readers go on while the writer commits. FULL: a committed message survives loss of power too, not only of the process: its
            // sender was told that we have it. Measured: some tenths of a millisecond per commit; NORMAL would save them and lose the last commits.
            // A checkpoint every 8000 pages (32 MB) instead of 1000: in a large store each message touches pages of its own, and pages that are
            // written again before the checkpoint are copied once. Measured: a fifth off the cost per message at a million allocations.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000");
        }

        // 64 MB of cache: the inner pages of the indexes of a million allocations. Sorting stays in memory.
        connection.Execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    }

    private static string Describe(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_NOTADB => "The file is not a database",
        SQLITE_CORRUPT => "The store is damaged",
        SQLITE_READONLY or SQLITE_CANTOPEN => "The store cannot be opened for writing",
        SQLITE_BUSY => "The store is locked by another process",
        _ => $"The store cannot be opened (SQLite error {error.SqliteErrorCode})",
    };
}
