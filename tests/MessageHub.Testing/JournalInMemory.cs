using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Testing;

/// <summary>
/// The journal and the mailboxes of a store, in memory, for tests of what stands before and behind the store: a TraceerId is taken once, an outgoing
/// message is delivered once. Judging and operators are not there.
/// </summary>
public sealed class JournalInMemory : IServiceStore
{
    private readonly Lock gate = new();
    private readonly List<(IntakeMessage Message, Envelope Envelope)> journal = [];
    private readonly List<OutgoingMessage> undelivered = [];
    private readonly List<long> delivered = [];

    /// <summary>Called before every operation; throws to play an outage.</summary>
    public Action? BeforeEach { get; set; }

    /// <summary>Called after a message was journaled; throws to play a commit whose answer got lost.</summary>
    public Action? AfterAdd { get; set; }

    public IReadOnlyList<(IntakeMessage Message, Envelope Envelope)> Journal
    {
        get { lock (gate) return [.. journal]; }
    }

    public IReadOnlyList<long> Delivered
    {
        get { lock (gate) return [.. delivered]; }
    }

    public void Send(params OutgoingMessage[] messages)
    {
        lock (gate)
            undelivered.AddRange(messages);
    }

    public Task<AddOutcome> AddAsync(IntakeMessage message, Envelope envelope, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        lock (gate)
        {
            if (journal.Any(row => row.Envelope.TraceerId == envelope.TraceerId))
                return Task.FromResult(AddOutcome.TraceerIdNotUnique);
            journal.Add((message with { Body = message.Body.ToArray() }, envelope));
        }

        AfterAdd?.Invoke();
        return Task.FromResult(AddOutcome.Added);
    }

    public Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(
        IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<OutgoingMessage>>(
                [.. undelivered.Where(message => parties.Contains(message.Addressee)).Take(maximum)]);
        }
    }

    public Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        lock (gate)
        {
            delivered.AddRange(outgoingIds);
            undelivered.RemoveAll(message => outgoingIds.Contains(message.Id));
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) => throw Missing();

    public Task<IStreamBatch?> BeginBatchAsync(Stroom stroom, int maximum, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<PendingAnswer>> PendingAnswersAsync(int maximum, CancellationToken cancellation) => throw Missing();

    public Task MarkStuckAsync(long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<MailboxItem>> ListAsync(string party, MailboxFilter filter, int maximum, CancellationToken cancellation) => throw Missing();

    public Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation) => throw Missing();

    public Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<TracedMessage>> TraceAsync(
        string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation) => throw Missing();

    public Task<OperatorOutcome> RetryAsync(long messageId, string who, DateTimeOffset at, CancellationToken cancellation) => throw Missing();

    public Task<OperatorOutcome> DiscardAsync(
        long messageId, string who, string reason, DateTimeOffset at, CancellationToken cancellation) => throw Missing();

    public Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation) => throw Missing();

    public Task<QueueFigures> FiguresAsync(CancellationToken cancellation) => throw Missing();

    private static NotSupportedException Missing() => new("The journal in memory takes in and delivers; it does not judge.");
}
