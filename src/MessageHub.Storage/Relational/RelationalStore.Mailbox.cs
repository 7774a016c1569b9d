using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<MailboxItem>> ListAsync(string party, MailboxFilter filter, int maximum, CancellationToken cancellation)
    {
        var parameters = new
        {
            partij = party,
            soort = (long?)filter.Soort,
            conversatieId = JsonRows.Text(filter.ConversatieId),
            alsAntwoordOp = JsonRows.Text(filter.AlsAntwoordOp),
            maximum,
        };
        return await ReadAsync(session => session.ListAsync(Sql.Mailbox.List, parameters, MailboxRows.Item, cancellation), cancellation);
    }

    public async Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation)
    {
        var parameters = new { partij = party, traceerId = JsonRows.Text(traceerId) };
        return Bodies.Memory(await ReadAsync(session => session.ScalarAsync<byte[]>(Sql.Mailbox.Payload, parameters, cancellation), cancellation));
    }

    public async Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation)
    {
        var parameters = new { partij = party, traceerId = JsonRows.Text(traceerId), op = JsonRows.Moment(at) };
        return await WriteAsync(session => session.ExecuteAsync(Sql.Mailbox.Confirm, parameters, cancellation), cancellation) > 0;
    }

    public async Task<IReadOnlyList<TracedMessage>> TraceAsync(
        string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation)
    {
        if (traceerId is null && conversatieId is null)
            return [];

        var parameters = new
        {
            partij = party,
            traceerId = JsonRows.Text(traceerId),
            conversatieId = JsonRows.Text(conversatieId),
            maximum,
        };
        var (incomingSql, outgoingSql) = traceerId is null
            ? (Sql.Mailbox.TraceIncomingConversatie, Sql.Mailbox.TraceOutgoingConversatie)
            : (Sql.Mailbox.TraceIncoming, Sql.Mailbox.TraceOutgoing);
        return await ReadAsync(
            async session =>
            {
                var incoming = await session.ListAsync(incomingSql, parameters, MailboxRows.TracedIncoming, cancellation);
                var outgoing = await session.ListAsync(outgoingSql, parameters, MailboxRows.TracedOutgoing, cancellation);
                var unanswered = incoming.Where(traced => IsRefusedWithoutAnswer(traced.Message)).Select(traced => traced.Id).ToList();
                var berichten = JsonRows.Values(unanswered);
                var bevindingen = unanswered.Count == 0
                    ? []
                    : await session.ListAsync(Sql.Mailbox.Bevindingen, new { berichten }, MailboxRows.Bevinding, cancellation);
                return MailboxRows.Traced(incoming, outgoing, bevindingen.ToLookup(row => row.BerichtId, row => row.Text), maximum);
            },
            cancellation);
    }

    public async Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(
        IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation)
    {
        if (parties.Count == 0)
            return [];

        var parameters = new { partijen = JsonRows.Values(parties.Distinct()), maximum };
        return await ReadAsync(
            async session =>
            {
                var bound = new BodyBound<OutgoingMessage>(message => message.Body.Length);
                await session.ReadAsync(Sql.Mailbox.Undelivered, parameters, row => bound.Add(MailboxRows.Outgoing(row)), cancellation);
                return bound.Rows;
            },
            cancellation);
    }

    private static bool IsRefusedWithoutAnswer(TracedMessage message) =>
        message is { Incoming: MessageStatus.Invalid } or { Incoming: MessageStatus.Rejected, Soort: IJw32.JW325 };
}
