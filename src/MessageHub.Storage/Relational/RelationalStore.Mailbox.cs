using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<MailboxItem>> ListAsync(string party, MailboxFilter filter, int maximum, CancellationToken cancellation) =>
        await ReadAsync(
            session => session.ListAsync(
                Sql.Mailbox.List, row => MailboxRows.Item(row, soorten),
                ("partij", party), ("standaard", filter.Soort?.Standaard.Naam), ("soort", filter.Soort?.Nummer),
                ("conversatieId", CellFormats.Text(filter.ConversatieId)), ("alsAntwoordOp", CellFormats.Text(filter.AlsAntwoordOp)), ("maximum", maximum)),
            cancellation);

    public async Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation) =>
        Bodies.Memory(await ReadAsync(
            session => session.FirstAsync(
                Sql.Mailbox.Payload, row => row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0),
                ("partij", party), ("traceerId", CellFormats.Text(traceerId))),
            cancellation));

    public async Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation) => await WriteAsync(
        session => session.ExecuteAsync(
            Sql.Mailbox.Confirm, ("partij", party), ("traceerId", CellFormats.Text(traceerId)), ("op", CellFormats.Moment(at))),
        cancellation) > 0;

    public async Task<IReadOnlyList<TracedMessage>> TraceAsync(
        string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation)
    {
        if (traceerId is null && conversatieId is null)
            return [];

        var (incomingSql, outgoingSql) = traceerId is null
            ? (Sql.Trace.IncomingConversatie, Sql.Trace.OutgoingConversatie)
            : (Sql.Trace.Incoming, Sql.Trace.Outgoing);
        (string, object?)[] parameters =
        [
            ("partij", party), ("traceerId", CellFormats.Text(traceerId)), ("conversatieId", CellFormats.Text(conversatieId)), ("maximum", maximum),
        ];
        return await ReadAsync(
            async session =>
            {
                var incoming = await session.ListAsync(incomingSql, row => MailboxRows.TracedIncoming(row, soorten), parameters);
                var outgoing = await session.ListAsync(outgoingSql, row => MailboxRows.TracedOutgoing(row, soorten), parameters);
                var unanswered = incoming.Where(traced => traced.Message.IsRefusedWithoutAnswer).Select(traced => traced.Id).ToList();
                var bevindingen = unanswered.Count == 0
                    ? []
                    : await session.ListAsync(Sql.Trace.Bevindingen, MailboxRows.Bevinding, ("berichten", JsonKeys.Of(unanswered)));
                return MailboxRows.Traced(incoming, outgoing, bevindingen.ToLookup(finding => finding.BerichtId), maximum);
            },
            cancellation);
    }
}
