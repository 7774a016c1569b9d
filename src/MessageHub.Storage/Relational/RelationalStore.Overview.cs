using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IOverviewQueries
{
    public async Task<IReadOnlyList<JournalPlace>> PlacesAsync(IReadOnlyList<DateTimeOffset> moments, CancellationToken cancellation) => await ReadAsync(
        async session =>
        {
            var messages = await FirstIdsAsync(session, Sql.Overview.LastBericht, Sql.Overview.BerichtAt, moments);
            var outgoing = await FirstIdsAsync(session, Sql.Overview.LastUitgaand, Sql.Overview.UitgaandAt, moments);
            return messages.Zip(outgoing, (message, sent) => new JournalPlace(message, sent)).ToList();
        },
        cancellation);

    public async Task<IReadOnlyList<MessageCount>> MessagesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Overview.Berichten, row => OverviewRows.Messages(row, soorten), ("vensters", OverviewRows.Ranges(bounds))), cancellation);

    public async Task<IReadOnlyList<OutgoingCount>> OutgoingAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Overview.Uitgaande, OverviewRows.Outgoing, ("vensters", OverviewRows.Ranges(bounds))), cancellation);

    public async Task<IReadOnlyList<CodeCount>> ReturnCodesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Overview.RetourCodes, OverviewRows.Code, ("vensters", OverviewRows.Ranges(bounds))), cancellation);

    /// <summary>Of each moment the first id at or after it, by halving: some twenty looks by primary key in a journal of a million.</summary>
    private static async Task<List<long>> FirstIdsAsync(IStoreSession session, string lastSql, string atSql, IReadOnlyList<DateTimeOffset> moments)
    {
        var last = await session.FirstAsync<long?>(lastSql, row => row.IsDBNull(0) ? null : row.GetInt64(0)) ?? 0;
        var ids = new List<long>(moments.Count);
        var from = 1L;
        foreach (var moment in moments)
        {
            // Everything below from is before the moment, everything from upTo on is not.
            var upTo = last + 1;
            while (from < upTo)
            {
                var middle = from + ((upTo - from) / 2);
                var (id, at) = await session.FirstAsync(atSql, row => (row.GetInt64(0), row.Moment(1)), ("id", middle));
                if (id < upTo && at < moment)
                    from = id + 1;
                else
                    upTo = middle;
            }

            ids.Add(from);
        }

        return ids;
    }
}
