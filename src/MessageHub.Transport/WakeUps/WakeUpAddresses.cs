using MessageHub.Transport.RabbitMq;

namespace MessageHub.Transport.WakeUps;

/// <summary>
/// Exchanges, not queues: MassTransit declares the queue it sends to by name, and would do so without our arguments.
/// </summary>
internal static class WakeUpAddresses
{
    public static Uri WakeUps { get; } = new($"exchange:{Topology.WakeUps}");

    public static Uri DeadLetter { get; } = new($"exchange:{Topology.WakeUpsDeadLetter}");
}
