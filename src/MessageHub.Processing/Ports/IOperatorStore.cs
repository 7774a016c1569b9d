using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>What operators repair. Every operation leaves an audit row, in the same commit. Called through <see cref="Operations"/> only.</summary>
public interface IOperatorStore
{
    /// <summary>Messages that are stuck, oldest first.</summary>
    Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation);

    /// <summary>Puts a stuck message back at the head of its stream. Returns the stream; null when there is no such message, or it is not stuck (any more).</summary>
    Task<Stroom?> RetryAsync(long messageId, Act act, CancellationToken cancellation);

    /// <summary>Takes a stuck message out for good, so that its stream goes on without it. Returns as <see cref="RetryAsync"/>.</summary>
    Task<Stroom?> DiscardAsync(long messageId, Act act, CancellationToken cancellation);

    /// <summary>
    /// Removes bodies, findings and personal data of what was done with before this day, and keeps what later judging needs: keys of messages (TR056),
    /// numbers, periods and volumes.
    /// </summary>
    Task<PurgeOutcome> PurgeAsync(DateOnly before, Act act, CancellationToken cancellation);

    /// <summary>Number of the latest act, 0 before the first: it rises when an operator did something, here or in another process.</summary>
    Task<long> LatestActAsync(CancellationToken cancellation);

    /// <summary>What operators did, latest first.</summary>
    Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation);
}

/// <summary>Who does something, when, and why.</summary>
/// <param name="Who">A person's account, or <c>messagehub</c> for what the hub does by itself.</param>
/// <param name="Reason">For people; names no persons. Null where none is asked.</param>
public sealed record Act(DateTimeOffset At, string Who, string? Reason);

/// <summary>A stuck message. No body, no BSN.</summary>
public sealed record StuckMessage(
    long Id, Stroom Stroom, BerichtSoort Soort, string Identificatie, DateTimeOffset ReceivedAt, DateTimeOffset StuckSince, int Attempts, string Reason,
    int WaitingBehind);

/// <summary>One operation by an operator.</summary>
/// <param name="What">As <c>retry</c>, <c>discard</c>, <c>hold-release</c>, <c>hold-refuse</c>, <c>signal-close</c>, <c>purge</c>, <c>party</c>, <c>party-removed</c>.</param>
/// <param name="MessageId">The message it was about, if it was about one.</param>
/// <param name="Subject">What else it was about, as a party's code; null for a message.</param>
public sealed record AuditRow(DateTimeOffset At, string Who, string What, long? MessageId, string? Subject, string? Reason);

/// <summary>What a purge removed.</summary>
public sealed record PurgeOutcome(long Messages, long Outgoing, long Findings, long DossierRows);
