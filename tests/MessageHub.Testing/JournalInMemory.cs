using MessageHub.Processing.Ports;

namespace MessageHub.Testing;

/// <summary>
/// The journal and the deliveries of a store, in memory, for tests of what stands before and behind the store: a TraceerId is taken once, an outgoing
/// message is delivered once.
/// </summary>
public sealed class JournalInMemory : IJournal, IDeliveryStore
{
    private readonly Lock gate = new();
    private readonly List<IntakeMessage> journal = [];
    private readonly List<OutgoingMessage> undelivered = [];
    private readonly List<long> delivered = [];

    /// <summary>Called before every operation; throws to play an outage.</summary>
    public Action? BeforeEach { get; set; }

    /// <summary>Called after a message was journaled; throws to play a commit whose answer got lost.</summary>
    public Action? AfterAdd { get; set; }

    public IReadOnlyList<IntakeMessage> Journal
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

    public Task<IReadOnlyList<JournalOutcome>> AddAsync(IReadOnlyList<IntakeMessage> messages, CancellationToken cancellation)
    {
        BeforeEach?.Invoke();
        var outcomes = messages.Select(Add).ToList();
        AfterAdd?.Invoke();
        return Task.FromResult<IReadOnlyList<JournalOutcome>>(outcomes);
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

    /// <summary>Nothing here came from a file.</summary>
    public Task<IReadOnlyList<PendingAnswer>> PendingFileAnswersAsync(int maximum, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PendingAnswer>>([]);

    private JournalOutcome Add(IntakeMessage message)
    {
        lock (gate)
        {
            if (message.Envelope is { } envelope && journal.Any(known => known.Envelope?.TraceerId == envelope.TraceerId))
                return new JournalOutcome(null);
            journal.Add(message with { Body = message.Body.ToArray() });
            return new JournalOutcome(journal.Count);
        }
    }
}
