using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>Outgoing messages on their way out: to files, or to a broker. Mailboxes are emptied through <see cref="IMailboxStore"/>.</summary>
public interface IDeliveryStore
{
    /// <summary>Answers to files that were not written yet, oldest first. Answers to parties are not among them: those wait in mailboxes.</summary>
    Task<IReadOnlyList<PendingAnswer>> PendingFileAnswersAsync(int maximum, CancellationToken cancellation);

    /// <summary>Outgoing messages for these parties that were not delivered yet, with their bytes, oldest first: for publishing to a broker.</summary>
    Task<IReadOnlyList<OutgoingMessage>> UndeliveredAsync(IReadOnlyCollection<string> parties, int maximum, CancellationToken cancellation);

    /// <summary>Marks outgoing messages as delivered.</summary>
    Task MarkDeliveredAsync(IReadOnlyCollection<long> outgoingIds, CancellationToken cancellation);
}

/// <summary>An answer that waits in the store.</summary>
/// <param name="Source">Source of the message it answers.</param>
public sealed record PendingAnswer(long Id, string Source, Answer Answer);

/// <summary>An outgoing message with its bytes.</summary>
/// <param name="Id">For <see cref="IDeliveryStore.MarkDeliveredAsync"/>.</param>
public sealed record OutgoingMessage(
    long Id, Envelope Envelope, BerichtSoort Soort, string Sender, string Addressee, ReadOnlyMemory<byte> Body)
{
    /// <summary>The trace of the message that caused it; null when nobody traces.</summary>
    public string? TraceParent { get; init; }
}
