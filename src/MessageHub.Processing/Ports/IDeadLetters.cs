using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The broker's dead-letter queues, as people work through them: docs/decisions/0092-dead-letters-of-the-broker.md. Of each queue the first letters, at most a
/// hundred, are within reach; what is done with those brings the next. Called through <see cref="DeadLetterActs"/> only.
/// </summary>
public interface IDeadLetters
{
    /// <summary>False: the transport is in memory, and there is nothing to look at.</summary>
    bool HasBroker { get; }

    /// <summary>What lies there, in order. It stays there.</summary>
    /// <exception cref="BrokerUnavailableException">The broker cannot be asked.</exception>
    Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation);

    /// <summary>
    /// Publishes these letters to where they came from, in order; each leaves the queue when the broker has it there and <paramref name="record"/> is done. Cut
    /// off in between it is sent twice, never lost.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">The broker cannot be asked, or does not take a letter.</exception>
    Task SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, Task> record, CancellationToken cancellation);

    /// <summary>Takes these letters out, in order; each leaves the queue when <paramref name="keep"/> kept it. Cut off in between it is kept, and lies there still.</summary>
    /// <exception cref="BrokerUnavailableException">The broker cannot be asked.</exception>
    Task TakeOutAsync(
        DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> keep, CancellationToken cancellation);
}

/// <summary>Where a message was before it died; each has a dead-letter queue. The store keeps the numbers.</summary>
public enum DeadLetterOrigin
{
    /// <summary>Raw messages that were refused.</summary>
    Intake = 0,

    /// <summary>Wake-ups of streams that are stuck, or that failed: the messages themselves are in the journal.</summary>
    WakeUps = 1,
}

/// <summary>A message in a dead-letter queue, without its body.</summary>
/// <param name="Key">The same for the same message id and bytes.</param>
/// <param name="Reason">One of <see cref="DeadLetterReasons"/>.</param>
/// <param name="Since">When it died; null when nobody wrote that down.</param>
/// <param name="Bytes">Of the body.</param>
/// <param name="Soort">As its publisher named it; null when he did not, or named something else.</param>
public sealed record DeadLetter(string Key, string Reason, DateTimeOffset? Since, long Bytes, BerichtSoort? Soort);

/// <param name="Behind">So many more lie there, out of reach.</param>
public sealed record DeadLetterLook(IReadOnlyList<DeadLetter> Letters, long Behind);

/// <summary>Why a message is dead: fixed words, so that nothing of the message is shown.</summary>
public static class DeadLetterReasons
{
    /// <summary>Of a wake-up: its stream is stuck.</summary>
    public const string Stuck = "stuck";

    /// <summary>It was delivered too often and never handled.</summary>
    public const string DeliveryLimit = "delivery_limit";

    public const string Rejected = "rejected";

    public const string Expired = "expired";

    public const string MaxLength = "maxlen";

    public const string Unknown = "unknown";

    /// <summary>With those of <see cref="RefusalReasons"/>.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>
    {
        Stuck, DeliveryLimit, Rejected, Expired, MaxLength, Unknown, RefusalReasons.NotXml, RefusalReasons.UnknownMessageType, RefusalReasons.TooLarge,
        RefusalReasons.UnknownParty, RefusalReasons.NotFictitious, RefusalReasons.InternalError,
    };
}

/// <summary>The broker is away, or does not do what it was asked. The text is safe to show.</summary>
public sealed class BrokerUnavailableException(string reason, Exception? inner = null) : Exception(reason, inner);
