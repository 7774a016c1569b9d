using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

/// <summary>The writer's turn, with the waiting messages of one stream.</summary>
internal sealed class SqliteStreamBatch : IStreamBatch
{
    private readonly SqliteSession session;
    private readonly IDisposable turn;
    private readonly long stroom;
    private bool isCommitted;

    private SqliteStreamBatch(SqliteSession session, IDisposable turn, long stroom, IReadOnlyList<WaitingMessage> messages) =>
        (this.session, this.turn, this.stroom, Messages) = (session, turn, stroom, messages);

    public IReadOnlyList<WaitingMessage> Messages { get; }

    public static async Task<IStreamBatch?> BeginAsync(SqliteSession session, Stroom stroom, int maximum, CancellationToken cancellation)
    {
        var turn = await session.EnterAsync(cancellation);
        IStreamBatch? batch = null;
        try
        {
            session.BeginWrite();
            var parameters = new { gemeente = stroom.Gemeente, aanbieder = stroom.Aanbieder };
            if (await session.ScalarAsync<long?>(JournalStatements.StroomId, parameters, cancellation) is { } stroomId
                && await WaitingAsync(session, stroomId, maximum, cancellation) is { Count: > 0 } messages)
            {
                batch = new SqliteStreamBatch(session, turn, stroomId, messages);
            }

            return batch;
        }
        finally
        {
            if (batch is null)
                turn.Dispose();
        }
    }

    public Task<Dossier> LoadDossierAsync(DossierSleutels sleutels, CancellationToken cancellation) =>
        SqliteDossierLoader.LoadAsync(session, stroom, sleutels, cancellation);

    public async Task<IReadOnlyList<long>> CommitAsync(IReadOnlyList<JudgedMessage> results, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isCommitted, this);
        await session.ExecuteAsync(OutcomeStatements.SetUitkomsten, new { uitkomsten = JournalRows.Uitkomsten(results) }, cancellation);
        if (JournalRows.Bevindingen(results.Select(result => (result.Message.Id, result.Findings))) is { } bevindingen)
            await session.ExecuteAsync(JournalStatements.AddBevindingen, new { bevindingen }, cancellation);
        if (results.Any(result => result.Answers is not null))
        {
            var parameters = new { stroom, bevestigingen = JournalRows.Ontvangstbevestigingen(results) };
            await session.ExecuteAsync(OutcomeStatements.TieOntvangstbevestigingen, parameters, cancellation);
        }

        await StoreAsync(Effecten.Of(results), cancellation);
        var answers = await AddOutgoingAsync(results, cancellation);

        session.Commit();
        isCommitted = true;
        turn.Dispose();
        return answers;
    }

    public ValueTask DisposeAsync()
    {
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(
        SqliteSession session, long stroom, int maximum, CancellationToken cancellation)
    {
        var bound = new BodyBound<WaitingMessage>(message => message.Body.Length);
        await session.ReadAsync(
            JournalStatements.WaitingBerichten, new { stroom, maximum }, row => bound.Add(JournalRows.WaitingMessage(row)), cancellation);
        return bound.Rows;
    }

    private async Task StoreAsync(Effecten effecten, CancellationToken cancellation)
    {
        if (effecten.Toewijzingen.Count > 0)
            await RowsAsync(EffectStatements.SetToewijzingen, EffectRows.Toewijzingen(effecten));
        if (effecten.Starts.Removed.Count > 0)
            await RowsAsync(LeveringStatements.RemoveStarts, EffectRows.Removed(effecten.Starts));
        if (effecten.Starts.Added.Count > 0)
            await RowsAsync(LeveringStatements.AddStarts, EffectRows.Added(effecten.Starts));
        if (effecten.Stops.Removed.Count > 0)
            await RowsAsync(LeveringStatements.RemoveStops, EffectRows.Removed(effecten.Stops));
        if (effecten.Stops.Added.Count > 0)
            await RowsAsync(LeveringStatements.AddStops, EffectRows.Added(effecten.Stops));
        if (effecten.Verzoeken.Count > 0)
            await RowsAsync(EffectStatements.SetVerzoeken, EffectRows.Verzoeken(effecten));
        if (effecten.Besluiten.Count > 0)
        {
            var besluiten = EffectRows.Besluiten(effecten);
            await RowsAsync(EffectStatements.RemoveRefusedPrestaties, besluiten);
            await RowsAsync(EffectStatements.RemoveRefusedDeclaraties, besluiten);
            await RowsAsync(EffectStatements.DecidePrestaties, besluiten);
            await RowsAsync(EffectStatements.DecideDeclaraties, besluiten);
        }

        if (effecten.Declaraties.Count > 0)
            await RowsAsync(EffectStatements.SetDeclaraties, EffectRows.Declaraties(effecten));
        if (effecten.Prestaties.Count > 0)
            await RowsAsync(EffectStatements.AddPrestaties, EffectRows.Prestaties(effecten));

        Task RowsAsync(string sql, string rijen) => session.ExecuteAsync(sql, new { stroom, rijen }, cancellation);
    }

    private async Task<List<long>> AddOutgoingAsync(IReadOnlyList<JudgedMessage> results, CancellationToken cancellation)
    {
        var answers = new List<long>();
        await using var add = session.Prepare(
            OutgoingStatements.Add, "@bericht", "@traceerId", "@conversatieId", "@soort", "@afzender", "@ontvanger", "@identificatie", "@isAntwoord",
            "@aangemaaktOp", "@grootte", "@sha256", "@inhoud");
        foreach (var outgoing in OutgoingRows.Of(results))
        {
            var id = await AddAsync(
                outgoing.BerichtId, JsonRows.Text(outgoing.TraceerId), JsonRows.Text(outgoing.ConversatieId), (int)outgoing.Soort, outgoing.Afzender,
                outgoing.Ontvanger, outgoing.Identificatie, outgoing.IsAntwoord, JsonRows.Moment(outgoing.AangemaaktOp), outgoing.Grootte, outgoing.Sha256,
                outgoing.Inhoud);
            if (outgoing.IsAntwoord)
                answers.Add(id);
        }

        return answers;

        async Task<long> AddAsync(params object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
                add.Parameters[i].Value = values[i] ?? DBNull.Value;
            return (long)(await SqliteSession.RunAsync(add, cancellation))!;
        }
    }
}
