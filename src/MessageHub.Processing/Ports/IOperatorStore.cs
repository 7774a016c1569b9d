using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>What operators see and repair. Every operation leaves an audit row, in the same commit.</summary>
public interface IOperatorStore
{
    /// <summary>Messages that are stuck, oldest first.</summary>
    Task<IReadOnlyList<StuckMessage>> StuckAsync(int maximum, CancellationToken cancellation);

    /// <summary>Puts a stuck message back at the head of its stream.</summary>
    Task<OperatorOutcome> RetryAsync(long messageId, string who, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Takes a stuck message out for good, so that its stream goes on without it.</summary>
    Task<OperatorOutcome> DiscardAsync(long messageId, string who, string reason, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>What operators did, latest first.</summary>
    Task<IReadOnlyList<AuditRow>> AuditAsync(int maximum, CancellationToken cancellation);

    /// <summary>How much waits and is stuck, for health and metrics; answered from small indexes whatever the size of the journal.</summary>
    Task<QueueFigures> FiguresAsync(CancellationToken cancellation);
}

/// <summary>A stuck message. No body, no BSN.</summary>
public sealed record StuckMessage(
    long Id, Stroom Stroom, BerichtSoort Soort, string Identificatie, DateTimeOffset ReceivedAt, DateTimeOffset StuckSince, int Attempts, string Reason,
    int WaitingBehind);

public enum OperatorOutcome
{
    Done,

    /// <summary>No such message, or it is not stuck (any more).</summary>
    NotStuck,
}

/// <summary>One operation by an operator.</summary>
/// <param name="What"><c>retry</c> or <c>discard</c>.</param>
public sealed record AuditRow(DateTimeOffset At, string Who, string What, long MessageId, string? Reason);

/// <param name="Waiting">Messages not judged yet.</param>
/// <param name="OldestWaiting">When the oldest of them came in.</param>
/// <param name="Stuck">Messages that are stuck.</param>
/// <param name="Undelivered">Outgoing messages not fetched or published yet.</param>
public sealed record QueueFigures(long Waiting, DateTimeOffset? OldestWaiting, long Stuck, long Undelivered);
