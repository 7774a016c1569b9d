using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<PendingAnswer>> PendingFileAnswersAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.BoundedAsync(
            Sql.Outgoing.PendingBestandAntwoorden, row => OutgoingRows.PendingAnswer(row, soorten), pending => pending.Answer.Body.Length,
            ("maximum", maximum)),
        cancellation);

    public async Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(
        IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation) => parties.Count == 0 ? [] : await ReadAsync(
        session => session.BoundedAsync(
            Sql.Outgoing.Undelivered, row => MailboxRows.Outgoing(row, soorten), message => message.Body.Length,
            ("partijen", JsonKeys.Of(parties.Distinct())), ("maximum", maximum)),
        cancellation);

    public async Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation)
    {
        if (outgoingIds.Count == 0)
            return;

        var (ids, nu) = (JsonKeys.Of(outgoingIds), CellFormats.Moment(clock.GetUtcNow()));
        await WriteAsync(session => session.ExecuteAsync(Sql.Outgoing.MarkDelivered, ("ids", ids), ("nu", nu)), cancellation);
    }
}
