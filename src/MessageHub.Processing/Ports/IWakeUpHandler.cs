namespace MessageHub.Processing.Ports;

/// <summary>What a transport calls with the wake-ups it carries. The worker is one.</summary>
public interface IWakeUpHandler
{
    /// <summary>
    /// Judges what waits in the stream and returns when nothing does any more, so that a broker's acknowledgement means that the work was done. Calls for a stream
    /// that is being worked on share that work. Throws nothing: outages are waited for, until <paramref name="cancellation"/> gives up waiting (the
    /// work itself goes on).
    /// </summary>
    Task<WakeUpOutcome> HandleAsync(Stroom stroom, CancellationToken cancellation);
}

/// <summary>What came of a wake-up.</summary>
public enum WakeUpOutcome
{
    /// <summary>Nothing waits in the stream any more, or another worker has it.</summary>
    Drained,

    /// <summary>A message became stuck: what waits behind it needs an operator.</summary>
    Stuck,

    /// <summary>The worker is stopping; work may be left.</summary>
    Stopped,
}
