using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyList<Party>> ListAsync(CancellationToken cancellation) =>
        PartyRows.Parties(await ReadAsync(session => session.ListAsync(Sql.Party.List, PartyRows.Party), cancellation));

    public Task SaveAsync(Party party, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            (string, object?)[] known =
            [
                ("code", party.Code), ("naam", party.Naam), ("route", (long)party.Route), ("isBediend", party.IsServed ? 1L : 0L),
            ];
            if (await session.ExecuteAsync(Sql.Party.Change, known) == 0)
                await session.ExecuteAsync(Sql.Party.Add, known);
            await session.ExecuteAsync(Sql.Party.RemoveNamens, ("code", party.Code));
            await session.RowsAsync(
                Sql.Party.AddNamens, [.. party.SendsFor.Distinct()], static (row, code) => row.Cell(code), ("code", party.Code));
            await AuditAsync(session, act, "party", messageId: null, party.Code);
            return true;
        },
        cancellation);

    public Task<bool> RemoveAsync(string code, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            // Should it come back one day, no certificate of old acts for it.
            await session.ExecuteAsync(Sql.Certificate.ForgetPartij, ("code", code));
            await session.ExecuteAsync(Sql.Party.RemoveNamens, ("code", code));
            if (await session.ExecuteAsync(Sql.Party.Remove, ("code", code)) == 0)
                return false;

            await AuditAsync(session, act, "party-removed", messageId: null, code);
            return true;
        },
        cancellation);
}
