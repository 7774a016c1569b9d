using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The mailboxes of parties, and what they may know of the messages they sent. A party is a municipality (4 digits) or provider (8 digits); who asks may
/// act for several, and what belongs to none of them is not there for him.
/// </summary>
public interface IMailboxStore
{
    /// <summary>Outgoing messages for these parties that they have not confirmed, oldest first.</summary>
    Task<IReadOnlyList<MailboxItem>> ListAsync(IReadOnlyCollection<string> parties, MailboxFilter filter, int maximum, CancellationToken cancellation);

    /// <summary>
    /// A piece of the bytes of one outgoing message; null when there is none with this TraceerId in these mailboxes, or it was confirmed. In pieces, so that
    /// a message of 25 MB for somebody with a slow line is not held in memory.
    /// </summary>
    Task<PayloadPiece?> PayloadAsync(IReadOnlyCollection<string> parties, Guid traceerId, long offset, int maximum, CancellationToken cancellation);

    /// <summary>Takes a message out of its mailbox; false when it is not there. Confirming twice is confirming once.</summary>
    Task<bool> ConfirmAsync(IReadOnlyCollection<string> parties, Guid traceerId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Where messages stand that these parties sent or are sent: by the TraceerId of a message of theirs (with what answers it and what came of it), or by
    /// ConversatieId.
    /// </summary>
    Task<IReadOnlyList<TracedMessage>> TraceAsync(
        IReadOnlyCollection<string> parties, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation);
}

/// <summary>Restricts a mailbox list; null: no restriction.</summary>
/// <param name="Soorten">Any of these message types; an empty list lets nothing through.</param>
public sealed record MailboxFilter(IReadOnlyList<BerichtSoort>? Soorten = null, Guid? ConversatieId = null, Guid? AlsAntwoordOp = null);

/// <summary>Bytes of a payload.</summary>
/// <param name="Size">Of the whole payload.</param>
public readonly record struct PayloadPiece(ReadOnlyMemory<byte> Bytes, long Size);

/// <summary>An outgoing message in a mailbox, without its bytes. Every outgoing message has a TraceerId of its own.</summary>
/// <param name="Sender">Municipality or provider code of the party it comes from.</param>
/// <param name="Size">Bytes of the payload.</param>
/// <param name="Sha256">Of the payload, lower-case hexadecimal.</param>
public sealed record MailboxItem(
    Envelope Envelope, BerichtSoort Soort, string Sender, string Addressee, DateTimeOffset AvailableSince, long Size, string Sha256);

/// <summary>A message and where it stands.</summary>
/// <param name="Incoming">Status of an incoming message; null for an outgoing one.</param>
/// <param name="IsDelivered">Outgoing: confirmed or published. Incoming: always true.</param>
/// <param name="Party">Which of those who asked it belongs to: who sent an incoming message, who is sent an outgoing one, or else whom that comes from.</param>
/// <param name="Findings">What refused a message that gets no return message: level 1, or a refused Declaratie-antwoord; otherwise empty.</param>
public sealed record TracedMessage(
    Envelope Envelope, BerichtSoort? Soort, DateTimeOffset ReceivedAt, MessageStatus? Incoming, bool IsDelivered, DateTimeOffset ChangedAt,
    string Party, IReadOnlyList<TracedFinding> Findings)
{
    /// <summary>Was it refused, and tells no return message so? Then its sender learns it from its status.</summary>
    public bool IsRefusedWithoutAnswer => Incoming == MessageStatus.Invalid || (Incoming == MessageStatus.Rejected && Soort is { Antwoord: null });
}

/// <summary>A finding for the sender of the message: what, where, and nothing of what it says.</summary>
/// <param name="Rule"><c>XML</c>, <c>XSD</c>, or the rule's code.</param>
public sealed record TracedFinding(string Rule, string Text);
