using System.Security.Cryptography;
using System.Text;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>Stuck messages as people work through them: by cause, page by page.</summary>
public interface IStuckQueries
{
    /// <summary>Every cause that something is stuck for now, the one with the most messages first.</summary>
    Task<IReadOnlyList<StuckGroup>> StuckGroupsAsync(CancellationToken cancellation);

    /// <summary>Stuck messages with a higher id than <paramref name="after"/>, oldest first.</summary>
    /// <param name="cause">Null: any.</param>
    Task<IReadOnlyList<StuckMessage>> StuckPageAsync(StuckCause? cause, long after, int maximum, CancellationToken cancellation);

    /// <summary>Writes, or replaces, what is noted of a cause; empty text takes it away. With an audit row.</summary>
    Task NoteAsync(StuckCause cause, string text, Act act, CancellationToken cancellation);

    /// <summary>What operators did with these messages or at all, latest first.</summary>
    /// <param name="before">Only acts with a lower number; null: from the latest.</param>
    Task<AuditPage> AuditPageAsync(AuditQuery query, long? before, int maximum, CancellationToken cancellation);
}

/// <summary>Why messages are stuck: what went wrong where, for which type, from whom.</summary>
/// <param name="Reason">As <c>InvalidOperationException in TR304</c>.</param>
/// <param name="Sender">Code of the party.</param>
public sealed record StuckCause(string Reason, BerichtSoort Soort, string Sender)
{
    /// <summary>The same for the same cause, in every process: for addresses, and for what is noted.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Reason}\n{Soort.Standaard.Naam} {Soort.Standaard.Release} {Soort.Naam}\n{Sender}")))[..32];
}

/// <param name="Oldest">Since when the first of them is stuck.</param>
/// <param name="WaitingBehind">Messages in their streams that cannot be judged before.</param>
public sealed record StuckGroup(StuckCause Cause, long Messages, DateTimeOffset Oldest, long WaitingBehind, GroupNote? Note);

public sealed record GroupNote(string Text, string Who, DateTimeOffset At);

/// <summary>Which acts; null: any.</summary>
public sealed record AuditQuery(string? Who = null, string? What = null, long? MessageId = null);

/// <param name="Next">Number to go on before; null: that was all.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, long? Next);
