using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public Task MarkStuckAsync(long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (!await LockStreamOfAsync(session, messageId, cancellation))
                return false;

            var parameters = new { id = messageId, sinds = JsonRows.Moment(at), pogingen = attempts, reden = reason };
            await session.ExecuteAsync(Sql.Stuck.AddVastgelopen, parameters, cancellation);
            await session.ExecuteAsync(Sql.Stuck.MarkStuck, new { id = messageId }, cancellation);
            return true;
        },
        cancellation);

    public async Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Stuck.List, new { maximum }, OperatorRows.Stuck, cancellation), cancellation);

    public Task<OperatorOutcome> RetryAsync(long messageId, string who, DateTimeOffset at, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Waiting, new AuditRow(at, who, OperatorRows.Retry, messageId, null), cancellation);

    public Task<OperatorOutcome> DiscardAsync(long messageId, string who, string reason, DateTimeOffset at, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Discarded, new AuditRow(at, who, OperatorRows.Discard, messageId, reason), cancellation);

    public async Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Stuck.Audit, new { maximum }, OperatorRows.Audit, cancellation), cancellation);

    public async Task<QueueFigures> FiguresAsync(CancellationToken cancellation) =>
        (await ReadAsync(session => session.ListAsync(Sql.Stuck.Figures, null, OperatorRows.Figures, cancellation), cancellation)).Single();

    private Task<OperatorOutcome> ReleaseAsync(long messageId, MessageStatus status, AuditRow audit, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var id = new { id = messageId };
            if (!await LockStreamOfAsync(session, messageId, cancellation)
                || await session.ExecuteAsync(Sql.Stuck.Release, new { id = messageId, status = (long)status }, cancellation) == 0)
            {
                return OperatorOutcome.NotStuck;
            }

            await session.ExecuteAsync(Sql.Stuck.RemoveVastgelopen, id, cancellation);
            if (status == MessageStatus.Waiting)
                await session.ExecuteAsync(Sql.Stuck.RemoveBevindingen, id, cancellation);
            var handeling = new { op = JsonRows.Moment(audit.At), wie = audit.Who, wat = audit.What, id = messageId, reden = audit.Reason };
            await session.ExecuteAsync(Sql.Stuck.AddHandeling, handeling, cancellation);
            return OperatorOutcome.Done;
        },
        cancellation);

    /// <summary>
    /// A worker may be judging the message at this moment: its verdict, or ours, but not both. False when there is no such message in a stream.
    /// </summary>
    private async Task<bool> LockStreamOfAsync(IStoreSession session, long messageId, CancellationToken cancellation)
    {
        var stromen = await session.ListAsync(
            Sql.Stuck.StroomVanBericht, new { id = messageId }, row => new Stroom(row.GetString(0), row.GetString(1)), cancellation);
        if (stromen is not [var stroom])
            return false;
        return await LockAsync(session, stroom, cancellation) ? true : throw new StoreUnavailableException("The stream is being processed.");
    }
}
