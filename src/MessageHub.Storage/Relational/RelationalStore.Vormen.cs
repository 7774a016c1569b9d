using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public async Task<IReadOnlyDictionary<string, Stroomvorm>> ListStroomvormenAsync(CancellationToken cancellation) =>
        (await ReadAsync(
            session => session.ListAsync(Sql.Vorm.List, row => (Party: row.GetString(0), Vorm: new Stroomvorm((Schrijfwijze)row.GetInt64(1), row.GetString(2)))),
            cancellation)).ToDictionary(row => row.Party, row => row.Vorm);

    public Task SaveStroomvormAsync(string party, Stroomvorm vorm, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            (string, object?)[] known = [("partij", party), ("schrijfwijze", (long)vorm.Schrijfwijze), ("actie", vorm.Actie)];
            return await session.ExecuteAsync(Sql.Vorm.Change, known) > 0 || await session.ExecuteAsync(Sql.Vorm.Add, known) > 0;
        },
        cancellation);
}
