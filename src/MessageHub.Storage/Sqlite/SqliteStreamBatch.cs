using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Sqlite;

/// <summary>The writer's turn, with the waiting messages of one stream.</summary>
internal sealed class SqliteStreamBatch : IStreamBatch
{
    /// <summary>A batch stops growing here, whatever its maximum: a hundred declarations of 25 MB do not fit in memory together.</summary>
    private const long MaximumSize = 64 * 1024 * 1024;

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

    private static async Task<List<WaitingMessage>> WaitingAsync(
        SqliteSession session, long stroom, int maximum, CancellationToken cancellation)
    {
        var messages = new List<WaitingMessage>();
        var size = 0L;
        await session.ReadAsync(
            JournalStatements.WaitingBerichten, new { stroom, maximum },
            row =>
            {
                messages.Add(JournalRows.WaitingMessage(row));
                size += messages[^1].Body.Length;
                return size < MaximumSize;
            },
            cancellation);
        return messages;
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
            OutgoingStatements.Add, "@bericht", "@soort", "@ontvanger", "@identificatie", "@isAntwoord", "@aangemaaktOp", "@inhoud");
        foreach (var result in results)
        {
            var message = result.Message;
            var aangemaaktOp = JsonRows.Moment(result.JudgedAt);
            if (result.Answer is { } answer)
            {
                answers.Add(await AddAsync(
                    add, message.Id, (int)answer.Soort, answer.Addressee, answer.Identificatie, true, aangemaaktOp, Bodies.Bytes(answer.Body)));
            }

            if (result.ForwardTo is { } addressee)
                await AddAsync(add, message.Id, (int)message.Routing.Soort, addressee, DBNull.Value, false, aangemaaktOp, DBNull.Value);
        }

        return answers;

        async Task<long> AddAsync(SqliteCommand command, params object[] values)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            return (long)(await command.ExecuteScalarAsync(cancellation))!;
        }
    }
}
