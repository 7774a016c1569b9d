using System.Data.Common;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file, or memory. SQLite has one writer, and that is the lock on the stream: a batch holds it until it is
/// disposed. Inside this process writers take turns; other processes are kept out by BEGIN IMMEDIATE. So do not call the store's own methods from
/// inside a batch: they wait for its end. Reading waiting streams and pending answers of a file does not wait.
/// </summary>
public sealed partial class SqliteMessageStore : IServiceStore
{
    private readonly SqliteSession writer;
    private readonly SqliteSession reader;
    private readonly TimeProvider clock;

    private SqliteMessageStore(SqliteSession writer, SqliteSession reader, TimeProvider clock) =>
        (this.writer, this.reader, this.clock) = (writer, reader, clock);

    /// <summary>The writing connection, for tests that look behind the port.</summary>
    internal SqliteSession Writer => writer;

    /// <summary>Opens the store, makes it when the file is missing, and brings its schema up to date.</summary>
    /// <param name="path">A file, or <c>:memory:</c> for a store that lives as long as this object.</param>
    /// <exception cref="StoreException">One line: no folder, no database, not writable, damaged, or newer than this program.</exception>
    public static async Task<SqliteMessageStore> OpenAsync(
        string path, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        clock ??= TimeProvider.System;
        var writer = new SqliteSession(await SqliteOpening.OpenWriterAsync(path, clock, cancellation));

        // A store in memory is its connection: there is no second one to the same data.
        if (path == SqliteOpening.InMemory)
            return new SqliteMessageStore(writer, writer, clock);

        try
        {
            return new SqliteMessageStore(writer, new SqliteSession(await SqliteOpening.OpenReaderAsync(path, cancellation)), clock);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation) =>
        messages.Count == 0 ? [] : await AddAsync(messages, null, cancellation) ?? [];

    public async Task<AddOutcome> AddAsync(IntakeMessage message, Envelope envelope, CancellationToken cancellation) =>
        await AddAsync([message], envelope, cancellation) is null ? AddOutcome.TraceerIdNotUnique : AddOutcome.Added;

    public async Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) =>
        await ListAsync(JournalStatements.WaitingStromen, null, row => new Stroom(row.GetString(0), row.GetString(1)), cancellation);

    public Task<IStreamBatch?> BeginBatchAsync(Stroom stroom, int maximum, CancellationToken cancellation) =>
        SqliteStreamBatch.BeginAsync(writer, stroom, maximum, cancellation);

    public async Task<IReadOnlyList<PendingAnswer>> PendingAnswersAsync(int maximum, CancellationToken cancellation) =>
        await ListAsync(OutgoingStatements.PendingAntwoorden, new { maximum }, JournalRows.PendingAnswer, cancellation);

    public async Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation)
    {
        if (outgoingIds.Count == 0)
            return;

        using var turn = await writer.EnterAsync(cancellation);
        writer.BeginWrite();
        var parameters = new { ids = JsonRows.Values(outgoingIds), nu = JsonRows.Moment(clock.GetUtcNow()) };
        await writer.ExecuteAsync(OutgoingStatements.MarkDelivered, parameters, cancellation);
        writer.Commit();
    }

    /// <summary>What the store holds, for summaries.</summary>
    public async Task<StoreCounts> CountAsync(CancellationToken cancellation = default)
    {
        using var turn = await reader.EnterAsync(cancellation);
        var messages = new Dictionary<MessageStatus, long>();
        await reader.ReadAsync(
            SummaryQueries.BerichtenPerStatus, null, row => messages.Add((MessageStatus)row.GetInt64(0), row.GetInt64(1)), cancellation);
        return new StoreCounts(
            messages,
            await reader.ScalarAsync<long>(SummaryQueries.Toewijzingen, null, cancellation),
            await reader.ScalarAsync<long>(SummaryQueries.PendingUitgaand, null, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        if (reader != writer)
            await reader.DisposeAsync();
        await writer.DisposeAsync();
    }

    /// <returns>Null when the TraceerId was used before; nothing was written then.</returns>
    private async Task<IReadOnlyList<long>?> AddAsync(IReadOnlyList<IntakeMessage> messages, Envelope? envelope, CancellationToken cancellation)
    {
        // Hashing and JSON before the turn: the writer's time is the scarce one.
        var stromen = JournalRows.Stromen(messages.Where(message => message.Routing is not null).Select(message => message.Routing!.Stroom));
        var berichten = JournalRows.Berichten(messages, envelope);

        using var turn = await writer.EnterAsync(cancellation);
        writer.BeginWrite();
        if (envelope is not null)
        {
            var parameters = new { traceerId = JsonRows.Text(envelope.TraceerId) };
            if (await writer.ScalarAsync<bool>(JournalStatements.IsTraceerIdUsed, parameters, cancellation))
                return null;
        }

        await writer.ExecuteAsync(JournalStatements.AddStromen, new { stromen }, cancellation);
        var ids = (await writer.QueryAsync<long>(JournalStatements.AddBerichten, new { berichten }, cancellation)).Order().ToList();

        await using (var add = writer.Prepare(JournalStatements.AddInhoud, "@id", "@inhoud"))
        {
            for (var i = 0; i < ids.Count; i++)
            {
                add.Parameters[0].Value = ids[i];
                add.Parameters[1].Value = Bodies.Bytes(messages[i].Body);
                await SqliteSession.RunAsync(add, cancellation);
            }
        }

        if (JournalRows.Bevindingen(ids.Zip(messages, (id, message) => (id, message.Findings))) is { } bevindingen)
            await writer.ExecuteAsync(JournalStatements.AddBevindingen, new { bevindingen }, cancellation);

        writer.Commit();
        return ids;
    }

    private async Task<List<T>> ListAsync<T>(string sql, object? parameters, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        using var turn = await reader.EnterAsync(cancellation);
        var rows = new List<T>();
        await reader.ReadAsync(sql, parameters, found => rows.Add(row(found)), cancellation);
        return rows;
    }
}
