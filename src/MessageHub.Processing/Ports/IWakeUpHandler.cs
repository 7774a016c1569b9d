namespace MessageHub.Processing.Ports;

/// <summary>The worker behind a wake-up: processes what waits in the stream.</summary>
public interface IWakeUpHandler
{
    /// <summary>
    /// Called for every wake-up, by several callers at once; doubles and wake-ups of streams without work must be harmless. Returning means the wake-up
    /// is done. Any exception but <see cref="StreamStuckException"/> brings it back a few times, and then to the dead letters: outages are for the
    /// handler to wait for or to leave to the minute's look.
    /// </summary>
    /// <exception cref="StreamStuckException">The stream became stuck on this wake-up, which goes to the dead letters at once.</exception>
    Task WokenAsync(Stroom stroom, CancellationToken cancellation);
}

/// <summary>A message of the stream became stuck: the stream waits for an operator.</summary>
public sealed class StreamStuckException(Stroom stroom) : Exception($"Stream {stroom} is stuck.")
{
    public Stroom Stroom { get; } = stroom;
}
