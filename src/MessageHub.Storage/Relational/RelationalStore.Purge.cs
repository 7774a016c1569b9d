using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    /// <summary>Clients of a stream, and messages, per commit: some milliseconds, in which nobody else can write on SQLite.</summary>
    private const int PurgedAtOnce = 250;

    /// <summary>After all clients: higher than any BSN.</summary>
    private const string NoClientAfter = "~";

    /// <summary>
    /// What goes and what stays: docs/decisions/0049-purge.md. The record of it comes first, so that a purge that is cut off is on record too; what it
    /// did not come to, the next one does.
    /// </summary>
    public async Task<PurgeOutcome> PurgeAsync(DateOnly before, Act act, CancellationToken cancellation)
    {
        var dag = CellFormats.Date(before);
        await WriteAsync(
            async session =>
            {
                await AuditAsync(session, act, "purge", messageId: null, dag);
                return true;
            },
            cancellation);

        var border = new PurgeBorder(dag, CellFormats.Moment(NederlandseTijd.BeginVan(before)));
        await WriteAsync(session => session.ExecuteAsync(Sql.Letter.Purge, ("voor", border.Voor)), cancellation);
        var dossierRows = await PurgeDossiersAsync(border, cancellation);
        return await PurgeMessagesAsync(border, new PurgeOutcome(0, 0, 0, dossierRows), cancellation);
    }

    private async Task<long> PurgeDossiersAsync(PurgeBorder border, CancellationToken cancellation)
    {
        var purged = 0L;
        foreach (var stroom in await ReadAsync(session => session.ListAsync(Sql.Purge.Stromen, row => row.GetInt64(0)), cancellation))
        {
            for (var na = ""; na != NoClientAfter;)
            {
                var tot = await ReadAsync(
                    session => session.FirstAsync(
                        Sql.Purge.LastClient, row => row.IsDBNull(0) ? NoClientAfter : row.GetString(0),
                        ("stroom", stroom), ("na", na), ("aantal", PurgedAtOnce - 1L)),
                    cancellation);
                purged += await PurgeClientsAsync(stroom, na, tot!, border, cancellation);
                na = tot!;
            }
        }

        return purged;
    }

    private Task<long> PurgeClientsAsync(long stroom, string na, string tot, PurgeBorder border, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var rows = 0L;
            string[] statements =
            [
                Sql.Purge.Starts, Sql.Purge.Stops, Sql.Purge.Toewijzingen, Sql.Purge.EerdereToewijzingen, Sql.Purge.Verzoeken, Sql.Purge.EerdereVerzoeken,
            ];
            foreach (var statement in statements)
            {
                rows += await session.ExecuteAsync(
                    statement, ("stroom", stroom), ("na", na), ("tot", tot), ("dag", border.Dag), ("voor", border.Voor));
            }

            return rows;
        },
        cancellation);

    /// <summary>Messages in order of arrival, until none of the next ones came in before the day.</summary>
    private async Task<PurgeOutcome> PurgeMessagesAsync(PurgeBorder border, PurgeOutcome outcome, CancellationToken cancellation)
    {
        var na = 0L;
        while (true)
        {
            var next = await ReadAsync(
                session => session.ListAsync(
                    Sql.Purge.NextBerichten, row => (Id: row.GetInt64(0), IsBefore: row.GetBoolean(1), IsDone: row.GetBoolean(2)),
                    ("na", na), ("aantal", (long)PurgedAtOnce), ("voor", border.Voor)),
                cancellation);
            if (!next.Any(message => message.IsBefore))
                return outcome;

            na = next[^1].Id;
            var done = next.Where(message => message.IsDone).Select(message => message.Id).ToList();
            if (done.Count > 0)
                outcome = await PurgeMessagesAsync(JsonKeys.Of(done), outcome, cancellation);
        }
    }

    private Task<PurgeOutcome> PurgeMessagesAsync(string ids, PurgeOutcome outcome, CancellationToken cancellation) => WriteAsync(
        async session => new PurgeOutcome(
            DossierRows: outcome.DossierRows + await session.ExecuteAsync(Sql.Purge.Prestaties, ("ids", ids)),
            Outgoing: outcome.Outgoing + await session.ExecuteAsync(Sql.Purge.Uitgaand, ("ids", ids)),
            Findings: outcome.Findings + await session.ExecuteAsync(Sql.Purge.Bevindingen, ("ids", ids)),
            Messages: outcome.Messages + await session.ExecuteAsync(Sql.Purge.Inhoud, ("ids", ids))),
        cancellation);

    /// <param name="Dag">The first day that stays, as <c>2026-11-21</c>.</param>
    /// <param name="Voor">The moment it begins.</param>
    private sealed record PurgeBorder(string Dag, string Voor);
}
