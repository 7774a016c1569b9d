using MassTransit;
using MessageHub.Processing.Ports;
using MessageHub.Transport.RabbitMq;

namespace MessageHub.Transport;

/// <summary>Connected when the bus is, and every loop of this process is.</summary>
internal sealed class TransportHealth(IBusControl bus, IEnumerable<BrokerLoop> loops) : ITransportHealth
{
    public bool IsConnected => Reason is null;

    public string? Reason
    {
        get
        {
            var away = loops.Where(loop => !loop.IsConnected).Select(loop => loop.Purpose).ToList();
            if (bus.CheckHealth().Status != BusHealthStatus.Healthy)
                away.Add("wake-ups");
            return away.Count == 0 ? null : $"No connection for {string.Join(", ", away)}.";
        }
    }
}
