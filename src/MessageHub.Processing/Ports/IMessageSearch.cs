using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>Messages as people look for them. Who asks by <see cref="Processing.Reading"/> leaves a trace where the decision asks for one.</summary>
public interface IMessageSearch
{
    /// <summary>A page of messages, latest first.</summary>
    Task<FoundPage> FindAsync(MessageQuery query, CancellationToken cancellation);

    /// <summary>What is known of one message, without its body; null when there is none.</summary>
    Task<MessageDetail?> ShowAsync(long id, CancellationToken cancellation);

    /// <summary>The body of a message, with an audit row; null when there is no such message, or its body was purged.</summary>
    Task<byte[]?> ReadBodyAsync(long id, Act act, CancellationToken cancellation);

    /// <summary>The body of an outgoing message, with an audit row on the message it came of; null as for <see cref="ReadBodyAsync"/>.</summary>
    Task<byte[]?> ReadOutgoingAsync(long outgoingId, Act act, CancellationToken cancellation);

    /// <summary>
    /// The latest messages that did something in the dossier of this person, with an audit row that says how many and not who. Messages that were refused as a
    /// whole left nothing in a dossier, and are not found.
    /// </summary>
    Task<IReadOnlyList<FoundMessage>> FindByBsnAsync(string bsn, int maximum, Act act, CancellationToken cancellation);
}

/// <summary>What somebody looks for; null: whatever it is.</summary>
/// <param name="Party">Code of who sent or is sent it.</param>
/// <param name="From">Of when it came in.</param>
/// <param name="Until">Not included.</param>
/// <param name="Before">Only messages with a lower id: the next page.</param>
public sealed record MessageQuery(
    MessageReference? Reference = null, string? Party = null, BerichtSoort? Soort = null, MessageStatus? Status = null,
    DateTimeOffset? From = null, DateTimeOffset? Until = null, long? Before = null, int Maximum = 50)
{
    /// <summary>Does a message, found by its reference, fit the rest?</summary>
    public bool Fits(FoundMessage message) =>
        (Party is null || message.Afzender == Party || message.Ontvanger == Party) && (Soort is null || message.Soort == Soort)
        && (Status is null || message.Status == Status) && (From is null || message.ReceivedAt >= From) && (Until is null || message.ReceivedAt < Until)
        && (Before is null || message.Id < Before);
}

/// <summary>By what a message is known.</summary>
public abstract record MessageReference
{
    private MessageReference()
    {
    }

    /// <summary>TraceerId or ConversatieId, of a message or of what was sent because of it.</summary>
    public sealed record Trace(Guid Id) : MessageReference;

    /// <summary>Identificatie in the header, of a message or of what was sent because of it.</summary>
    public sealed record Identificatie(string Value) : MessageReference;

    /// <summary>ToewijzingNummer, in any stream: what set, started, stopped and declared it.</summary>
    public sealed record Toewijzing(long Nummer) : MessageReference;

    /// <summary>DeclaratieNummer, of any provider.</summary>
    public sealed record Declaratie(string Nummer) : MessageReference;
}

/// <summary>Messages, latest first.</summary>
/// <param name="Next">Goes on from here (<see cref="MessageQuery.Before"/>); null: that was all. A page need not be full: one look walks a bounded stretch of the journal.</param>
public sealed record FoundPage(IReadOnlyList<FoundMessage> Messages, long? Next);

/// <summary>A message as a list shows it. No body, no BSN.</summary>
/// <param name="Soort">Null, as the header's values, when it could not be routed.</param>
/// <param name="Size">Bytes of the body.</param>
public sealed record FoundMessage(
    long Id, BerichtSoort? Soort, string? Afzender, string? Ontvanger, string? Identificatie, DateTimeOffset ReceivedAt, MessageStatus Status, Guid? TraceerId,
    Guid? ConversatieId, DateTimeOffset? JudgedAt, long Size);

/// <summary>A message with all that came of it.</summary>
/// <param name="Related">Others of the same conversation, or with the same Identificatie between the same parties: what it answers, and what answers it.</param>
/// <param name="Acts">What operators did with it, latest first.</param>
public sealed record MessageDetail(
    FoundMessage Message, IReadOnlyList<ShownFinding> Findings, IReadOnlyList<SentMessage> Outgoing, IReadOnlyList<FoundMessage> Related,
    IReadOnlyList<AuditRow> Acts);

/// <summary>A finding as the store has it.</summary>
/// <param name="Line">In the body.</param>
public sealed record ShownFinding(string Rule, int Level, string? ReturnCode, string Path, long Line, string Text, FindingEffect Effect);

/// <summary>An outgoing message without its body.</summary>
/// <param name="IsAnswer">The hub made it; otherwise it is the message itself, passed on.</param>
public sealed record SentMessage(
    long Id, long MessageId, BerichtSoort Soort, string Afzender, string Ontvanger, bool IsAnswer, DateTimeOffset MadeAt, DateTimeOffset? DeliveredAt, Guid TraceerId);
