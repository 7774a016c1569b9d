using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Workers;

/// <summary>Judging or committing these messages threw: nothing of the batch happened. Wraps what was thrown, and says whom to look at.</summary>
/// <param name="messageIds">The messages of the batch, in order of arrival.</param>
public sealed class BatchFailedException(IReadOnlyList<long> messageIds, Exception thrown)
    : Exception($"A batch of {messageIds.Count} messages failed: {thrown.GetType().Name}.", thrown)
{
    public IReadOnlyList<long> MessageIds { get; } = messageIds;

    public Exception Thrown { get; } = thrown;

    /// <summary>An outage and a request to stop say nothing about the messages.</summary>
    internal static bool IsAboutMessages(Exception e) => e is not (StoreUnavailableException or OperationCanceledException);
}
