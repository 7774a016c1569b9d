using System.Data.Common;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>A connection for one operation, with a transaction when it writes. Disposing undoes what was not committed.</summary>
internal interface IStoreSession : IAsyncDisposable
{
    /// <returns>Rows affected.</returns>
    Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellation);

    Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellation);

    /// <summary>Hands each row to <paramref name="row"/> until it says false.</summary>
    Task ReadAsync(string sql, object? parameters, Func<DbDataReader, bool> row, CancellationToken cancellation);

    /// <summary>Stores messages, without their bodies. Returns ids and hashes, in any order.</summary>
    Task<List<(long Id, byte[] Sha256)>> AddBerichtenAsync(string berichten, IReadOnlyList<byte[]> hashes, CancellationToken cancellation);

    /// <summary>Stores bodies of messages: apart from the rest, because bytes do not belong in JSON.</summary>
    Task AddInhoudAsync(IReadOnlyList<(long BerichtId, byte[] Inhoud)> rows, CancellationToken cancellation);

    /// <returns>The ids of the rows that are answers, in their order.</returns>
    Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows, CancellationToken cancellation);

    Task CommitAsync(CancellationToken cancellation);
}

internal static class StoreSessions
{
    public static Task ReadAsync(this IStoreSession session, string sql, object? parameters, Action<DbDataReader> row, CancellationToken cancellation) =>
        session.ReadAsync(sql, parameters, reader => { row(reader); return true; }, cancellation);

    public static async Task<List<T>> ListAsync<T>(
        this IStoreSession session, string sql, object? parameters, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await session.ReadAsync(sql, parameters, found => rows.Add(row(found)), cancellation);
        return rows;
    }
}
