using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IMessageSearch
{
    /// <summary>So many messages are walked in one look, whatever the filter lets through: what nothing fits takes no longer than what all fits.</summary>
    private const long Stretch = 50_000;

    public Task<FoundPage> FindAsync(MessageQuery query, CancellationToken cancellation) => ReadAsync(
        async session => query switch
        {
            { Reference: { } reference } => Page(await BerichtenAsync(session, await IdsAsync(session, reference)), query),
            { Status: MessageStatus.Stuck } => Page(await BerichtenAsync(session, await StuckIdsAsync(session)), query),
            _ => await WalkAsync(session, query),
        },
        cancellation);

    public async Task<MessageDetail?> ShowAsync(long id, CancellationToken cancellation) => await ReadAsync<MessageDetail?>(
        async session =>
        {
            if ((await BerichtenAsync(session, [id])).SingleOrDefault() is not { } message)
                return null;

            var related = await BerichtenAsync(session, await session.ListAsync(Sql.Search.Related, row => row.GetInt64(0), ("id", id)));
            return new MessageDetail(
                message,
                await session.ListAsync(Sql.Search.Bevindingen, SearchRows.Finding, ("id", id)),
                await session.ListAsync(
                    Sql.Search.Uitgaande, row => SearchRows.Sent(row, soorten), ("berichten", JsonKeys.Of([id, .. related.Select(other => other.Id)]))),
                related,
                [.. (await ActsAsync(session, new AuditQuery(MessageId: id), before: null, maximum: 100)).Select(act => act.Row)]);
        },
        cancellation);

    public Task<byte[]?> ReadBodyAsync(long id, Act act, CancellationToken cancellation) => ReadOnRecordAsync(Sql.Search.Inhoud, id, subject: null, act, cancellation);

    public Task<byte[]?> ReadOutgoingAsync(long outgoingId, Act act, CancellationToken cancellation) =>
        ReadOnRecordAsync(Sql.Search.UitgaandInhoud, outgoingId, $"uitgaand {outgoingId}", act, cancellation);

    public async Task<IReadOnlyList<FoundMessage>> FindByBsnAsync(string bsn, int maximum, Act act, CancellationToken cancellation) => await WriteAsync(
        async session =>
        {
            var ids = await session.ListAsync(Sql.Search.ByBsn, row => row.GetInt64(0), ("bsn", bsn));
            var found = await BerichtenAsync(session, [.. ids.OrderDescending().Take(maximum)]);
            await AuditAsync(session, act, "search-bsn", messageId: null, FormattableString.Invariant($"{found.Count} found"));
            return found;
        },
        cancellation);

    /// <summary>In one commit with its audit row: what is not on record is not read.</summary>
    private Task<byte[]?> ReadOnRecordAsync(string sql, long id, string? subject, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var (body, messageId) = await session.FirstAsync(sql, SearchRows.Body, ("id", id));
            if (body is not null)
                await AuditAsync(session, act, "read", messageId, subject);
            return body;
        },
        cancellation);

    private async Task<FoundPage> WalkAsync(IStoreSession session, MessageQuery query)
    {
        var moments = new[] { query.From, query.Until }.OfType<DateTimeOffset>().ToList();
        var places = moments.Count == 0 ? [] : await FirstIdsAsync(session, Sql.Overview.LastBericht, Sql.Overview.BerichtAt, moments);
        var lowest = query.From is null ? 1 : places[0];
        var last = await session.FirstAsync<long?>(Sql.Overview.LastBericht, row => row.IsDBNull(0) ? null : row.GetInt64(0)) ?? 0;
        var before = Math.Min(last + 1, Math.Min(query.Before ?? long.MaxValue, query.Until is null ? long.MaxValue : places[^1]));
        var from = Math.Max(lowest, before - Stretch);
        var found = await session.ListAsync(
            Sql.Search.Walk, row => SearchRows.Message(row, soorten),
            ("van", from), ("tot", before), ("soort", query.Soort is { } soort ? (long)soort.Nummer : null), ("standaard", query.Soort?.Standaard.Naam),
            ("release", query.Soort?.Standaard.Release), ("status", query.Status is { } status ? (long)status : null), ("partij", query.Party),
            ("maximum", (long)query.Maximum));
        long? next = found.Count == query.Maximum ? found[^1].Id : from > lowest ? from : null;
        return new FoundPage(found, next);
    }

    private static FoundPage Page(IEnumerable<FoundMessage> messages, MessageQuery query)
    {
        var fitting = messages.Where(query.Fits).Take(query.Maximum + 1).ToList();
        return fitting.Count > query.Maximum
            ? new FoundPage([.. fitting.Take(query.Maximum)], fitting[query.Maximum - 1].Id)
            : new FoundPage(fitting, Next: null);
    }

    private Task<List<FoundMessage>> BerichtenAsync(IStoreSession session, IReadOnlyList<long> ids) =>
        session.ListAsync(Sql.Search.Berichten, row => SearchRows.Message(row, soorten), ("berichten", JsonKeys.Of(ids)));

    private Task<List<long>> IdsAsync(IStoreSession session, MessageReference reference) => reference switch
    {
        MessageReference.Trace(var id) => session.ListAsync(Sql.Search.ByTrace, row => row.GetInt64(0), ("traceerId", CellFormats.Text(id))),
        MessageReference.Identificatie(var value) => session.ListAsync(Sql.Search.ByIdentificatie, row => row.GetInt64(0), ("waarde", value)),
        MessageReference.Toewijzing(var nummer) => session.ListAsync(Sql.Search.ByToewijzing, row => row.GetInt64(0), ("nummer", nummer)),
        MessageReference.Declaratie(var nummer) => session.ListAsync(Sql.Search.ByDeclaratie, row => row.GetInt64(0), ("waarde", nummer)),
        _ => throw new InvalidOperationException($"{reference.GetType().Name} is not looked for."),
    };

    private async Task<IReadOnlyList<long>> StuckIdsAsync(IStoreSession session) => [.. (await StuckPageAsync(session, cause: null, after: 0, int.MaxValue)).Select(stuck => stuck.Id)];
}
