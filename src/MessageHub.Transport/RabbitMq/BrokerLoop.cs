using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Work that needs a connection: connects, declares the topology, works until the connection breaks, waits a little and begins again, for as long as
/// the process lives.
/// </summary>
internal abstract class BrokerLoop(Broker broker, ILogger logger, string purpose) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private IConnection? current;

    public string Purpose => purpose;

    /// <summary>Also false as soon as the connection broke, before the work has noticed.</summary>
    public bool IsConnected => current is { IsOpen: true };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosted services start one after the other; a broker that is away must not hold up the rest.
        await Task.Yield();
        var outage = new Outage(logger, $"RabbitMQ connection for {purpose}", LongestWait);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ConnectAndWorkAsync(outage, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await Task.Delay(outage.Failed(exception), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ConnectAndWorkAsync(Outage outage, CancellationToken cancellation)
    {
        await using var connection = await broker.ConnectAsync(purpose, cancellation);
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: cancellation))
            await Topology.DeclareAsync(channel, cancellation);

        outage.Worked();
        current = connection;
        try
        {
            await WorkAsync(connection, cancellation);
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>Works until the connection breaks (throws) or the process stops.</summary>
    protected abstract Task WorkAsync(IConnection connection, CancellationToken cancellation);
}
