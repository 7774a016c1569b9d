using System.Data.Common;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// One connection with the statements that were compiled on it, used by one at a time. Nothing here waits: what SQLite does is done when a method
/// returns, so its tasks are completed.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : IStoreSession, IDisposable
{
    private readonly Dictionary<string, SqliteStatement> statements = [];
    private readonly Dictionary<string, SqliteCommand> commands = [];

    public SqliteConnection Connection => connection;

    /// <summary>False when an error ended the transaction: a full disk, a failing one, no memory.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs one of SQLite's own words: BEGIN, COMMIT and the like.</summary>
    /// <exception cref="SqliteException">As it is; an outage too.</exception>
    public void Run(string sql) => Prepared(sql).Run();

    /// <summary>Between a commit that waits until the log is on disk (FULL), and one that does not (NORMAL). Not inside a transaction.</summary>
    /// <exception cref="SqliteException">As it is.</exception>
    public void FlushAtCommit(bool flushes)
    {
        // Compiled anew each time: this pragma takes effect when it is compiled, and running it again does nothing.
        var sql = flushes ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);
    }

    /// <summary>Pages of what was large do not stay in the cache: those of the indexes have better use for it.</summary>
    /// <exception cref="SqliteException">As it is.</exception>
    public void ForgetLarge()
    {
        var tookLarge = false;
        foreach (var statement in statements.Values)
        {
            tookLarge |= statement.TookLarge;
            statement.TookLarge = false;
        }

        if (tookLarge)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, "PRAGMA shrink_memory"), connection.Handle);
    }

    /// <summary>Undoes the transaction, if there still is one. Never throws: what went wrong first is what is told.</summary>
    public void RollBack()
    {
        try
        {
            if (IsInTransaction)
                Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The next BEGIN finds out whether the connection is of use.
        }
    }

    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            var statement = Prepared(sql);
            statement.Bind(parameters);
            return Task.FromResult(statement.Run());
        }
        catch (SqliteException e)
        {
            return Task.FromException<int>(SqliteErrors.Translate(e));
        }
    }

    public Task ReadAsync(string sql, Func<DbDataReader, bool> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            using var reader = Command(sql, parameters).ExecuteReader();
            while (reader.Read() && row(reader))
            {
                // The row was handed out.
            }

            return Task.CompletedTask;
        }
        catch (SqliteException e)
        {
            return Task.FromException(SqliteErrors.Translate(e));
        }
    }

    public Task RowsAsync<T>(
        string sql, IReadOnlyCollection<T> rows, Action<ICells, T> cells, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (rows.Count == 0)
            return Task.CompletedTask;

        try
        {
            var statement = Prepared(sql);
            statement.Bind(parameters);
            foreach (var row in rows)
                statement.Run(row, cells);
            return Task.CompletedTask;
        }
        catch (SqliteException e)
        {
            return Task.FromException(SqliteErrors.Translate(e));
        }
    }

    public Task<IReadOnlyList<long>> AddBerichtenAsync(IReadOnlyList<BerichtRow> rows) =>
        AddAsync(SqliteDialect.Instance.Journal.AddBerichten, rows, JournalRows.Bericht, _ => true);

    public Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows) =>
        AddAsync(SqliteDialect.Instance.Outgoing.Add, rows, OutgoingRows.Uitgaand, row => row.IsAntwoord);

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    /// <summary>Adds rows one by one. Returns the ids of those that are wanted.</summary>
    private Task<IReadOnlyList<long>> AddAsync<T>(string sql, IReadOnlyList<T> rows, Action<ICells, T> cells, Func<T, bool> isWanted)
    {
        try
        {
            var statement = Prepared(sql);
            var ids = new List<long>(rows.Count);
            foreach (var row in rows)
            {
                statement.Run(row, cells);
                if (isWanted(row))
                    ids.Add(raw.sqlite3_last_insert_rowid(connection.Handle));
            }

            return Task.FromResult<IReadOnlyList<long>>(ids);
        }
        catch (SqliteException e)
        {
            return Task.FromException<IReadOnlyList<long>>(SqliteErrors.Translate(e));
        }
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements.Add(sql, statement = new SqliteStatement(connection, sql));
        return statement;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            // Only the constants of this folder come here.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
            commands.Add(sql, command);
        }

        foreach (var (name, value) in parameters)
            command.Parameters["@" + name].Value = value ?? DBNull.Value;
        return command;
    }
}
