namespace MessageHub.Processing.Ports;

/// <summary>The store as the running service sees it: what processing needs, and parties, operators and stuck messages.</summary>
public interface IServiceStore : IMessageStore, IMailboxStore, IOperatorStore
{
    /// <summary>
    /// Writes one message that a party sent into the journal, in one commit. A TraceerId that the hub has seen before is refused (BRS114) and nothing is
    /// written.
    /// </summary>
    Task<AddOutcome> AddAsync(IntakeMessage message, Envelope envelope, CancellationToken cancellation);

    /// <summary>
    /// Marks a waiting message as stuck; its stream waits from then on. Does nothing when the message is not waiting any more.
    /// </summary>
    /// <param name="reason">Type of the exception and where it was thrown; never its text, which may quote the message.</param>
    Task MarkStuckAsync(long messageId, string reason, int attempts, DateTimeOffset at, CancellationToken cancellation);
}
