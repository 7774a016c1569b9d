using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>One connection, at most one transaction on it, and one user at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private SqliteTransaction? transaction;

    public SqliteConnection Connection => connection;

    /// <summary>Waits for this session's turn; dispose the result to pass it on.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        return new Turn(this);
    }

    /// <summary>
    /// Takes the one writer's place of the file, also against other processes. Call it in this session's turn; the turn's end rolls back what
    /// was not committed.
    /// </summary>
    public void BeginWrite()
    {
        try
        {
            transaction = connection.BeginTransaction(deferred: false);
        }
        catch (SqliteException e) when (SqliteErrors.IsOutage(e))
        {
            throw SqliteErrors.Unavailable(e);
        }
    }

    public void Commit()
    {
        try
        {
            transaction!.Commit();
        }
        catch (SqliteException e) when (SqliteErrors.IsOutage(e))
        {
            throw SqliteErrors.Unavailable(e);
        }

        EndTransaction();
    }

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellation) =>
        GuardAsync(() => connection.ExecuteAsync(Command(sql, parameters, cancellation)));

    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellation) =>
        GuardAsync(() => connection.QueryAsync<T>(Command(sql, parameters, cancellation)));

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellation) =>
        GuardAsync(() => connection.ExecuteScalarAsync<T>(Command(sql, parameters, cancellation)));

    /// <summary>Runs a prepared statement; the first value of its first row.</summary>
    public static Task<object?> RunAsync(SqliteCommand prepared, CancellationToken cancellation) =>
        GuardAsync(() => prepared.ExecuteScalarAsync(cancellation));

    /// <summary>Hands each row to <paramref name="row"/> until it says false.</summary>
    public Task ReadAsync(string sql, object? parameters, Func<DbDataReader, bool> row, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellation));
        while (await reader.ReadAsync(cancellation) && row(reader))
        {
            // The row was handed out.
        }

        return true;
    });

    public Task ReadAsync(string sql, object? parameters, Action<DbDataReader> row, CancellationToken cancellation) =>
        ReadAsync(sql, parameters, reader => { row(reader); return true; }, cancellation);

    /// <summary>A statement that is run row by row, compiled once: for bodies, which do not belong in JSON.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Only the constants of this folder come here.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        gate.Dispose();
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);

    /// <summary>The one place where an outage of the file or disk is told from a statement that fails.</summary>
    private static async Task<T> GuardAsync<T>(Func<Task<T>> statement)
    {
        try
        {
            return await statement();
        }
        catch (SqliteException e) when (SqliteErrors.IsOutage(e))
        {
            throw SqliteErrors.Unavailable(e);
        }
    }

    private void EndTransaction()
    {
        transaction?.Dispose();
        transaction = null;
    }

    private sealed class Turn(SqliteSession session) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (isOver)
                return;

            isOver = true;
            try
            {
                session.EndTransaction();
            }
            finally
            {
                session.gate.Release();
            }
        }
    }
}
