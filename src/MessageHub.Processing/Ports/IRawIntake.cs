namespace MessageHub.Processing.Ports;

/// <summary>Takes in messages that back offices put on the raw intake queue: plain XML, and nothing else.</summary>
public interface IRawIntake
{
    /// <summary>
    /// Returns when each message is in the journal or refused, in order of arrival; the deliveries may be acknowledged then, and not before. What came together
    /// shares a commit.
    /// </summary>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="StoreUnavailableException">The store is away: the same deliveries are offered again later.</exception>
    Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(IReadOnlyList<RawDelivery> deliveries, CancellationToken cancellation);
}

/// <summary>A message as it came from the queue.</summary>
/// <param name="Body">The untouched bytes; only valid until AcceptAsync returns.</param>
/// <param name="MessageId">The publisher's message id, if it gave one.</param>
/// <param name="TraceParent">The W3C trace that its publisher put in the header <c>traceparent</c>.</param>
/// <param name="IsRedelivered">It was delivered or tried before, and nobody knows what came of that.</param>
public sealed record RawDelivery(ReadOnlyMemory<byte> Body, string? MessageId, bool IsRedelivered, string? TraceParent = null);

/// <summary>What became of a message from the queue.</summary>
public abstract record RawIntakeOutcome
{
    private RawIntakeOutcome()
    {
    }

    /// <summary>It is in the journal.</summary>
    /// <param name="IsDouble">It was there already: the broker or the publisher sent it again.</param>
    public sealed record Accepted(bool IsDouble) : RawIntakeOutcome;

    /// <summary>It cannot be taken in.</summary>
    /// <param name="Reason">One of <see cref="RefusalReasons"/>: a fixed word, so that nothing of the message leaks into queue headers.</param>
    public sealed record Refused(string Reason) : RawIntakeOutcome;
}

/// <summary>Why a message cannot be taken in; the value of the dead letter's header <c>x-reason</c>.</summary>
public static class RefusalReasons
{
    public const string NotXml = "not-xml";
    public const string UnknownMessageType = "unknown-message-type";
    public const string TooLarge = "too-large";

    /// <summary>The header names no sender, receiver or identification of the right form, a municipality that this hub does not serve, or a provider it does not know.</summary>
    public const string UnknownParty = "unknown-party";

    /// <summary>It is about a person who may exist, and this environment is for tests (BRS18).</summary>
    public const string NotFictitious = "not-fictitious";

    /// <summary>The hub itself failed on it, several times: a bug, which the log tells of.</summary>
    public const string InternalError = "internal-error";
}
