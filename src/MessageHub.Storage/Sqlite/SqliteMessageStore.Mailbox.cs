using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

public sealed partial class SqliteMessageStore
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
        return await ListAsync(MailboxStatements.List, parameters, MailboxRows.Item, cancellation);
    }

    public async Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation)
    {
        using var turn = await reader.EnterAsync(cancellation);
        var parameters = new { partij = party, traceerId = JsonRows.Text(traceerId) };
        return Bodies.Memory(await reader.ScalarAsync<byte[]>(MailboxStatements.Payload, parameters, cancellation));
    }

    public async Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation)
    {
        using var turn = await writer.EnterAsync(cancellation);
        writer.BeginWrite();
        var parameters = new { partij = party, traceerId = JsonRows.Text(traceerId), op = JsonRows.Moment(at) };
        var found = await writer.ExecuteAsync(MailboxStatements.Confirm, parameters, cancellation);
        writer.Commit();
        return found > 0;
    }

    public async Task<IReadOnlyList<TracedMessage>> TraceAsync(
        string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation)
    {
        if (traceerId is null && conversatieId is null)
            return [];

        var (incomingSql, outgoingSql) = traceerId is null
            ? (MailboxStatements.TraceIncomingConversatie, MailboxStatements.TraceOutgoingConversatie)
            : (MailboxStatements.TraceIncoming, MailboxStatements.TraceOutgoing);
        var parameters = new
        {
            partij = party,
            traceerId = JsonRows.Text(traceerId),
            conversatieId = JsonRows.Text(conversatieId),
            maximum,
        };
        var incoming = await ListAsync(incomingSql, parameters, MailboxRows.TracedIncoming, cancellation);
        var outgoing = await ListAsync(outgoingSql, parameters, MailboxRows.TracedOutgoing, cancellation);
        var invalid = incoming.Where(traced => traced.Message.Incoming == MessageStatus.Invalid).Select(traced => traced.Id).ToList();
        var bevindingen = invalid.Count == 0
            ? []
            : await ListAsync(MailboxStatements.Bevindingen, new { berichten = JsonRows.Values(invalid) }, MailboxRows.Bevinding, cancellation);
        return MailboxRows.Traced(incoming, outgoing, bevindingen.ToLookup(row => row.BerichtId, row => row.Text), maximum);
    }

    public async Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(
        IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation)
    {
        if (parties.Count == 0)
            return [];

        using var turn = await reader.EnterAsync(cancellation);
        var bound = new BodyBound<OutgoingMessage>(message => message.Body.Length);
        var parameters = new { partijen = JsonRows.Values(parties.Distinct()), maximum };
        await reader.ReadAsync(MailboxStatements.Undelivered, parameters, row => bound.Add(MailboxRows.Outgoing(row)), cancellation);
        return bound.Rows;
    }
}
