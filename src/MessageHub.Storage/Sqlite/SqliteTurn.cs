using System.Data.Common;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

/// <summary>A turn at a connection that others use too; its end rolls back what was not committed.</summary>
internal sealed class SqliteTurn(SqliteSession session) : IStoreSession
{
    private bool isOver;

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellation) => session.ExecuteAsync(sql, parameters, cancellation);

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellation) =>
        session.ScalarAsync<T>(sql, parameters, cancellation);

    public Task ReadAsync(string sql, object? parameters, Func<DbDataReader, bool> row, CancellationToken cancellation) =>
        session.ReadAsync(sql, parameters, row, cancellation);

    public Task<List<(long Id, byte[] Sha256)>> AddBerichtenAsync(string berichten, IReadOnlyList<byte[]> hashes, CancellationToken cancellation) =>
        this.ListAsync(
            SqliteDialect.Instance.Journal.AddBerichten, new { berichten }, row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellation);

    public async Task AddInhoudAsync(IReadOnlyList<(long BerichtId, byte[] Inhoud)> rows, CancellationToken cancellation)
    {
        await using var add = session.Prepare(SqliteDialect.Instance.Journal.AddInhoud, "@id", "@inhoud");
        foreach (var (berichtId, inhoud) in rows)
        {
            add.Parameters[0].Value = berichtId;
            add.Parameters[1].Value = inhoud;
            await SqliteSession.RunAsync(add, cancellation);
        }
    }

    public async Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows, CancellationToken cancellation)
    {
        var answers = new List<long>();
        await using var add = session.Prepare(
            SqliteDialect.Instance.Outgoing.Add, "@bericht", "@traceerId", "@conversatieId", "@soort", "@afzender", "@ontvanger", "@identificatie",
            "@isAntwoord", "@aangemaaktOp", "@grootte", "@sha256", "@inhoud");
        foreach (var row in rows)
        {
            var id = await AddAsync(
                row.BerichtId, JsonRows.Text(row.TraceerId), JsonRows.Text(row.ConversatieId), (int)row.Soort, row.Afzender, row.Ontvanger,
                row.Identificatie, row.IsAntwoord, JsonRows.Moment(row.AangemaaktOp), row.Grootte, row.Sha256, row.Inhoud);
            if (row.IsAntwoord)
                answers.Add(id);
        }

        return answers;

        async Task<long> AddAsync(params object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
                add.Parameters[i].Value = values[i] ?? DBNull.Value;
            return (long)(await SqliteSession.RunAsync(add, cancellation))!;
        }
    }

    public Task CommitAsync(CancellationToken cancellation)
    {
        session.Commit();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (!isOver)
            session.Leave();
        isOver = true;
        return ValueTask.CompletedTask;
    }
}
