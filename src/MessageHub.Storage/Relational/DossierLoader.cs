using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>Fills a dossier, set by set; a set without keys costs nothing.</summary>
internal static class DossierLoader
{
    public static async Task<Dossier> LoadAsync(IStoreSession session, Dialect dialect, StreamClaim claim, DossierSleutels sleutels)
    {
        var (dossier, sql) = (new Dossier(), dialect.Dossier);
        (string, object?) stroom = ("stroom", claim.StroomId);

        // First what the messages did that receipts refuse: it says what else is wanted, and lies beneath what stands.
        var afgewezen = await AfgewezenLoader.LoadAsync(session, dialect.Afkeuring, claim, sleutels, dossier);
        (string, object?) bsns = ("bsns", JsonKeys.Of(sleutels.Bsns));
        (string, object?) toewijzingen = ("toewijzingen", JsonKeys.Of(sleutels.ToewijzingNummers));

        if (sleutels.Berichten.Count > 0)
        {
            await session.ReadAsync(
                sql.Berichten, row => Load(dossier.Load, DossierRows.BerichtSleutel(row, claim.Stroom.Standaard)),
                stroom, ("berichten", DossierRows.Sleutels(sleutels.Berichten)));
        }

        if (sleutels.Bsns.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            await session.ReadAsync(
                sql.Toewijzingen, row => Load(() => dossier.Load(DossierRows.Toewijzing(row), afgewezen.Door(row))), stroom, bsns, toewijzingen);
        }

        if (sleutels.ToewijzingNummers.Count > 0)
        {
            await session.ReadAsync(
                sql.NummersElders, row => Load(dossier.LoadElders, row.GetInt64(0)),
                stroom, toewijzingen, ("gemeente", claim.Stroom.Gemeente), ("standaard", claim.Stroom.Standaard));
        }

        if (sleutels.Bsns.Count > 0)
        {
            await session.ReadAsync(sql.Starts, row => Load(() => dossier.Load(DossierRows.Start(row), afgewezen.Door(row))), stroom, bsns);
            await session.ReadAsync(sql.Stops, row => Load(() => dossier.Load(DossierRows.Stop(row), afgewezen.Door(row))), stroom, bsns);
        }

        if (sleutels.Bsns.Count + sleutels.ReferentiesAanbieder.Count > 0)
        {
            await session.ReadAsync(
                sql.Verzoeken, row => Load(() => dossier.Load(DossierRows.Verzoek(row), afgewezen.Door(row))),
                stroom, bsns, ("referenties", JsonKeys.Of(sleutels.ReferentiesAanbieder)));
        }

        if (sleutels.DeclaratieNummers.Count + sleutels.BeantwoordeDeclaraties.Count > 0)
        {
            await session.ReadAsync(
                sql.Declaraties, row => Load(dossier.Load, DossierRows.Declaratie(row)),
                stroom, ("nummers", JsonKeys.Of(sleutels.DeclaratieNummers)), ("identificaties", JsonKeys.Of(sleutels.BeantwoordeDeclaraties)));
            await session.ReadAsync(
                sql.LaatsteDeclaratiePeriode, row => Load(dossier.LoadLaatsteDeclaratiePeriode, row.DateOrNull(0)), stroom);
        }

        if (sleutels.ReferentieNummers.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            await session.ReadAsync(
                sql.Prestaties, row => Load(dossier.Load, DossierRows.Prestatie(row)),
                stroom, toewijzingen, ("referenties", JsonKeys.Of(sleutels.ReferentieNummers)));
        }

        if (sleutels.VervallenDebet.Count > 0)
        {
            await session.ReadAsync(
                sql.VervallenPrestaties, row => Load(dossier.Load, DossierRows.Prestatie(row)),
                stroom, ("toewijzingen", JsonKeys.Of(sleutels.VervallenDebet)));
        }

        foreach (var vraag in sleutels.Productie)
            dossier.Load(vraag, await ProductieAsync(session, dialect, vraag));

        if (sleutels.BeantwoordeDeclaraties.Count > 0)
        {
            await session.ReadAsync(
                sql.WachtendePrestaties, row => Load(dossier.Load, DossierRows.Prestatie(row)),
                stroom, ("identificaties", JsonKeys.Of(sleutels.BeantwoordeDeclaraties)));
        }

        return dossier;
    }

    /// <summary>Granted less credited, in euro cents. Which products belong to the group is not the database's to know.</summary>
    internal static async Task<long> ProductieAsync(IStoreSession session, Dialect dialect, Productievraag vraag)
    {
        var totaal = 0L;
        await session.ReadAsync(
            dialect.Productie.Totalen,
            row =>
            {
                if (vraag.Groep.Bevat(row.GetString(0), row.GetString(1)))
                    totaal += row.GetInt64(2);
                return true;
            },
            ("aanbieders", JsonKeys.Of(vraag.Groep.Aanbieders)), ("jaar", (long)vraag.Jaar));
        return totaal;
    }

    /// <summary>True: every row is wanted.</summary>
    private static bool Load<T>(Action<T> load, T value)
    {
        load(value);
        return true;
    }

    private static bool Load(Action load)
    {
        load();
        return true;
    }
}
