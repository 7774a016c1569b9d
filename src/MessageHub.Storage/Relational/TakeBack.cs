using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// What receipts take back that came one after the other. Their order does not matter: what stands is what the messages made of it that were not refused.
/// </summary>
internal sealed class TakeBack(Dialect dialect, StreamClaim claim, IReadOnlyList<(long BerichtId, BerichtAfgewezen Afgewezen)> afgewezen)
{
    private readonly AfkeuringStatements sql = dialect.Afkeuring;

    public async Task RunAsync(IStoreSession session)
    {
        var ids = await AfgewezenLoader.IdsAsync(session, sql, claim, afgewezen.Select(ontvangst => ontvangst.Afgewezen.Bericht));
        await TakeBackToewijzingenAsync(session, ids);
        await TakeBackVerzoekenAsync(session, ids);

        List<(long, long)> meldingen = [.. afgewezen.SelectMany(ontvangst => ids[ontvangst.Afgewezen.Bericht].Select(id => (ontvangst.BerichtId, id)))];
        await session.RowsAsync(sql.RestoreStarts, meldingen, EffectRows.Afgewezen);
        await session.RowsAsync(sql.RestoreStops, meldingen, EffectRows.Afgewezen);
        await session.RowsAsync(sql.WithdrawStarts, meldingen, EffectRows.Afgewezen);
        await session.RowsAsync(sql.WithdrawStops, meldingen, EffectRows.Afgewezen);
    }

    private async Task TakeBackToewijzingenAsync(IStoreSession session, ILookup<BerichtSleutel, long> ids)
    {
        List<(long, long)> nummers = [.. Rows(ids, ontvangst => ontvangst.Toewijzingen)];
        await session.RowsAsync(sql.RemoveToewijzingen, nummers, EffectRows.Nummer, Stroom);
        await session.RowsAsync(sql.RemoveEerdereToewijzingen, nummers, EffectRows.Nummer, Stroom);
        await session.RowsAsync(sql.RestoreToewijzingen, nummers, EffectRows.Nummer, Stroom);
        await session.RowsAsync(sql.RemoveRestoredToewijzingen, nummers, EffectRows.Nummer, Stroom);
    }

    private async Task TakeBackVerzoekenAsync(IStoreSession session, ILookup<BerichtSleutel, long> ids)
    {
        List<(long, string)> referenties = [.. Rows(ids, ontvangst => ontvangst.Verzoeken)];
        await session.RowsAsync(sql.RemoveVerzoeken, referenties, EffectRows.Referentie, Stroom);
        await session.RowsAsync(sql.RemoveEerdereVerzoeken, referenties, EffectRows.Referentie, Stroom);
        await session.RowsAsync(sql.RestoreVerzoeken, referenties, EffectRows.Referentie, Stroom);
        await session.RowsAsync(sql.RemoveRestoredVerzoeken, referenties, EffectRows.Referentie, Stroom);
    }

    private (string Name, object? Value) Stroom => ("stroom", claim.StroomId);

    /// <summary>Every message that is refused with each of the keys that it touched.</summary>
    private IEnumerable<(long BerichtId, TKey Key)> Rows<TKey>(ILookup<BerichtSleutel, long> ids, Func<BerichtAfgewezen, IEnumerable<TKey>> keysOf) =>
        from ontvangst in afgewezen
        from id in ids[ontvangst.Afgewezen.Bericht]
        from key in keysOf(ontvangst.Afgewezen)
        select (id, key);
}
