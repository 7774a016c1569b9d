using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>The commit of one judged batch. All that can be made ready is, before the transaction begins: that is what keeps it short.</summary>
internal sealed class BatchCommit
{
    private readonly Dialect sql;
    private readonly StreamClaim claim;
    private readonly bool release;
    private readonly UitkomstRow[] uitkomsten;
    private readonly List<BevindingRow> bevindingen;
    private readonly List<OntvangstbevestigingRow> bevestigingen;
    private readonly List<OutgoingRow> uitgaand;
    private readonly IReadOnlyList<Effecten> parts;
    private readonly long[] nummers;

    public BatchCommit(
        Dialect sql, StreamClaim claim, IReadOnlyList<JudgedMessage> results, IReadOnlyDictionary<AgreementsVersion, long> afspraakversies, bool release)
    {
        (this.sql, this.claim, this.release) = (sql, claim, release);
        uitkomsten = [.. results.Select(result => new UitkomstRow(result, result.JudgedBy is { } version ? afspraakversies[version] : null))];
        bevindingen = JournalRows.Bevindingen(results.Select(result => (result.Message.Id, result.Findings)));
        bevestigingen = OutcomeRows.Ontvangstbevestigingen(results);
        uitgaand = OutgoingRows.Of(results, sql.NewTraceerId);
        parts = Effecten.Of(results);

        // In one order everywhere: two workers that wait for each other's numbers would be a deadlock.
        nummers = [.. parts.SelectMany(part => part.Toewijzingen.Keys).Distinct().Order()];
    }

    /// <summary>Returns the ids of the answers.</summary>
    public async Task<IReadOnlyList<long>> RunAsync(IStoreSession session)
    {
        // A claim that is given back is worth as little from then on as one that was lost, but not before this commit.
        await RelationalStore.FenceAsync(session, release ? sql.Claim.Release : sql.Claim.Fence, claim);
        await GiveOutNumbersAsync(session);
        await session.RowsAsync(sql.Outcome.SetUitkomsten, uitkomsten, OutcomeRows.Uitkomst);
        await session.RowsAsync(sql.Journal.AddBevindingen, bevindingen, JournalRows.Bevinding);
        await session.RowsAsync(sql.Outcome.TieOntvangstbevestigingen, bevestigingen, OutcomeRows.Ontvangstbevestiging, Stroom);
        foreach (var effecten in parts)
        {
            await StoreEffectsAsync(session, effecten);
            if (effecten.Afgewezen.Count > 0)
                await new TakeBack(sql, claim, effecten.Afgewezen).RunAsync(session);
        }

        await TakeBackNumbersAsync(session);
        return await session.AddUitgaandAsync(uitgaand);
    }

    private (string Name, object? Value) Stroom => ("stroom", claim.StroomId);

    /// <summary>A number is given out once within a municipality and standard (TR332): who is first here has it.</summary>
    private async Task GiveOutNumbersAsync(IStoreSession session)
    {
        if (nummers.Length == 0)
            return;

        (string Name, object? Value) gemeente = ("gemeente", claim.Stroom.Gemeente), standaard = ("standaard", claim.Stroom.Standaard);
        await session.RowsAsync(sql.Effect.AddNummers, nummers, EffectRows.Nummer, Stroom, gemeente, standaard);
        var elders = await session.FirstAsync<long?>(
            sql.Dossier.NummersElders, row => row.GetInt64(0), Stroom, gemeente, standaard, ("toewijzingen", JsonKeys.Of(nummers)));
        if (elders is not null)
            throw new DossierConflictException(claim.Stroom);
    }

    /// <summary>Last, because a number that a receipt made free may have been given out again in this batch.</summary>
    private Task TakeBackNumbersAsync(IStoreSession session) => session.RowsAsync(
        sql.Afkeuring.ReleaseNummers, [.. parts.SelectMany(part => part.Afgewezen).SelectMany(ontvangst => ontvangst.Afgewezen.Toewijzingen).Distinct().Order()],
        EffectRows.Nummer, Stroom, ("gemeente", claim.Stroom.Gemeente), ("standaard", claim.Stroom.Standaard));

    private async Task StoreEffectsAsync(IStoreSession session, Effecten effecten)
    {
        await session.RowsAsync(sql.Effect.DisplaceToewijzingen, effecten.Toewijzingen.Verdrongen, EffectRows.Nummer, Stroom);
        await session.RowsAsync(sql.Effect.AddEerdereToewijzingen, effecten.Toewijzingen.Eerder, EffectRows.Toewijzing, Stroom);
        await session.RowsAsync(sql.Effect.SetToewijzingen, effecten.Toewijzingen.Geldend, EffectRows.Toewijzing, Stroom);
        await session.RowsAsync(sql.Levering.RemoveStarts, effecten.Starts.Removed, EffectRows.Removed, Stroom);
        await session.RowsAsync(sql.Levering.AddStarts, effecten.Starts.Added, EffectRows.Added, Stroom);
        await session.RowsAsync(sql.Levering.RemoveStops, effecten.Stops.Removed, EffectRows.Removed, Stroom);
        await session.RowsAsync(sql.Levering.AddStops, effecten.Stops.Added, EffectRows.Added, Stroom);
        await session.RowsAsync(sql.Effect.DisplaceVerzoeken, effecten.Verzoeken.Verdrongen, EffectRows.Referentie, Stroom);
        await session.RowsAsync(sql.Effect.AddEerdereVerzoeken, effecten.Verzoeken.Eerder, EffectRows.Verzoek, Stroom);
        await session.RowsAsync(sql.Effect.SetVerzoeken, effecten.Verzoeken.Geldend, EffectRows.Verzoek, Stroom);
        await session.RowsAsync(sql.Effect.RemoveRefusedPrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.RemoveRefusedDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecidePrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecideDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.SetDeclaraties, effecten.Declaraties.Values, EffectRows.Declaratie, Stroom);
        await session.RowsAsync(sql.Effect.AddPrestaties, effecten.Prestaties.Values, EffectRows.Prestatie, Stroom);
    }
}
