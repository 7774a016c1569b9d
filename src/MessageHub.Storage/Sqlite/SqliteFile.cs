using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>A store in a file: all writing goes through one writer, which commits what waits together; reading goes past it.</summary>
internal sealed class SqliteFile(SqliteWriter writer, SqliteReaders readers) : ISqliteConnections
{
    public Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => readers.RunAsync(work, cancellation);

    public Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, bool lasts, CancellationToken cancellation) => writer.RunAsync(work, lasts, cancellation);

    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        return writer.DisposeAsync();
    }
}
