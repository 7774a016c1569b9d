using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    private const string ByItself = "messagehub";

    public async Task<IReadOnlyList<Signal>> SignalsAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Signaal.List, SignaalRows.Signal, ("maximum", maximum)), cancellation);

    public Task<SignalPage> SignalPageAsync(SignalQuery query, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            (string, object?)[] filter =
                [("regel", query.Rule), ("gemeente", query.Gemeente), ("aanbieder", query.Aanbieder), ("maximum", (long)query.Maximum)];
            if (!query.AreClosed)
            {
                var open = await session.ListAsync(Sql.Signaal.OpenPage, SignaalRows.Listed, [.. filter, ("na", query.Next ?? 0)]);
                return new SignalPage(open, open.Count == query.Maximum ? open[^1].Signal.Id : null);
            }

            var last = await session.FirstAsync<long?>(Sql.Signaal.Last, row => row.IsDBNull(0) ? null : row.GetInt64(0)) ?? 0;
            var before = Math.Min(last + 1, query.Next ?? long.MaxValue);
            var from = Math.Max(1, before - Stretch);
            var closed = await session.ListAsync(Sql.Signaal.ClosedPage, SignaalRows.Listed, [.. filter, ("van", from), ("tot", before)]);
            return new SignalPage(closed, closed.Count == query.Maximum ? closed[^1].Signal.Id : from > 1 ? from : null);
        },
        cancellation);

    public Task<bool> CloseSignalAsync(long id, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var found = await session.ListAsync(Sql.Signaal.Find, row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), ("id", id));
            var closed = await session.ExecuteAsync(
                Sql.Signaal.Close, ("id", id), ("op", CellFormats.Moment(act.At)), ("wie", act.Who), ("notitie", act.Reason));
            if (closed == 0 || found is not [var message])
                return false;

            await AuditAsync(session, act, "signal-close", message, subject: FormattableString.Invariant($"signal {id}"));
            return true;
        },
        cancellation);

    public Task<bool> BeginLookAsync(string owner, DateOnly day, bool again, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation) => WriteAsync(
        async session => await session.ExecuteAsync(
            Sql.Signaal.BeginLook, ("eigenaar", owner), ("dag", CellFormats.Date(day)), ("opnieuw", again ? 1L : 0L), ("nu", CellFormats.Moment(now)),
            ("tot", CellFormats.Moment(now + lease))) > 0,
        cancellation);

    public async Task<IReadOnlyList<Signaaloorzaak>> CausesAsync(Signaalvraag vraag, CancellationToken cancellation)
    {
        var (sql, parameters) = SignaalQueries.Of(vraag, Sql);
        return await ReadAsync(session => session.ListAsync(sql, SignaalRows.Oorzaak, parameters), cancellation);
    }

    public async Task<IReadOnlyList<string>> OpenCausesAsync(string rule, CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Signaal.OpenCauses, row => row.GetString(0), ("regel", rule)), cancellation);

    public Task<long> GrantedAsync(Productievraag vraag, CancellationToken cancellation) =>
        ReadAsync(session => DossierLoader.ProductieAsync(session, Sql, vraag), cancellation);

    public Task<LookOutcome?> EndLookAsync(
        string owner, DateOnly day, IReadOnlyList<string> rules, IReadOnlyList<FoundSignal> found, DateTimeOffset now, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync(Sql.Signaal.EndLook, ("eigenaar", owner), ("dag", CellFormats.Date(day))) == 0)
                return null;

            // A cause that is found twice is one.
            var open = new Dictionary<(string Rule, string Sleutel), FoundSignal>(found.Count);
            foreach (var signal in found)
                open.TryAdd((signal.Rule, signal.Sleutel), signal);

            var (back, gone) = (new List<long>(), new List<long>());
            foreach (var known in await session.ListAsync(Sql.Signaal.OfRules, SignaalRows.Known, ("regels", JsonKeys.Of(rules))))
            {
                var hasCause = open.Remove((known.Rule, known.Sleutel));
                if (known.IsOpen && !hasCause)
                    gone.Add(known.Id);
                else if (!known.IsOpen && hasCause && known.ClosedBy == ByItself)
                    back.Add(known.Id);
            }

            (string, object?) op = ("op", CellFormats.Moment(now));
            await session.RowsAsync(Sql.Signaal.CloseByItself, gone, SignaalRows.Id, op);
            await session.RowsAsync(Sql.Signaal.Open, back, SignaalRows.Id, op);
            await session.RowsAsync(Sql.Signaal.Add, open.Values, SignaalRows.Cells, op);
            return new LookOutcome(open.Count + back.Count, gone.Count);
        },
        cancellation);
}
