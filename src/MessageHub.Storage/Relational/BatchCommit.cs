using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
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
    private readonly ProductieRow[] productie;
    private readonly Productiegrens[] grenzen;
    private readonly long[] afgehandeld;
    private readonly List<FoundSignal> signalen;
    private readonly string dag;
    private readonly string op;

    public BatchCommit(
        Dialect sql, StreamClaim claim, IReadOnlyList<JudgedMessage> results, IReadOnlyDictionary<AgreementsVersion, long> afspraakversies, bool release)
    {
        (this.sql, this.claim, this.release) = (sql, claim, release);
        uitkomsten = [.. results.Select(result => new UitkomstRow(result, result.JudgedBy is { } version ? afspraakversies[version] : null))];
        bevindingen = JournalRows.Bevindingen(results.Select(result => (result.Message.Id, result.Decided?.FindingsBefore ?? 0, result.Findings)));
        bevestigingen = OutcomeRows.Ontvangstbevestigingen(results);
        uitgaand = OutgoingRows.Of(results, sql.NewTraceerId);
        parts = Effecten.Of(results);

        // In one order everywhere: two workers that wait for each other's numbers would be a deadlock.
        nummers = [.. parts.SelectMany(part => part.Toewijzingen.Keys).Distinct().Order()];
        productie = [.. parts.SelectMany(part => part.Productie())];
        grenzen = [.. results.SelectMany(result => result.Grenzen).GroupBy(grens => grens.Van).Select(groep => new Productiegrens(groep.Key, groep.Min(grens => grens.Hoogstens)))];
        signalen = SignaalRows.Of(claim, results);
        afgehandeld = [.. results.SelectMany(result => result.Decided?.Holds ?? [])];

        // One moment for the batch: it was judged in less than a second.
        var judgedAt = results.Count > 0 ? results[0].JudgedAt : default;
        (dag, op) = (CellFormats.Date(NederlandseTijd.DagVan(judgedAt)), CellFormats.Moment(judgedAt));
    }

    /// <summary>Returns the ids of the answers.</summary>
    public async Task<IReadOnlyList<long>> RunAsync(IStoreSession session)
    {
        // A claim that is given back is worth as little from then on as one that was lost, but not before this commit.
        await RelationalStore.FenceAsync(session, release ? sql.Claim.Release : sql.Claim.Fence, claim);
        await GiveOutNumbersAsync(session);
        await KeepBelowAsync(session);
        await session.RowsAsync(sql.Outcome.SetUitkomsten, uitkomsten, OutcomeRows.Uitkomst);
        await session.RowsAsync(sql.Journal.AddBevindingen, bevindingen, JournalRows.Bevinding);
        await session.RowsAsync(sql.Outcome.TieOntvangstbevestigingen, bevestigingen, OutcomeRows.Ontvangstbevestiging, Stroom);
        foreach (var effecten in parts)
        {
            await StoreEffectsAsync(session, effecten);
            if (effecten.Afgewezen.Count > 0)
                await new TakeBack(sql, claim, effecten.Afgewezen).RunAsync(session);
        }

        await session.RowsAsync(sql.Productie.Add, productie, ProductieRow.Cells, Stroom, Aanbieder, Dag);
        await session.RowsAsync(sql.Signaal.Add, signalen, SignaalRows.Cells, Op);
        await session.RowsAsync(sql.Hold.MarkDone, afgehandeld, HoldRows.Id, Stroom, Op);
        await TakeBackNumbersAsync(session);
        return await session.AddUitgaandAsync(uitgaand);
    }

    private (string Name, object? Value) Stroom => ("stroom", claim.StroomId);

    private (string Name, object? Value) Aanbieder => ("aanbieder", claim.Stroom.Aanbieder);

    private (string Name, object? Value) Dag => ("dag", dag);

    private (string Name, object? Value) Op => ("op", op);

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

    /// <summary>
    /// What was judged to fit under a production ceiling fits still (RM3-21): other streams of the provider were not granted more meanwhile than leaves room. The
    /// locks are taken in one order everywhere, and before anything that others wait for.
    /// </summary>
    private async Task KeepBelowAsync(IStoreSession session)
    {
        foreach (var aanbieder in grenzen.SelectMany(grens => grens.Van.Groep.Aanbieders).Distinct().Order(StringComparer.Ordinal))
            await session.RowsAsync(sql.Productie.Lock, [aanbieder], static (row, code) => row.Cell(code));
        foreach (var (van, hoogstens) in grenzen)
        {
            if (await DossierLoader.ProductieAsync(session, sql, van) > hoogstens)
                throw new DossierConflictException(claim.Stroom);
        }
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
        await session.RowsAsync(sql.Signaal.AddAanvragen, effecten.Aanvragen, SignaalRows.Aanvraag, Stroom);
        await session.RowsAsync(sql.Productie.AddBesloten, effecten.Besluiten, EffectRows.Besluit, Stroom, Aanbieder, Dag);
        await session.RowsAsync(sql.Effect.RemoveRefusedPrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.RemoveRefusedDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecidePrestaties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.DecideDeclaraties, effecten.Besluiten, EffectRows.Besluit, Stroom);
        await session.RowsAsync(sql.Effect.SetDeclaraties, effecten.Declaraties.Values, EffectRows.Declaratie, Stroom);
        await session.RowsAsync(sql.Effect.AddPrestaties, effecten.Prestaties.Values, EffectRows.Prestatie, Stroom);
        await session.RowsAsync(sql.Effect.SetAangehouden, effecten.Aangehouden.Values, HoldRows.Status, Stroom);
        await session.RowsAsync(sql.Hold.Add, effecten.Aanhoudingen, HoldRows.Aanhouding, Stroom, Op);
        await session.RowsAsync(
            sql.Hold.FreeBehind, [.. effecten.Aangehouden.Values.Where(regel => regel.Status != PrestatieStatus.Aangehouden).Select(regel => regel.Prestatie.ReferentieNummer)],
            HoldRows.Referentie, Stroom, Op);
    }
}
