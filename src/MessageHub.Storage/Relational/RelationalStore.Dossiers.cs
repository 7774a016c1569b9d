using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IDossierQueries
{
    public async Task<IReadOnlyList<AllocationKey>> AllocationsAsync(long toewijzingNummer, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.DossierLook.Toewijzingen, DossierLookRows.Key, ("nummer", toewijzingNummer)), cancellation);

    public async Task<IReadOnlyList<AllocationKey>> AllocationsOfMessageAsync(long messageId, int maximum, CancellationToken cancellation) => await ReadAsync(
        async session =>
        {
            var keys = new List<AllocationKey>();
            await session.ReadAsync(
                Sql.DossierLook.ToewijzingenVanBericht,
                row =>
                {
                    keys.Add(DossierLookRows.Key(row));
                    return keys.Count < maximum;
                },
                ("bericht", messageId));
            return keys;
        },
        cancellation);

    /// <summary>In one commit with its audit row: what is not on record is not read.</summary>
    public Task<AllocationDossier?> OpenAsync(long stroomId, long toewijzingNummer, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var sql = Sql.DossierLook;
            (string, object?)[] key = [("stroom", stroomId), ("nummer", toewijzingNummer)];
            var versions = await session.ListAsync(sql.Versies, row => DossierLookRows.Version(row, soorten), key);
            if (versions.Count == 0)
                return null;

            var stroom = await session.FirstAsync(sql.Stroom, row => JournalRows.Stroom(row), ("stroom", stroomId));
            var lines = await session.ListAsync(sql.Prestaties, row => DossierLookRows.Line(row, soorten), key);
            var held = (await session.ListAsync(sql.Aanhoudingen, DossierLookRows.Held, key)).ToLookup(line => line.Referentie, line => line.Regels);
            await AuditAsync(session, act, "dossier", versions[0].Version.Message.Id, FormattableString.Invariant($"toewijzing {toewijzingNummer}"));
            return new AllocationDossier(
                new AllocationKey(stroomId, stroom, toewijzingNummer),
                [.. versions.Select(version => version.Version)],
                [
                    .. (await session.ListAsync(sql.Starts, row => DossierLookRows.Start(row, soorten), key))
                        .Concat(await session.ListAsync(sql.Stops, row => DossierLookRows.Stop(row, soorten), key)).OrderBy(delivery => delivery.Message.Id),
                ],
                await session.ListAsync(sql.Verzoeken, row => DossierLookRows.Request(row, soorten), key),
                [.. lines.Select(line => line with { HeldBy = [.. held[line.Line.Prestatie.ReferentieNummer].SelectMany(codes => codes)] })],
                versions[0].IsPurged);
        },
        cancellation);
}
