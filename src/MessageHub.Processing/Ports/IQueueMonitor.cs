namespace MessageHub.Processing.Ports;

/// <summary>How deep the broker's queues are, for metrics and health.</summary>
public interface IQueueMonitor
{
    /// <summary>One row per queue of the hub; empty when the broker is away, or when the transport is in memory. Never throws for an outage.</summary>
    Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellation);
}

/// <param name="Messages">Messages ready to be delivered; those being handled are not counted.</param>
public sealed record QueueDepth(string Queue, long Messages, long Consumers);
