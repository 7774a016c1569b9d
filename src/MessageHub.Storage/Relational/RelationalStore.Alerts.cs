using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IAlertStore
{
    public Task<bool> TakeTurnAsync(string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation) => WritePassingAsync(
        async session => await session.ExecuteAsync(
            Sql.Alert.TakeTurn, ("eigenaar", owner), ("nu", CellFormats.Moment(now)), ("tot", CellFormats.Moment(now + lease))) > 0,
        cancellation);

    public async Task<IReadOnlyList<AlertState>> AlertsAsync(string channel, CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Alert.List, AlertRows.State, ("kanaal", channel)), cancellation);

    public Task<bool> KeepAlertsAsync(string owner, string channel, IReadOnlyDictionary<string, AlertState?> states, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Sql.Alert.Fence, ("eigenaar", owner)) == 0)
                return false;

            await session.RowsAsync(Sql.Alert.Forget, [.. states.Keys], AlertRows.Key, ("kanaal", channel));
            await session.RowsAsync(Sql.Alert.Add, [.. states.Values.OfType<AlertState>()], AlertRows.Cells, ("kanaal", channel));
            return true;
        },
        cancellation);
}
