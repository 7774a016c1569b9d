using MessageHub.Istandaarden.Dossiers;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>Fills a dossier, set by set; a set without keys costs nothing.</summary>
internal static class DossierLoader
{
    public static async Task<Dossier> LoadAsync(
        IStoreSession session, DossierQueries sql, long stroom, DossierSleutels sleutels, CancellationToken cancellation)
    {
        var dossier = new Dossier();
        var bsns = JsonRows.Values(sleutels.Bsns);
        var toewijzingen = JsonRows.Values(sleutels.ToewijzingNummers);

        if (sleutels.Berichten.Count > 0)
        {
            var parameters = new { stroom, berichten = DossierRows.Sleutels(sleutels.Berichten) };
            await session.ReadAsync(sql.Berichten, parameters, row => dossier.Load(DossierRows.BerichtSleutel(row)), cancellation);
        }

        if (sleutels.Bsns.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            var parameters = new { stroom, bsns, toewijzingen };
            await session.ReadAsync(sql.Toewijzingen, parameters, row => dossier.Load(DossierRows.Toewijzing(row)), cancellation);
        }

        if (sleutels.ToewijzingNummers.Count > 0)
        {
            await session.ReadAsync(
                sql.ToewijzingenElders, new { stroom, toewijzingen }, row => dossier.LoadElders(row.GetInt64(0)), cancellation);
        }

        if (sleutels.Bsns.Count > 0)
        {
            var parameters = new { stroom, bsns };
            await session.ReadAsync(sql.Starts, parameters, row => dossier.Load(DossierRows.Start(row)), cancellation);
            await session.ReadAsync(sql.Stops, parameters, row => dossier.Load(DossierRows.Stop(row)), cancellation);
        }

        if (sleutels.Bsns.Count + sleutels.ReferentiesAanbieder.Count > 0)
        {
            var parameters = new { stroom, bsns, referenties = JsonRows.Values(sleutels.ReferentiesAanbieder) };
            await session.ReadAsync(sql.Verzoeken, parameters, row => dossier.Load(DossierRows.Verzoek(row)), cancellation);
        }

        if (sleutels.DeclaratieNummers.Count + sleutels.BeantwoordeDeclaraties.Count > 0)
        {
            var nummers = JsonRows.Values(sleutels.DeclaratieNummers);
            var parameters = new { stroom, nummers, identificaties = JsonRows.Values(sleutels.BeantwoordeDeclaraties) };
            await session.ReadAsync(sql.Declaraties, parameters, row => dossier.Load(DossierRows.Declaratie(row)), cancellation);
            await session.ReadAsync(
                sql.LaatsteDeclaratiePeriode, new { stroom },
                row => dossier.LoadLaatsteDeclaratiePeriode(row.DateOrNull(0)), cancellation);
        }

        if (sleutels.ReferentieNummers.Count + sleutels.ToewijzingNummers.Count > 0)
        {
            var parameters = new { stroom, toewijzingen, referenties = JsonRows.Values(sleutels.ReferentieNummers) };
            await session.ReadAsync(sql.Prestaties, parameters, row => dossier.Load(DossierRows.Prestatie(row)), cancellation);
        }

        if (sleutels.BeantwoordeDeclaraties.Count > 0)
        {
            var parameters = new { stroom, identificaties = JsonRows.Values(sleutels.BeantwoordeDeclaraties) };
            await session.ReadAsync(
                sql.WachtendePrestaties, parameters, row => dossier.Load(DossierRows.Prestatie(row)), cancellation);
        }

        return dossier;
    }
}
