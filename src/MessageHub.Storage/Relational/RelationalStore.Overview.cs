using MessageHub.Agreements.Watching;
using MessageHub.Processing;
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

    public async Task<HeldCount> HeldAsync(CancellationToken cancellation) =>
        (await ReadAsync(session => session.FirstAsync(Sql.Overview.Aangehouden, OverviewRows.Held), cancellation))!;

    public Task<long> OpenSignalsAsync(IReadOnlyList<string> rules, CancellationToken cancellation) =>
        ReadAsync(session => session.FirstAsync(Sql.Overview.OpenSignalen, row => row.GetInt64(0), ("regels", JsonKeys.Of(rules))), cancellation);

    public Task<long> UnansweredAsync(Antwoordtermijn termijn, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            // Ids rise with time, clocks of processes differ a little: the days are held to, the stretch only bounds what is read.
            var ids = await FirstIdsAsync(
                session, Sql.Overview.LastBericht, Sql.Overview.BerichtAt,
                [NederlandseTijd.BeginVan(termijn.Vanaf).AddHours(-1), NederlandseTijd.BeginVan(termijn.TotEnMet.AddDays(1)).AddHours(1)]);
            return await session.FirstAsync(
                Unanswered(termijn.Vraag), row => row.GetInt64(0),
                ("van", ids[0]), ("tot", ids[1]), ("vanaf", CellFormats.Date(termijn.Vanaf)), ("totEnMet", CellFormats.Date(termijn.TotEnMet)));
        },
        cancellation);

    private string Unanswered(Signaalvraag vraag) => vraag switch
    {
        GeenOntvangstbericht => Sql.Overview.ZonderOntvangst,
        VerzoekOnbeantwoord => Sql.Overview.OpenVerzoeken,
        DeclaratieOnbeantwoord => Sql.Overview.OpenDeclaraties,
        _ => throw new ArgumentException($"{vraag.GetType().Name} has no term.", nameof(vraag)),
    };

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
