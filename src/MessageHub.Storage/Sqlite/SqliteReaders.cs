using System.Collections.Concurrent;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>Connections that only read, opened when they are needed: each sees what was committed when its statement began, and waits for no writer.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private readonly Func<SqliteConnection> open;

    // More would only wait for the same disk and cores.
    private readonly SemaphoreSlim places = new(Math.Max(4, Environment.ProcessorCount));
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private volatile bool isDisposed;

    public SqliteReaders(Func<SqliteConnection> open)
    {
        this.open = open;
        LargeMemory.Collecting += DropIdle;
    }

    public async Task<T> RunAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isDisposed, typeof(SqliteMessageStore));
        await places.WaitAsync(cancellation);
        try
        {
            var session = idle.TryTake(out var known) ? known : Open();
            var isSound = false;
            try
            {
                var result = await work(session);
                isSound = true;
                return result;
            }
            finally
            {
                // What failed may be of no use any more.
                if (isSound && !isDisposed)
                    idle.Add(session);
                else
                    session.Dispose();
            }
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        LargeMemory.Collecting -= DropIdle;
        DropIdle();
    }

    /// <summary>With their caches, in which a message of many megabytes stays otherwise, once in each.</summary>
    private void DropIdle()
    {
        while (idle.TryTake(out var session))
            session.Dispose();
    }

    private SqliteSession Open()
    {
        try
        {
            return new SqliteSession(open());
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e);
        }
    }
}
