using MessageHub.Istandaarden.Dossiers;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

/// <summary>Fills a dossier, set by set; a set without keys costs nothing.</summary>
internal static class SqliteDossierLoader
{
    public static async Task<Dossier> LoadAsync(
        SqliteSession session, long stroom, DossierSleutels sleutels, CancellationToken cancellation)
    {
        var dossier = new Dossier();
        var bsns = JsonRows.Values(sleutels.Bsns);
        var toewijzingen = JsonRows.Values(sleutels.ToewijzingNummers);

        if (sleutels.Berichten.Count > 0)
        {
            var parameters = new { stroom, berichten = DossierRows.Sleutels(sleutels.Berichten) };
            await session.ReadAsync(DossierQueries.Berichten, parameters, row => dossier.Load(DossierRows.BerichtSleutel(row)), cancellation);
        }

        if (sleutels.Bsns.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            var parameters = new { stroom, bsns, toewijzingen };
            await session.ReadAsync(DossierQueries.Toewijzingen, parameters, row => dossier.Load(DossierRows.Toewijzing(row)), cancellation);
        }

        if (sleutels.Bsns.Count > 0)
        {
            var parameters = new { stroom, bsns };
            await session.ReadAsync(DossierQueries.Starts, parameters, row => dossier.Load(DossierRows.Start(row)), cancellation);
            await session.ReadAsync(DossierQueries.Stops, parameters, row => dossier.Load(DossierRows.Stop(row)), cancellation);
        }

        if (sleutels.Bsns.Count + sleutels.ReferentiesAanbieder.Count > 0)
        {
            var parameters = new { stroom, bsns, referenties = JsonRows.Values(sleutels.ReferentiesAanbieder) };
            await session.ReadAsync(DossierQueries.Verzoeken, parameters, row => dossier.Load(DossierRows.Verzoek(row)), cancellation);
        }

        if (sleutels.DeclaratieNummers.Count > 0)
        {
            var parameters = new { stroom, nummers = JsonRows.Values(sleutels.DeclaratieNummers) };
            await session.ReadAsync(DossierQueries.Declaraties, parameters, row => dossier.Load(DossierRows.Declaratie(row)), cancellation);
            await session.ReadAsync(
                DossierQueries.LaatsteDeclaratiePeriode, new { stroom },
                row => dossier.LoadLaatsteDeclaratiePeriode(row.DateOrNull(0)), cancellation);
        }

        if (sleutels.ReferentieNummers.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            var parameters = new { stroom, toewijzingen, referenties = JsonRows.Values(sleutels.ReferentieNummers) };
            await session.ReadAsync(DossierQueries.Prestaties, parameters, row => dossier.Load(DossierRows.Prestatie(row)), cancellation);
        }

        return dossier;
    }
}
