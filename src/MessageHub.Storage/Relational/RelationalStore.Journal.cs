using System.Security.Cryptography;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<JournalOutcome>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation)
    {
        if (messages.Count == 0)
            return [];

        // Hashing before the session: a writer's time is the scarce one.
        var rows = new BerichtRow[messages.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new BerichtRow(messages[i], SHA256.HashData(messages[i].Body.Span));
        return await JournalAsync(rows, cancellation);
    }

    /// <summary>Writes them in one commit.</summary>
    private protected virtual Task<IReadOnlyList<JournalOutcome>> JournalAsync(BerichtRow[] rows, CancellationToken cancellation) =>
        WriteAsync(session => AddAsync(session, rows), cancellation);

    private async Task<IReadOnlyList<JournalOutcome>> AddAsync(IStoreSession session, BerichtRow[] rows)
    {
        var used = await UsedTraceerIdsAsync(session, rows);
        var isAdded = Array.ConvertAll(rows, row => row.Message.Envelope is not { } envelope || used.Add(envelope.TraceerId));
        var added = rows.Where((_, i) => isAdded[i]).ToList();
        if (added.Count == 0)
            return new JournalOutcome[rows.Length];

        var stromen = added.Where(row => row.Message.Routing is not null).Select(row => row.Message.Routing!.Stroom).Distinct().ToList();
        await session.RowsAsync(Sql.Journal.AddStromen, stromen, JournalRows.Stroom);
        var ids = await session.AddBerichtenAsync(added);
        var bodies = ids.Zip(added, (id, row) => (id, row.Message.Body)).ToList();
        await session.RowsAsync(Sql.Journal.AddInhoud, bodies, JournalRows.Inhoud);
        var bevindingen = JournalRows.Bevindingen(ids.Zip(added, (id, row) => (id, Before: 0, row.Message.Findings)));
        await session.RowsAsync(Sql.Journal.AddBevindingen, bevindingen, JournalRows.Bevinding);

        var next = 0;
        return Array.ConvertAll(isAdded, isNew => new JournalOutcome(isNew ? ids[next++] : null));
    }

    /// <summary>Of these messages' TraceerIds, those that a party or the hub itself used before (BRS114).</summary>
    private async Task<HashSet<Guid>> UsedTraceerIdsAsync(IStoreSession session, BerichtRow[] rows)
    {
        var traceerIds = rows.Where(row => row.Message.Envelope is not null).Select(row => CellFormats.Text(row.Message.Envelope!.TraceerId)!).ToList();
        return traceerIds.Count == 0
            ? []
            : [.. await session.ListAsync(Sql.Journal.UsedTraceerIds, row => row.GetGuid(0), ("traceerIds", JsonKeys.Of(traceerIds)))];
    }
}
