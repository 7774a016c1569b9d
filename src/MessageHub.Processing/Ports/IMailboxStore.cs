using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>The mailboxes of parties, and what they may know of the messages they sent. A party is a municipality (4 digits) or provider (8 digits).</summary>
public interface IMailboxStore
{
    /// <summary>Outgoing messages for this party that it has not confirmed, oldest first.</summary>
    Task<IReadOnlyList<MailboxItem>> ListAsync(string party, MailboxFilter filter, int maximum, CancellationToken cancellation);

    /// <summary>The bytes of one outgoing message; null when there is none with this TraceerId in the party's mailbox, or it was confirmed.</summary>
    Task<ReadOnlyMemory<byte>?> PayloadAsync(string party, Guid traceerId, CancellationToken cancellation);

    /// <summary>Takes a message out of the mailbox; false when it is not there. Confirming twice is confirming once.</summary>
    Task<bool> ConfirmAsync(string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Where messages stand that this party sent or is sent: by TraceerId (own or answered) or by ConversatieId.</summary>
    Task<IReadOnlyList<TracedMessage>> TraceAsync(string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation);
}

/// <summary>Restricts a mailbox list; null: no restriction.</summary>
public sealed record MailboxFilter(BerichtSoort? Soort = null, Guid? ConversatieId = null, Guid? AlsAntwoordOp = null);

/// <summary>An outgoing message in a mailbox, without its bytes. Every outgoing message has a TraceerId of its own.</summary>
/// <param name="Sender">Municipality or provider code of the party it comes from.</param>
/// <param name="Size">Bytes of the payload.</param>
/// <param name="Sha256">Of the payload, lower-case hexadecimal.</param>
public sealed record MailboxItem(
    Envelope Envelope, BerichtSoort Soort, string Sender, string Addressee, DateTimeOffset AvailableSince, long Size, string Sha256);

/// <summary>A message and where it stands.</summary>
/// <param name="Incoming">Status of an incoming message; null for an outgoing one.</param>
/// <param name="IsDelivered">Outgoing: confirmed or published. Incoming: always true.</param>
/// <param name="Findings">What refused a message that gets no return message: level 1, or a refused Declaratie-antwoord; otherwise empty.</param>
public sealed record TracedMessage(
    Envelope Envelope, BerichtSoort? Soort, DateTimeOffset ReceivedAt, MessageStatus? Incoming, bool IsDelivered, DateTimeOffset ChangedAt,
    IReadOnlyList<string> Findings)
{
    /// <summary>Was it refused, and tells no return message so? Then its sender learns it from its status.</summary>
    public bool IsRefusedWithoutAnswer => Incoming == MessageStatus.Invalid || (Incoming == MessageStatus.Rejected && Soort is { Antwoord: null });
}
