using System.Data.Common;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// What messages did that receipts in this batch refuse. Adds to the keys what they touched, so that the rest of the dossier comes with it, and loads what lies
/// beneath: versions that do not stand, and starts and stops that these messages took back.
/// </summary>
internal sealed class AfgewezenLoader
{
    private readonly Dictionary<long, BerichtSleutel> berichten = [];

    private AfgewezenLoader()
    {
    }

    /// <summary>The message that did it, if a receipt refuses that.</summary>
    public BerichtSleutel Door(DbDataReader row) => berichten.GetValueOrDefault(DossierRows.BerichtId(row));

    public static async Task<AfgewezenLoader> LoadAsync(
        IStoreSession session, AfkeuringStatements sql, StreamClaim claim, DossierSleutels sleutels, Dossier dossier)
    {
        var loader = new AfgewezenLoader();
        if (sleutels.AfgewezenBerichten.Count > 0)
            await loader.LoadBerichtenAsync(session, sql, claim, sleutels.AfgewezenBerichten);
        if (loader.berichten.Count > 0)
            await loader.LoadUitwerkingAsync(session, sql, claim, sleutels, dossier);
        return loader;
    }

    /// <summary>The ids of messages by their keys; a message that was sent twice has more than one.</summary>
    public static async Task<ILookup<BerichtSleutel, long>> IdsAsync(
        IStoreSession session, AfkeuringStatements sql, StreamClaim claim, IEnumerable<BerichtSleutel> sleutels) =>
        (await session.ListAsync(
            sql.Berichten, row => (Sleutel: DossierRows.BerichtSleutel(row, claim.Stroom.Standaard), Id: DossierRows.BerichtId(row)),
            ("stroom", claim.StroomId), ("berichten", DossierRows.Sleutels(sleutels)))).ToLookup(bericht => bericht.Sleutel, bericht => bericht.Id);

    private async Task LoadBerichtenAsync(IStoreSession session, AfkeuringStatements sql, StreamClaim claim, IEnumerable<BerichtSleutel> sleutels)
    {
        foreach (var bericht in await IdsAsync(session, sql, claim, sleutels))
        {
            foreach (var id in bericht)
                berichten[id] = bericht.Key;
        }
    }

    private async Task LoadUitwerkingAsync(IStoreSession session, AfkeuringStatements sql, StreamClaim claim, DossierSleutels sleutels, Dossier dossier)
    {
        (string, object?) stroom = ("stroom", claim.StroomId), ids = ("ids", JsonKeys.Of(berichten.Keys));
        var nummers = new HashSet<long>();
        var referenties = new HashSet<string>();
        await session.ReadAsync(
            sql.Geraakt,
            row =>
            {
                sleutels.Bsns.Add(row.GetString(0));
                if (!row.IsDBNull(1))
                    nummers.Add(row.GetInt64(1));
                if (!row.IsDBNull(2))
                    referenties.Add(row.GetString(2));
                return true;
            },
            ids);
        sleutels.ToewijzingNummers.UnionWith(nummers);
        sleutels.ReferentiesAanbieder.UnionWith(referenties);

        foreach (var (toewijzing, door) in await session.ListAsync(
            sql.EerdereToewijzingen, row => (DossierRows.Toewijzing(row), Door(row)), stroom, ("toewijzingen", JsonKeys.Of(nummers))))
            dossier.Load(toewijzing, door);
        foreach (var (verzoek, door) in await session.ListAsync(
            sql.EerdereVerzoeken, row => (DossierRows.Verzoek(row), Door(row)), stroom, ("referenties", JsonKeys.Of(referenties))))
            dossier.Load(verzoek, door);
        foreach (var (start, door, verwijderdDoor) in await session.ListAsync(
            sql.VerwijderdeStarts, row => (DossierRows.Start(row), Door(row), VerwijderdDoor(row)), ids))
            dossier.Load(start, door, verwijderdDoor);
        foreach (var (stop, door, verwijderdDoor) in await session.ListAsync(
            sql.VerwijderdeStops, row => (DossierRows.Stop(row), Door(row), VerwijderdDoor(row)), ids))
            dossier.Load(stop, door, verwijderdDoor);
    }

    private BerichtSleutel VerwijderdDoor(DbDataReader row) => berichten[row.GetInt64(row.FieldCount - 2)];
}
