using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

public sealed partial class SqliteMessageStore
{
    public async Task MarkStuckAsync(long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation)
    {
        using var turn = await writer.EnterAsync(cancellation);
        writer.BeginWrite();
        var parameters = new { id = messageId, sinds = JsonRows.Moment(at), pogingen = attempts, reden = reason };
        await writer.ExecuteAsync(StuckStatements.AddVastgelopen, parameters, cancellation);
        await writer.ExecuteAsync(StuckStatements.MarkStuck, new { id = messageId }, cancellation);
        writer.Commit();
    }

    public async Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation) =>
        await ListAsync(StuckStatements.List, new { maximum }, OperatorRows.Stuck, cancellation);

    public Task<OperatorOutcome> RetryAsync(long messageId, string who, DateTimeOffset at, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Waiting, new AuditRow(at, who, OperatorRows.Retry, messageId, null), cancellation);

    public Task<OperatorOutcome> DiscardAsync(long messageId, string who, string reason, DateTimeOffset at, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Discarded, new AuditRow(at, who, OperatorRows.Discard, messageId, reason), cancellation);

    public async Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation) =>
        await ListAsync(StuckStatements.Audit, new { maximum }, OperatorRows.Audit, cancellation);

    public async Task<QueueFigures> FiguresAsync(CancellationToken cancellation) =>
        (await ListAsync(StuckStatements.Figures, null, OperatorRows.Figures, cancellation)).Single();

    private async Task<OperatorOutcome> ReleaseAsync(long messageId, MessageStatus status, AuditRow audit, CancellationToken cancellation)
    {
        using var turn = await writer.EnterAsync(cancellation);
        writer.BeginWrite();
        var id = new { id = messageId };
        if (await writer.ExecuteAsync(StuckStatements.Release, new { id = messageId, status = (long)status }, cancellation) == 0)
            return OperatorOutcome.NotStuck;

        await writer.ExecuteAsync(StuckStatements.RemoveVastgelopen, id, cancellation);
        if (status == MessageStatus.Waiting)
            await writer.ExecuteAsync(StuckStatements.RemoveBevindingen, id, cancellation);
        var handeling = new { op = JsonRows.Moment(audit.At), wie = audit.Who, wat = audit.What, id = messageId, reden = audit.Reason };
        await writer.ExecuteAsync(StuckStatements.AddHandeling, handeling, cancellation);
        writer.Commit();
        return OperatorOutcome.Done;
    }
}
