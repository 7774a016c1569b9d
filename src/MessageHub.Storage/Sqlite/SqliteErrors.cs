namespace MessageHub.Storage.Sqlite;

/// <summary>SQLite's result codes, as far as we tell them apart.</summary>
internal static class SqliteErrors
{
    public const int Busy = 5;
    public const int ReadOnly = 8;
    public const int Corrupt = 11;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;
}
