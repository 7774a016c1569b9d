using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>A real store that can be made to be away, and that watches who works on which stream.</summary>
internal sealed class ShakyStore(IServiceStore store) : IServiceStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Stroom, int> active = [];
    private int running;

    /// <summary>So many beginnings of a batch fail from now on.</summary>
    public int Outages { get; set; }

    public bool IsAway { get; set; }

    public int MaximumAtOnce { get; private set; }

    public bool SameStreamAtOnce { get; private set; }

    /// <summary>A stream of which the store itself cannot make sense: a bug, and no outage.</summary>
    public Stroom? Broken { get; set; }

    /// <summary>How often the broken stream was asked for.</summary>
    public int BrokenBatches { get; private set; }

    /// <summary>What a batch does before it is handed out.</summary>
    public Func<Stroom, Task> BeforeBatch { get; set; } = _ => Task.CompletedTask;

    public async Task<IStreamBatch?> BeginBatchAsync(Stroom stroom, int maximum, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (IsAway || Outages > 0)
            {
                Outages--;
                throw new StoreUnavailableException("Away, says the test.");
            }

            if (stroom == Broken)
            {
                BrokenBatches++;
                throw new InvalidCastException("A row is not what it should be, says the test.");
            }

            running++;
            active[stroom] = active.GetValueOrDefault(stroom) + 1;
            MaximumAtOnce = Math.Max(MaximumAtOnce, running);
            SameStreamAtOnce |= active[stroom] > 1;
        }

        try
        {
            await BeforeBatch(stroom);
            return await store.BeginBatchAsync(stroom, maximum, cancellation);
        }
        finally
        {
            lock (gate)
            {
                running--;
                active[stroom]--;
            }
        }
    }

    public Task<IReadOnlyList<Stroom>> WaitingStreamsAsync(CancellationToken cancellation) =>
        IsAway ? throw new StoreUnavailableException("Away, says the test.") : store.WaitingStreamsAsync(cancellation);

    public Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation) => store.AddAsync(messages, cancellation);

    public Task<AddOutcome> AddAsync(IntakeMessage message, Envelope envelope, CancellationToken cancellation) => store.AddAsync(message, envelope, cancellation);

    public Task<IReadOnlyList<PendingAnswer>> PendingAnswersAsync(int maximum, CancellationToken cancellation) => store.PendingAnswersAsync(maximum, cancellation);

    public Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation) => store.MarkDeliveredAsync(outgoingIds, cancellation);

    public Task MarkStuckAsync(long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation) =>
        store.MarkStuckAsync(messageId, reason, attempts, at, cancellation);

    public Task<IReadOnlyList<MailboxItem>> ListAsync(string party, MailboxFilter filter, int maximum, CancellationToken cancellation) =>
        store.ListAsync(party, filter, maximum, cancellation);

    public Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation) => store.PayloadAsync(party, traceerId, cancellation);

    public Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation) =>
        store.ConfirmAsync(party, traceerId, at, cancellation);

    public Task<IReadOnlyList<TracedMessage>> TraceAsync(string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation) =>
        store.TraceAsync(party, traceerId, conversatieId, maximum, cancellation);

    public Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation) =>
        store.UndeliveredAsync(parties, maximum, cancellation);

    public Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation) => store.StuckAsync(maximum, cancellation);

    public Task<OperatorOutcome> RetryAsync(long messageId, string who, DateTimeOffset at, CancellationToken cancellation) =>
        store.RetryAsync(messageId, who, at, cancellation);

    public Task<OperatorOutcome> DiscardAsync(long messageId, string who, string reason, DateTimeOffset at, CancellationToken cancellation) =>
        store.DiscardAsync(messageId, who, reason, at, cancellation);

    public Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation) => store.AuditAsync(maximum, cancellation);

    public Task<QueueFigures> FiguresAsync(CancellationToken cancellation) => store.FiguresAsync(cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
