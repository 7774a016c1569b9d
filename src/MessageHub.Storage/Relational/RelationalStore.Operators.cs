using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Operator.Stuck, row => OperatorRows.Stuck(row, soorten), ("maximum", maximum)), cancellation);

    public Task<Stroom?> RetryAsync(long messageId, Act act, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Waiting, "retry", act, cancellation);

    public Task<Stroom?> DiscardAsync(long messageId, Act act, CancellationToken cancellation) =>
        ReleaseAsync(messageId, MessageStatus.Discarded, "discard", act, cancellation);

    public Task<long> LatestActAsync(CancellationToken cancellation) =>
        ReadAsync(session => session.FirstAsync(Sql.Operator.LatestHandeling, row => row.GetInt64(0)), cancellation);

    public async Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Operator.Audit, OperatorRows.Audit, ("maximum", maximum)), cancellation);

    /// <summary>No worker has it meanwhile: a stream with a stuck message is not claimed.</summary>
    private Task<Stroom?> ReleaseAsync(long messageId, MessageStatus status, string what, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Sql.Operator.Release, ("id", messageId), ("status", (long)status)) == 0)
                return null;

            await session.ExecuteAsync(Sql.Operator.RemoveVastgelopen, ("id", messageId));
            if (status == MessageStatus.Waiting)
                await session.ExecuteAsync(Sql.Operator.RemoveBevindingen, ("id", messageId));
            await AuditAsync(session, act, what, messageId, subject: null);
            return await session.FirstAsync<Stroom?>(Sql.Operator.StroomVanBericht, row => JournalRows.Stroom(row), ("id", messageId));
        },
        cancellation);

    private Task<int> AuditAsync(IStoreSession session, Act act, string what, long? messageId, string? subject) => session.ExecuteAsync(
        Sql.Operator.AddHandeling,
        ("op", CellFormats.Moment(act.At)), ("wie", act.Who), ("wat", what), ("bericht", messageId), ("onderwerp", subject), ("reden", act.Reason));
}
