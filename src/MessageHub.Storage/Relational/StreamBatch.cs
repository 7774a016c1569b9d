using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>The waiting messages of one locked stream, in the transaction that judges them. Never retried halfway: the caller begins again.</summary>
internal sealed class StreamBatch : IStreamBatch
{
    private readonly IStoreSession session;
    private readonly Dialect sql;
    private readonly long stroom;
    private bool isCommitted;

    private StreamBatch(IStoreSession session, Dialect sql, long stroom, IReadOnlyList<WaitingMessage> messages) =>
        (this.session, this.sql, this.stroom, Messages) = (session, sql, stroom, messages);

    public IReadOnlyList<WaitingMessage> Messages { get; }

    /// <summary>Null when nothing waits, or the stream has a stuck message; the session stays the caller's then.</summary>
    public static async Task<StreamBatch?> BeginAsync(
        IStoreSession session, Dialect sql, Stroom stroom, int maximum, CancellationToken cancellation)
    {
        var parameters = new { gemeente = stroom.Gemeente, aanbieder = stroom.Aanbieder };
        if (await session.ScalarAsync<long?>(sql.Journal.StroomId, parameters, cancellation) is not { } stroomId)
            return null;

        var bound = new BodyBound<WaitingMessage>(message => message.Body.Length);
        await session.ReadAsync(
            sql.Journal.WaitingBerichten, new { stroom = stroomId, maximum }, row => bound.Add(JournalRows.WaitingMessage(row)), cancellation);
        return bound.Rows.Count == 0 ? null : new StreamBatch(session, sql, stroomId, bound.Rows);
    }

    public Task<Dossier> LoadDossierAsync(DossierSleutels sleutels, CancellationToken cancellation) =>
        DossierLoader.LoadAsync(session, sql.Dossier, stroom, sleutels, cancellation);

    public async Task<IReadOnlyList<long>> CommitAsync(IReadOnlyList<JudgedMessage> results, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isCommitted, this);
        await session.ExecuteAsync(sql.Outcome.SetUitkomsten, new { uitkomsten = JournalRows.Uitkomsten(results) }, cancellation);
        if (JournalRows.Bevindingen(results.Select(result => (result.Message.Id, result.Findings))) is { } bevindingen)
            await session.ExecuteAsync(sql.Journal.AddBevindingen, new { bevindingen }, cancellation);
        if (results.Any(result => result.Answers is not null))
        {
            var parameters = new { stroom, bevestigingen = JournalRows.Ontvangstbevestigingen(results) };
            await session.ExecuteAsync(sql.Outcome.TieOntvangstbevestigingen, parameters, cancellation);
        }

        await StoreAsync(Effecten.Of(results), cancellation);
        var answers = await session.AddUitgaandAsync([.. OutgoingRows.Of(results)], cancellation);

        await session.CommitAsync(cancellation);
        isCommitted = true;
        await session.DisposeAsync();
        return answers;
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private async Task StoreAsync(Effecten effecten, CancellationToken cancellation)
    {
        if (effecten.Toewijzingen.Count > 0)
            await RowsAsync(sql.Effect.SetToewijzingen, EffectRows.Toewijzingen(effecten));
        if (effecten.Starts.Removed.Count > 0)
            await RowsAsync(sql.Levering.RemoveStarts, EffectRows.Removed(effecten.Starts));
        if (effecten.Starts.Added.Count > 0)
            await RowsAsync(sql.Levering.AddStarts, EffectRows.Added(effecten.Starts));
        if (effecten.Stops.Removed.Count > 0)
            await RowsAsync(sql.Levering.RemoveStops, EffectRows.Removed(effecten.Stops));
        if (effecten.Stops.Added.Count > 0)
            await RowsAsync(sql.Levering.AddStops, EffectRows.Added(effecten.Stops));
        if (effecten.Verzoeken.Count > 0)
            await RowsAsync(sql.Effect.SetVerzoeken, EffectRows.Verzoeken(effecten));
        if (effecten.Besluiten.Count > 0)
        {
            var besluiten = EffectRows.Besluiten(effecten);
            await RowsAsync(sql.Effect.RemoveRefusedPrestaties, besluiten);
            await RowsAsync(sql.Effect.RemoveRefusedDeclaraties, besluiten);
            await RowsAsync(sql.Effect.DecidePrestaties, besluiten);
            await RowsAsync(sql.Effect.DecideDeclaraties, besluiten);
        }

        if (effecten.Declaraties.Count > 0)
            await RowsAsync(sql.Effect.SetDeclaraties, EffectRows.Declaraties(effecten));
        if (effecten.Prestaties.Count > 0)
            await RowsAsync(sql.Effect.AddPrestaties, EffectRows.Prestaties(effecten));

        Task RowsAsync(string statement, string rijen) => session.ExecuteAsync(statement, new { stroom, rijen }, cancellation);
    }
}
