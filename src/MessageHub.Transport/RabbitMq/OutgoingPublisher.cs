using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Publishes outgoing messages for the parties that take them from RabbitMQ, oldest first, and marks them delivered once the broker confirmed them.
/// Killed in between, it publishes them again: at least once, with the TraceerId as message id to tell doubles by.
/// </summary>
internal sealed class OutgoingPublisher(
    Broker broker, Parties parties, IDeliveryStore store, OutgoingSignal signal, TransportMetrics metrics, ILogger<OutgoingPublisher> logger)
    : BrokerLoop(broker, logger, "delivery")
{
    private const int BatchSize = 50;

    private static readonly TimeSpan ConfirmTime = TimeSpan.FromSeconds(30);

    private readonly Outage storeOutage = new(logger, "Reading outgoing messages", TimeSpan.FromSeconds(30));
    private readonly SuspendedParties suspended = new(logger);

    /// <summary>How long a batch may go unnoticed when its signal was in another process.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(3);

    protected override async Task WorkAsync(IConnection connection, CancellationToken cancellation)
    {
        await using var turn = await TakeTurnAsync(connection, cancellation);
        await using var channel = await Broker.OpenChannelAsync(connection, cancellation);
        while (channel.IsOpen && turn.IsOpen)
        {
            if (!await PublishWaitingAsync(channel, cancellation))
                await signal.WaitAsync(PollInterval, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        throw new BrokerGoneException(channel.CloseReason ?? turn.CloseReason);
    }

    /// <summary>
    /// One process delivers, the others stand by: publishing in two processes would double every message. Holding an exclusive queue is the turn; it
    /// goes with the connection.
    /// </summary>
    private async Task<IChannel> TakeTurnAsync(IConnection connection, CancellationToken cancellation)
    {
        while (true)
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
            try
            {
                await channel.QueueDeclareAsync(
                    Topology.DeliveryTurn, durable: false, exclusive: true, autoDelete: true, cancellationToken: cancellation);
                return channel;
            }
            catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.ResourceLocked)
            {
                await channel.DisposeAsync();
                await Task.Delay(PollInterval, cancellation);
            }
        }
    }

    /// <summary>True when there may be more to publish at once.</summary>
    private async Task<bool> PublishWaitingAsync(IChannel channel, CancellationToken cancellation)
    {
        IReadOnlyList<OutgoingMessage> batch;
        try
        {
            batch = await NextBatchAsync(cancellation);
            storeOutage.Worked();
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(storeOutage.Failed(exception), cancellation);
            return false;
        }

        if (batch.Count == 0)
            return false;

        var confirmed = await PublishAsync(channel, batch, cancellation);
        await MarkDeliveredAsync(confirmed, cancellation);
        return confirmed.Count == batch.Count;
    }

    private async Task<IReadOnlyList<OutgoingMessage>> NextBatchAsync(CancellationToken cancellation)
    {
        var published = await parties.PublishedAsync(cancellation);
        var ready = published.Where(party => !suspended.Contains(party)).ToList();
        var batch = new List<OutgoingMessage>();
        if (ready.Count > 0)
            batch.AddRange(await store.UndeliveredAsync(ready, BatchSize, cancellation));

        // One message tells whether a queue is bound by now.
        foreach (var party in suspended.Due())
            batch.AddRange(await store.UndeliveredAsync([party], 1, cancellation));
        return batch;
    }

    private async Task<List<OutgoingMessage>> PublishAsync(IChannel channel, IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ConfirmTime);

        // Sent one after the other, so in order; the confirms are awaited together.
        var sent = new List<(OutgoingMessage Message, Task Confirm)>(batch.Count);
        foreach (var message in batch)
            sent.Add((message, PublishAsync(channel, message, limit.Token).AsTask()));

        var confirmed = new List<OutgoingMessage>(batch.Count);
        Exception? outage = null;
        foreach (var (message, confirm) in sent)
        {
            try
            {
                await confirm;
                confirmed.Add(message);
                metrics.Published.Add(1);
                suspended.Remove(message.Addressee);
            }
            catch (PublishException exception)
            {
                metrics.Unroutable.Add(1);
                suspended.Add(message.Addressee, message.Soort.Naam, exception.IsReturn);
            }
            catch (Exception exception)
            {
                outage ??= exception;
            }
        }

        if (outage is null)
            return confirmed;

        await MarkDeliveredAsync(confirmed, cancellation);
        throw outage;
    }

    private static async ValueTask PublishAsync(IChannel channel, OutgoingMessage message, CancellationToken cancellation)
    {
        using var trace = HubTracing.StartPublish(message.Soort, message.TraceParent);
        var properties = new BasicProperties
        {
            MessageId = message.Envelope.TraceerId.ToString(),
            CorrelationId = message.Envelope.AlsAntwoordOp?.ToString(),
            ContentType = "application/xml",
            DeliveryMode = DeliveryModes.Persistent,
            Headers = TraceHeader.Write(trace),
        };
        var routingKey = $"{message.Addressee}.{message.Soort.Naam}";
        await channel.BasicPublishAsync(Topology.Out, routingKey, mandatory: true, properties, message.Body, cancellation);
    }

    /// <summary>Published but not marked would be published again, so this is tried until it works or the process stops.</summary>
    private async Task MarkDeliveredAsync(List<OutgoingMessage> confirmed, CancellationToken cancellation)
    {
        while (confirmed.Count > 0)
        {
            try
            {
                await store.MarkDeliveredAsync(confirmed.ConvertAll(message => message.Id), cancellation);
                storeOutage.Worked();
                return;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                await Task.Delay(storeOutage.Failed(exception), cancellation);
            }
        }
    }
}
