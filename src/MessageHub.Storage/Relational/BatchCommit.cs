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
    private readonly Effecten effecten;
    private readonly long[] nummers;

    public BatchCommit(
        Dialect sql, StreamClaim claim, IReadOnlyList<JudgedMessage> results, IReadOnlyDictionary<AgreementsVersion, long> afspraakversies, bool release)
    {
        (this.sql, this.claim, this.release) = (sql, claim, release);
        uitkomsten = [.. results.Select(result => new UitkomstRow(result, result.JudgedBy is { } version ? afspraakversies[version] : null))];
        bevindingen = JournalRows.Bevindingen(results.Select(result => (result.Message.Id, result.Findings)));
        bevestigingen = OutcomeRows.Ontvangstbevestigingen(results);
        uitgaand = OutgoingRows.Of(results, sql.NewTraceerId);
        effecten = Effecten.Of(results);

        // In one order everywhere: two workers that wait for each other's numbers would be a deadlock.
        nummers = [.. effecten.Toewijzingen.Keys.Order()];
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
        await StoreEffectsAsync(session);
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

    private async Task StoreEffectsAsync(IStoreSession session)
    {
        await session.RowsAsync(sql.Effect.SetToewijzingen, effecten.Toewijzingen.Values, EffectRows.Toewijzing, Stroom);
        await session.RowsAsync(sql.Levering.RemoveStarts, effecten.Starts.Removed, EffectRows.Removed, Stroom);
        await session.RowsAsync(sql.Levering.AddStarts, effecten.Starts.Added, EffectRows.Added, Stroom);
        await session.RowsAsync(sql.Levering.RemoveStops, effecten.Stops.Removed, EffectRows.Removed, Stroom);
        await session.RowsAsync(sql.Levering.AddStops, effecten.Stops.Added, EffectRows.Added, Stroom);
        await session.RowsAsync(sql.Effect.SetVerzoeken, effecten.Verzoeken.Values, EffectRows.Verzoek, Stroom);
        await session.RowsAsync(sql.Effect.RemoveRefusedPrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.RemoveRefusedDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecidePrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecideDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.SetDeclaraties, effecten.Declaraties.Values, EffectRows.Declaratie, Stroom);
        await session.RowsAsync(sql.Effect.AddPrestaties, effecten.Prestaties.Values, EffectRows.Prestatie, Stroom);
    }
}
