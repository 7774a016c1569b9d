using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IKeyStore, IHeartbeats
{
    public async Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Process.Keys, row => row.GetString(0)), cancellation);

    public Task AddKeyAsync(string name, string xml, CancellationToken cancellation) =>
        WriteAsync(session => session.ExecuteAsync(Sql.Process.AddKey, ("naam", name), ("xml", xml)), cancellation);

    public Task BeatAsync(Heartbeat heartbeat, DateTimeOffset forgetBefore, CancellationToken cancellation) => WritePassingAsync(
        async session =>
        {
            (string, object?)[] known =
            [
                ("proces", heartbeat.Process), ("rollen", (long)heartbeat.Roles), ("gestart", CellFormats.Moment(heartbeat.StartedAt)),
                ("op", CellFormats.Moment(heartbeat.At)),
            ];
            if (await session.ExecuteAsync(Sql.Process.Beat, known) == 0)
                await session.ExecuteAsync(Sql.Process.FirstBeat, known);
            return await session.ExecuteAsync(Sql.Process.ForgetBeats, ("voor", CellFormats.Moment(forgetBefore)));
        },
        cancellation);

    public Task GoodbyeAsync(string process, CancellationToken cancellation) =>
        WritePassingAsync(session => session.ExecuteAsync(Sql.Process.Goodbye, ("proces", process)), cancellation);

    public async Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Process.Heartbeats, AccountRows.Heartbeat), cancellation);
}
