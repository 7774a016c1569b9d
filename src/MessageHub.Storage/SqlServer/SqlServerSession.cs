using System.Data;
using System.Data.Common;
using Dapper;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.SqlServer;

/// <summary>A pooled connection for one operation, with a transaction when it writes. Disposing undoes what was not committed.</summary>
internal sealed class SqlServerSession : IStoreSession, IAsyncDisposable
{
    private readonly SqlConnection connection;
    private readonly SqlTransaction? transaction;
    private readonly CancellationToken cancellation;

    private SqlServerSession(SqlConnection connection, SqlTransaction? transaction, CancellationToken cancellation) =>
        (this.connection, this.transaction, this.cancellation) = (connection, transaction, cancellation);

    /// <exception cref="StoreUnavailableException">There is no connection, and why.</exception>
    public static async Task<SqlServerSession> BeginAsync(string connectionString, bool write, CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            var transaction = write ? await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation) : null;
            return new(connection, (SqlTransaction?)transaction, cancellation);
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            switch (e)
            {
                case SqlException when cancellation.IsCancellationRequested:
                    throw new OperationCanceledException("The operation was cancelled.", e, cancellation);
                case SqlException error:
                    throw SqlServerErrors.NotOpened(error);

                // The pool has none free.
                case InvalidOperationException:
                    throw new StoreUnavailableException(StoreFault.Unreachable, innerException: e);
                default:
                    throw;
            }
        }
    }

    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => ExecuteAsync(Command(sql, parameters));

    public Task ReadAsync(string sql, Func<DbDataReader, bool> row, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        ReadAsync(Command(sql, parameters), row);

    public Task RowsAsync<T>(
        string sql, IReadOnlyCollection<T> rows, Action<ICells, T> cells, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (rows.Count == 0)
            return Task.CompletedTask;

        var (rijen, bytes) = JsonCells.Write(rows, cells);
        return ExecuteAsync(Command(sql, [.. parameters, ("rijen", rijen), ("bytes", bytes)]));
    }

    public async Task<IReadOnlyList<long>> AddBerichtenAsync(IReadOnlyList<BerichtRow> rows)
    {
        var (rijen, bytes) = JsonCells.Write(rows, JournalRows.Bericht);
        var added = await this.ListAsync(
            SqlServerDialect.Instance.Journal.AddBerichten, row => (Id: row.GetInt64(0), Sha256: row.GetFieldValue<byte[]>(1)),
            ("rijen", rijen), ("bytes", bytes));
        added.Sort((one, other) => one.Id.CompareTo(other.Id));

        // The server numbers rows in the order we ask. Were it ever not to, a body would stand under another's header: then nothing is kept.
        if (added.Count != rows.Count || added.Zip(rows).Any(pair => !pair.First.Sha256.AsSpan().SequenceEqual(pair.Second.Sha256)))
            throw new StoreException("The store did not number the messages in their order.");
        return added.ConvertAll(row => row.Id);
    }

    public async Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows)
    {
        if (rows.Count == 0)
            return [];

        var (rijen, bytes) = JsonCells.Write(rows, OutgoingRows.Uitgaand);
        var added = await this.ListAsync(
            SqlServerDialect.Instance.Outgoing.Add, row => (TraceerId: row.GetGuid(1), Id: row.GetInt64(0)), ("rijen", rijen), ("bytes", bytes));
        var ids = added.ToDictionary(row => row.TraceerId, row => row.Id);
        return [.. rows.Where(row => row.IsAntwoord).Select(row => ids[row.TraceerId])];
    }

    /// <exception cref="StoreUnavailableException">Nobody knows whether it was committed; kept from being tried again here.</exception>
    public async Task CommitAsync()
    {
        try
        {
            // Not cancelled halfway: then nobody would know.
            await transaction!.CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException)
        {
            throw new StoreUnavailableException(StoreFault.OutcomeUnknown, e is SqlException error ? SqlServerErrors.NumberOf(error) : null, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException or IOException)
        {
            // The connection is gone, and with it the transaction. What went wrong first is what the caller is told.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    private Task<int> ExecuteAsync(CommandDefinition command) => GuardAsync(() => connection.ExecuteAsync(command));

    private Task<bool> ReadAsync(CommandDefinition command, Func<DbDataReader, bool> row) => GuardAsync(async () =>
    {
        await using var reader = await connection.ExecuteReaderAsync(command);
        while (await reader.ReadAsync(cancellation) && row(reader))
        {
            // The row was handed out.
        }

        return true;
    });

    /// <summary>The server keeps a plan per type of the parameters: Dapper gives text one length, and bytes get one here.</summary>
    private CommandDefinition Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var named = new DynamicParameters();
        foreach (var (name, value) in parameters)
        {
            if (value is byte[])
                named.Add(name, value, DbType.Binary, size: -1);
            else
                named.Add(name, value);
        }

        return new(sql, named, transaction, cancellationToken: cancellation);
    }

    /// <summary>The one place where an outage is told from a statement that fails.</summary>
    private async Task<T> GuardAsync<T>(Func<Task<T>> statement)
    {
        try
        {
            return await statement();
        }
        catch (SqlException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The operation was cancelled.", e, cancellation);
        }
        catch (SqlException e) when (SqlServerErrors.FaultOf(e) is not null)
        {
            throw SqlServerErrors.Translate(e);
        }
        catch (InvalidOperationException e) when (connection.State != ConnectionState.Open)
        {
            throw new StoreUnavailableException(StoreFault.Unreachable, innerException: e);
        }
    }
}
