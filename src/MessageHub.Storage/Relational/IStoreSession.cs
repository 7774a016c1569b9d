using System.Data.Common;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// What one operation does with its database, all in one transaction when it writes. Parameters are named as in the statement, without the @; null,
/// whole numbers and text. Bytes are cells of rows.
/// </summary>
internal interface IStoreSession
{
    /// <returns>Rows affected.</returns>
    Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Hands each row to <paramref name="row"/> until it says false.</summary>
    Task ReadAsync(string sql, Func<DbDataReader, bool> row, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>
    /// Runs a statement for all these rows. On SQLite it is the statement of one row, whose cells are its parameters :1, :2 and so on; on SQL Server
    /// it is that of the set, which it finds in @rijen, and bytes in @bytes (<see cref="JsonCells"/>). No rows is no work.
    /// </summary>
    Task RowsAsync<T>(
        string sql, IReadOnlyCollection<T> rows, Action<ICells, T> cells, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Stores messages without their bodies. Returns their ids, in their order.</summary>
    Task<IReadOnlyList<long>> AddBerichtenAsync(IReadOnlyList<BerichtRow> rows);

    /// <summary>Stores outgoing messages. Returns the ids of those that are answers, in their order.</summary>
    Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows);
}

internal static class StoreSessions
{
    public static Task<List<T>> ListAsync<T>(
        this IStoreSession session, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = new List<T>();
        return Filled(
            rows,
            session.ReadAsync(
                sql,
                found =>
                {
                    rows.Add(row(found));
                    return true;
                },
                parameters));
    }

    /// <summary>The first row; the default of its type when there is none.</summary>
    public static Task<T?> FirstAsync<T>(
        this IStoreSession session, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var first = new List<T>(1);
        return FirstOf(
            first,
            session.ReadAsync(
                sql,
                found =>
                {
                    first.Add(row(found));
                    return false;
                },
                parameters));
    }

    /// <summary>Rows with bodies, as many as fit in memory together.</summary>
    public static Task<IReadOnlyList<T>> BoundedAsync<T>(
        this IStoreSession session, string sql, Func<DbDataReader, T> row, Func<T, long> size, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var bound = new BodyBound<T>(size);
        return Filled(bound.Rows, session.ReadAsync(sql, found => bound.Add(row(found)), parameters));
    }

    // The spans are used up when these begin to wait: an asynchronous method cannot hold one.
    private static async Task<TRows> Filled<TRows>(TRows rows, Task read)
    {
        await read;
        return rows;
    }

    private static async Task<T?> FirstOf<T>(List<T> rows, Task read)
    {
        await read;
        return rows.Count == 0 ? default : rows[0];
    }
}
