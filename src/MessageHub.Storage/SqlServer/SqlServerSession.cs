using System.Data;
using System.Data.Common;
using Dapper;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.SqlServer;

/// <summary>A pooled connection for one operation.</summary>
internal sealed class SqlServerSession : IStoreSession
{
    private readonly SqlConnection connection;
    private readonly SqlTransaction? transaction;

    private SqlServerSession(SqlConnection connection, SqlTransaction? transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public static async Task<SqlServerSession> BeginAsync(string connectionString, bool write, CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return new(connection, write ? (SqlTransaction)await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation) : null);
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            throw e switch
            {
                // Whatever keeps us from opening is no fault of the message.
                SqlException error => SqlServerErrors.Unavailable(error),
                InvalidOperationException => new StoreUnavailableException("No connection to the database is free.", e),
                _ => e,
            };
        }
    }

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellation) =>
        GuardAsync(() => connection.ExecuteAsync(Command(sql, parameters, cancellation)));

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellation) =>
        GuardAsync(() => connection.ExecuteScalarAsync<T>(Command(sql, parameters, cancellation)));

    public Task ReadAsync(string sql, object? parameters, Func<DbDataReader, bool> row, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellation));
        while (await reader.ReadAsync(cancellation) && row(reader))
        {
            // The row was handed out.
        }

        return true;
    });

    public Task<List<(long Id, byte[] Sha256)>> AddBerichtenAsync(string berichten, IReadOnlyList<byte[]> hashes, CancellationToken cancellation) =>
        this.ListAsync(
            SqlServerDialect.Instance.Journal.AddBerichten, new { berichten, hashes = Blobs.Join(hashes) },
            row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellation);

    public Task AddInhoudAsync(IReadOnlyList<(long BerichtId, byte[] Inhoud)> rows, CancellationToken cancellation)
    {
        var parameters = new { rijen = Blobs.Rows(rows), bytes = Blobs.Join([.. rows.Select(row => row.Inhoud)]) };
        return ExecuteAsync(SqlServerDialect.Instance.Journal.AddInhoud, parameters, cancellation);
    }

    public async Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return [];

        var bytes = Blobs.Join([.. rows.Where(row => row.Inhoud is not null).Select(row => row.Inhoud!)]);
        var parameters = new { rijen = Blobs.Rows(rows), bytes, hashes = Blobs.Hashes(rows) };
        var ids = new Dictionary<Guid, long>();
        await this.ReadAsync(
            SqlServerDialect.Instance.Outgoing.Add, parameters, row => ids.Add(row.GetGuid(1), row.GetInt64(0)), cancellation);
        return [.. rows.Where(row => row.IsAntwoord).Select(row => ids[row.TraceerId])];
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        try
        {
            // Not cancelled halfway: then nobody would know.
            await transaction!.CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException)
        {
            // Kept from being retried here: it may have been committed.
            throw new StoreUnavailableException("The commit failed; whether it was done is unknown.", new StoreException("The commit failed.", e));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException)
        {
            // The connection is gone, and with it the transaction.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);

    /// <summary>The one place where an outage is told from a statement that fails.</summary>
    private async Task<T> GuardAsync<T>(Func<Task<T>> statement)
    {
        try
        {
            return await statement();
        }
        catch (SqlException e) when (SqlServerErrors.IsOutage(e))
        {
            throw SqlServerErrors.Unavailable(e);
        }
        catch (InvalidOperationException e) when (connection.State != ConnectionState.Open)
        {
            throw new StoreUnavailableException("The connection to the database was lost.", e);
        }
    }
}
