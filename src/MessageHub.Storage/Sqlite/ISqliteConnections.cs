using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>How a store gets at its database: a file (<see cref="SqliteFile"/>) or memory (<see cref="SqliteMemory"/>).</summary>
internal interface ISqliteConnections : IAsyncDisposable
{
    Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation);

    /// <param name="lasts">False for what need not survive a loss of power, but only of the process.</param>
    Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, bool lasts, CancellationToken cancellation);
}

internal static class SqliteTasks
{
    /// <summary>The result of work with a <see cref="SqliteSession"/>, which is over when it returns.</summary>
    /// <exception cref="InvalidOperationException">It waits for something else, and would hold up whoever comes after it.</exception>
    public static T Completed<T>(this Task<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("An operation waits for something else than its session.");
}
