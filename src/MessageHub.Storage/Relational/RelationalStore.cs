using System.Security.Cryptography;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// The ports of processing on a relational database: what happens, in which order, in which commit. A database adds its dialect, its connections and its
/// lock on a stream.
/// </summary>
public abstract partial class RelationalStore : IServiceStore
{
    // Implemented in this assembly only: sessions and statements are its own business.
    private protected RelationalStore()
    {
    }

    private protected abstract Dialect Sql { get; }

    private protected abstract TimeProvider Clock { get; }

    public async Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation) =>
        messages.Count == 0 ? [] : await AddAsync(messages, null, cancellation) ?? [];

    public async Task<AddOutcome> AddAsync(IntakeMessage message, Envelope envelope, CancellationToken cancellation) =>
        await AddAsync([message], envelope, cancellation) is null ? AddOutcome.TraceerIdNotUnique : AddOutcome.Added;

    public async Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Journal.WaitingStromen, null, row => new Stroom(row.GetString(0), row.GetString(1)), cancellation), cancellation);

    public Task<IStreamBatch?> BeginBatchAsync(Stroom stroom, int maximum, CancellationToken cancellation) => RetryAsync<IStreamBatch?>(
        async () =>
        {
            var session = await BeginWriteAsync(cancellation);
            StreamBatch? batch = null;
            try
            {
                if (await LockAsync(session, stroom, cancellation))
                    batch = await StreamBatch.BeginAsync(session, Sql, stroom, maximum, cancellation);
                return batch;
            }
            finally
            {
                if (batch is null)
                    await session.DisposeAsync();
            }
        },
        cancellation);

    public async Task<IReadOnlyList<PendingAnswer>> PendingAnswersAsync(int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Outgoing.PendingAntwoorden, new { maximum }, JournalRows.PendingAnswer, cancellation), cancellation);

    public async Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation)
    {
        if (outgoingIds.Count == 0)
            return;

        var parameters = new { ids = JsonRows.Values(outgoingIds), nu = JsonRows.Moment(Clock.GetUtcNow()) };
        await WriteAsync(session => session.ExecuteAsync(Sql.Outgoing.MarkDelivered, parameters, cancellation), cancellation);
    }

    /// <summary>What the store holds, for summaries.</summary>
    public Task<StoreCounts> CountAsync(CancellationToken cancellation = default) => ReadAsync(
        async session =>
        {
            var messages = await session.ListAsync(
                Sql.Summary.BerichtenPerStatus, null, row => ((MessageStatus)row.GetInt64(0), row.GetInt64(1)), cancellation);
            return new StoreCounts(
                messages.ToDictionary(row => row.Item1, row => row.Item2),
                await session.ScalarAsync<long>(Sql.Summary.Toewijzingen, null, cancellation),
                await session.ScalarAsync<long>(Sql.Summary.PendingUitgaand, null, cancellation));
        },
        cancellation);

    public abstract ValueTask DisposeAsync();

    private protected abstract Task<IStoreSession> BeginReadAsync(CancellationToken cancellation);

    private protected abstract Task<IStoreSession> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Keeps others out of the stream until the session's end; false when another one has it and does not let go in time.</summary>
    private protected virtual Task<bool> LockAsync(IStoreSession session, Stroom stroom, CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Runs a whole operation, again when its database says that this may help.</summary>
    private protected virtual Task<T> RetryAsync<T>(Func<Task<T>> operation, CancellationToken cancellation) => operation();

    private Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => RetryAsync(
        async () =>
        {
            await using var session = await BeginReadAsync(cancellation);
            return await work(session);
        },
        cancellation);

    private Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => RetryAsync(
        async () =>
        {
            await using var session = await BeginWriteAsync(cancellation);
            var result = await work(session);
            await session.CommitAsync(cancellation);
            return result;
        },
        cancellation);

    /// <returns>Null when the TraceerId was used before; nothing was written then.</returns>
    private Task<IReadOnlyList<long>?> AddAsync(IReadOnlyList<IntakeMessage> messages, Envelope? envelope, CancellationToken cancellation)
    {
        // Hashing and JSON before the session: a writer's time is the scarce one.
        var stromen = JournalRows.Stromen(messages.Where(message => message.Routing is not null).Select(message => message.Routing!.Stroom));
        var hashes = messages.Select(message => SHA256.HashData(message.Body.Span)).ToList();
        var berichten = JournalRows.Berichten(messages.Zip(hashes), envelope);
        return WriteAsync<IReadOnlyList<long>?>(
            async session =>
            {
                if (envelope is not null)
                {
                    var parameters = new { traceerId = JsonRows.Text(envelope.TraceerId) };
                    if (await session.ScalarAsync<bool>(Sql.Journal.IsTraceerIdUsed, parameters, cancellation))
                        return null;
                }

                await session.ExecuteAsync(Sql.Journal.AddStromen, new { stromen }, cancellation);
                var added = await session.AddBerichtenAsync(berichten, hashes, cancellation);
                added.Sort((one, other) => one.Id.CompareTo(other.Id));

                // The databases number rows in the order we ask. Were one ever not to, a body would stand under another's header: then nothing is kept.
                if (!added.Select(row => row.Sha256).Zip(hashes).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)))
                    throw new StoreException("The store did not number the messages in their order.");

                var ids = added.ConvertAll(row => row.Id);
                await session.AddInhoudAsync([.. ids.Zip(messages, (id, message) => (id, Bodies.Bytes(message.Body)))], cancellation);
                if (JournalRows.Bevindingen(ids.Zip(messages, (id, message) => (id, message.Findings))) is { } bevindingen)
                    await session.ExecuteAsync(Sql.Journal.AddBevindingen, new { bevindingen }, cancellation);
                return ids;
            },
            cancellation);
    }
}
