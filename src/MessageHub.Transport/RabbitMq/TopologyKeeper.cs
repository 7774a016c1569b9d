using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Declares the topology whatever the roles of this process, so that a back office can publish before an intake ever ran, and tells whether the broker
/// is there.
/// </summary>
internal sealed class TopologyKeeper(Broker broker, ILogger<TopologyKeeper> logger) : BrokerLoop(broker, logger, "topology")
{
    protected override async Task WorkAsync(IConnection connection, CancellationToken cancellation)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.ConnectionShutdownAsync += (_, args) =>
        {
            closed.TrySetException(new BrokerGoneException(args));
            return Task.CompletedTask;
        };
        await closed.Task.WaitAsync(cancellation);
    }
}
