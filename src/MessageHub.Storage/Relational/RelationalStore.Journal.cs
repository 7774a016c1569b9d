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
        Parallel.For(0, rows.Length, i => rows[i] = new BerichtRow(messages[i], SHA256.HashData(messages[i].Body.Span)));
        return await JournalAsync(rows, cancellation);
    }

    /// <summary>Writes them in one commit.</summary>
    private protected virtual Task<IReadOnlyList<JournalOutcome>> JournalAsync(BerichtRow[] rows, CancellationToken cancellation) =>
        WriteAsync(session => AddAsync(session, rows), cancellation);

    private async Task<IReadOnlyList<JournalOutcome>> AddAsync(IStoreSession session, BerichtRow[] rows)
    {
        var used = await UsedTraceerIdsAsync(session, rows);
        var isAdded = Array.ConvertAll(rows, row => row.Message.Envelope is null || used.Add(SleutelOf(row.Message)));
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

    /// <summary>Of these messages' TraceerIds, those that their senders used before, or the hub itself towards them (BRS114).</summary>
    private async Task<HashSet<(Guid TraceerId, string Verzender)>> UsedTraceerIdsAsync(IStoreSession session, BerichtRow[] rows)
    {
        var sleutels = rows.Where(row => row.Message.Envelope is not null).Select(row => SleutelOf(row.Message)).ToList();
        if (sleutels.Count == 0)
            return [];

        var json = JsonKeys.Of(sleutels, static (writer, sleutel) =>
        {
            writer.WriteStringValue(sleutel.TraceerId);
            writer.WriteStringValue(sleutel.Verzender);
        });
        return [.. await session.ListAsync(Sql.Journal.UsedTraceerIds, row => (row.GetGuid(0), row.GetString(1)), ("sleutels", json))];
    }

    /// <summary>A message that cannot be routed comes from nobody.</summary>
    private static (Guid TraceerId, string Verzender) SleutelOf(IntakeMessage message) => (message.Envelope!.TraceerId, message.Routing?.Verzender ?? "");
}
