using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<MailboxItem>> ListAsync(
        IReadOnlyCollection<string> parties, MailboxFilter filter, int maximum, CancellationToken cancellation) =>
        await ReadAsync(
            session => session.ListAsync(
                Sql.Mailbox.List, row => MailboxRows.Item(row, soorten),
                ("partijen", JsonKeys.Of(parties)), ("soorten", filter.Soorten is { } wanted ? JsonKeys.Of([.. wanted.Select(Key)]) : null),
                ("conversatieId", CellFormats.Text(filter.ConversatieId)), ("alsAntwoordOp", CellFormats.Text(filter.AlsAntwoordOp)), ("maximum", maximum)),
            cancellation);

    public async Task<PayloadPiece?> PayloadAsync(
        IReadOnlyCollection<string> parties, Guid traceerId, long offset, int maximum, CancellationToken cancellation) =>
        await ReadAsync(
            session => session.FirstAsync<PayloadPiece?>(
                Sql.Mailbox.Payload, row => row.IsDBNull(0) ? null : MailboxRows.Piece(row),
                ("partijen", JsonKeys.Of(parties)), ("traceerId", CellFormats.Text(traceerId)), ("eerste", offset + 1), ("maximum", (long)maximum)),
            cancellation);

    public async Task<bool> ConfirmAsync(
        IReadOnlyCollection<string> parties, Guid traceerId, DateTimeOffset at, CancellationToken cancellation) => await WriteAsync(
        session => session.ExecuteAsync(
            Sql.Mailbox.Confirm, ("partijen", JsonKeys.Of(parties)), ("traceerId", CellFormats.Text(traceerId)), ("op", CellFormats.Moment(at))),
        cancellation) > 0;

    public async Task<IReadOnlyList<TracedMessage>> TraceAsync(
        IReadOnlyCollection<string> parties, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation)
    {
        if (traceerId is null && conversatieId is null)
            return [];

        var (incomingSql, outgoingSql) = traceerId is null
            ? (Sql.Trace.IncomingConversatie, Sql.Trace.OutgoingConversatie)
            : (Sql.Trace.Incoming, Sql.Trace.Outgoing);
        (string, object?)[] parameters =
        [
            ("partijen", JsonKeys.Of(parties)), ("traceerId", CellFormats.Text(traceerId)), ("conversatieId", CellFormats.Text(conversatieId)),
            ("maximum", maximum),
        ];
        return await ReadAsync(
            async session =>
            {
                var incoming = await session.ListAsync(incomingSql, row => MailboxRows.TracedIncoming(row, soorten), parameters);
                var outgoing = await session.ListAsync(outgoingSql, row => MailboxRows.TracedOutgoing(row, soorten, parties), parameters);
                var unanswered = incoming.Where(traced => traced.Message.IsRefusedWithoutAnswer).Select(traced => traced.Id).ToList();
                var bevindingen = unanswered.Count == 0
                    ? []
                    : await session.ListAsync(Sql.Trace.Bevindingen, MailboxRows.Bevinding, ("berichten", JsonKeys.Of(unanswered)));
                return MailboxRows.Traced(incoming, outgoing, bevindingen.ToLookup(finding => finding.BerichtId), maximum);
            },
            cancellation);
    }

    /// <summary>As the statements make it of a row: <c>iJw 3.2 301</c>.</summary>
    private static string Key(BerichtSoort soort) => FormattableString.Invariant($"{soort.Standaard.Naam} {soort.Standaard.Release} {soort.Nummer}");
}
