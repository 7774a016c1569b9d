using MessageHub.Processing.Ports;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace MessageHub.Storage.Sqlite;

/// <summary>SQLite's result codes: which of them say that something is wrong with the store, and what.</summary>
internal static class SqliteErrors
{
    /// <summary>What is wrong with the file or the disk; null when it is what was asked that is wrong: a constraint, a missing table.</summary>
    public static StoreFault? FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL => StoreFault.Locked,
        SQLITE_FULL => StoreFault.Full,
        SQLITE_NOMEM => StoreFault.Busy,
        SQLITE_CANTOPEN => StoreFault.Unreachable,
        SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_NOTADB or SQLITE_READONLY => StoreFault.Broken,
        _ => null,
    };

    /// <summary>An outage as such; anything else as it is.</summary>
    public static Exception Translate(SqliteException error) => FaultOf(error) is { } fault ? Unavailable(fault, error) : error;

    /// <summary>
    /// Why a commit failed. A full disk is found before the record that makes it one, and a lock before anything; when the disk fails, nobody knows what
    /// reached it.
    /// </summary>
    public static StoreUnavailableException CommitFailed(SqliteException error) =>
        Unavailable(FaultOf(error) is StoreFault.Full or StoreFault.Locked ? FaultOf(error)!.Value : StoreFault.OutcomeUnknown, error);

    private static StoreUnavailableException Unavailable(StoreFault fault, SqliteException error) => new(fault, error.SqliteExtendedErrorCode, error);
}
