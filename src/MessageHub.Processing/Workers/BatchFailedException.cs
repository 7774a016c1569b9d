using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Workers;

/// <summary>Judging or committing these messages threw: nothing of the batch happened. Wraps what was thrown, and says whom to look at.</summary>
/// <param name="messageIds">The messages of the batch, in order of arrival.</param>
public sealed class BatchFailedException(IReadOnlyList<long> messageIds, Exception thrown)
    : Exception($"A batch of {messageIds.Count} messages failed: {thrown.GetType().Name}.", thrown)
{
    public IReadOnlyList<long> MessageIds { get; } = messageIds;

    public Exception Thrown { get; } = thrown;

    /// <summary>They were judged before, and this was about what persons decided on held lines of theirs.</summary>
    public bool AreDecided { get; init; }

    /// <summary>The store ran out of time on it, and on nothing else.</summary>
    public bool IsTimeout => Thrown is StoreUnavailableException { Fault: StoreFault.TimedOut };

    /// <summary>
    /// An outage, a claim that passed to another, and a request to stop say nothing about the messages. A time-out may: whether the store is slow or the
    /// batch is, <see cref="StreamWork"/> finds out.
    /// </summary>
    internal static bool IsAboutMessages(Exception e) => e
        is StoreUnavailableException { Fault: StoreFault.TimedOut }
        or not (StoreUnavailableException or OperationCanceledException or ClaimLostException or DossierConflictException);
}
