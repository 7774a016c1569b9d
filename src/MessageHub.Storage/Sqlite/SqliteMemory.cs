using MessageHub.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>A store in memory: its one connection, and one at a time on it. There is no disk to wait for, so nobody waits for another's thread either.</summary>
/// <param name="session">Its own from now on.</param>
internal sealed class SqliteMemory(SqliteSession session) : ISqliteConnections
{
    private readonly Lock gate = new();
    private bool isDisposed;

    public Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => Run(work, isWriting: false, cancellation);

    public Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, bool lasts, CancellationToken cancellation) => Run(work, isWriting: true, cancellation);

    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isDisposed = true;
            session.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private Task<T> Run<T>(Func<IStoreSession, Task<T>> work, bool isWriting, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);

        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, typeof(SqliteMessageStore));
            try
            {
                if (isWriting)
                    session.Run("BEGIN");
                var result = work(session).Completed();
                if (isWriting)
                    session.Run("COMMIT");
                return Task.FromResult(result);
            }
            catch (Exception e)
            {
                session.RollBack();
                return Task.FromException<T>(e is SqliteException error ? SqliteErrors.Translate(error) : e);
            }
        }
    }
}
