using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>Asks the broker for the depth of our queues by declaring them passively, over a connection that is kept.</summary>
internal sealed class QueueMonitor(Broker broker, ILogger<QueueMonitor> logger) : IQueueMonitor, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private readonly Outage outage = new(logger, "Asking RabbitMQ for the depth of queues", TimeSpan.FromSeconds(30));
    private IConnection? connection;

    public async Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        await turn.WaitAsync(cancellation);
        try
        {
            var depths = await AskAsync(limit.Token);
            outage.Worked();
            return depths;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            outage.Failed(exception);
            await CloseAsync();
            return [];
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<List<QueueDepth>> AskAsync(CancellationToken cancellation)
    {
        if (connection is not { IsOpen: true })
        {
            await CloseAsync();
            connection = await broker.ConnectAsync("monitor", cancellation);
        }

        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        var depths = new List<QueueDepth>(Topology.Queues.Count);
        foreach (var queue in Topology.Queues)
        {
            var declared = await channel.QueueDeclarePassiveAsync(queue.Name, cancellation);
            depths.Add(new QueueDepth(queue.Name, declared.MessageCount, declared.ConsumerCount));
        }

        return depths;
    }

    private async Task CloseAsync()
    {
        if (connection is not { } old)
            return;
        connection = null;
        await old.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        turn.Dispose();
    }
}

/// <summary>In memory there are no queues to look at.</summary>
internal sealed class NoQueues : IQueueMonitor
{
    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QueueDepth>>([]);
}
