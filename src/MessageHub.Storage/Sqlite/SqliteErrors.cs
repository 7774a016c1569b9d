using MessageHub.Processing.Ports;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>SQLite's result codes, as far as we tell them apart.</summary>
internal static class SqliteErrors
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Full = 13;
    public const int Corrupt = 11;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    /// <summary>Is it the file or the disk that failed, and not what was asked?</summary>
    public static bool IsOutage(SqliteException error) =>
        error.SqliteErrorCode is Busy or Locked or InputOutput or Full or CannotOpen;

    public static StoreUnavailableException Unavailable(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked => "The store is locked by another process.",
            Full => "The disk of the store is full.",
            _ => $"The store cannot be read or written (SQLite error {error.SqliteErrorCode}).",
        },
        error);
}
