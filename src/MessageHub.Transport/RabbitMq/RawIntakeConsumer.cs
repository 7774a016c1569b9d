using System.Globalization;
using System.Threading.Channels;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Takes raw XML from the intake queue, in order of arrival. What came while the last was journaled shares the next commit. A message is acknowledged after
/// its journal commit, or after the broker confirmed its dead letter; whatever happens in between, it comes again.
/// </summary>
internal sealed class RawIntakeConsumer(
    Broker broker, IRawIntake intake, TransportOptions options, TransportMetrics metrics, TimeProvider time, ILogger<RawIntakeConsumer> logger)
    : BrokerLoop(broker, logger, "raw intake")
{
    /// <summary>How long a message in hand may take when the process stops; then it goes back to the queue.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(8);

    /// <summary>Tries of a message that throws for another reason than an outage.</summary>
    private const int Attempts = 3;

    private readonly Outage storeOutage = new(logger, "Journaling a message from the intake queue", TimeSpan.FromSeconds(30));

    protected override async Task WorkAsync(IConnection connection, CancellationToken cancellation)
    {
        // Stopping: what is in hand is finished first. Broken: nobody can acknowledge it any more.
        using var ending = new CancellationTokenSource();
        await using var registration = cancellation.Register(() => ending.CancelAfter(StopTime));
        await using var channel = await Broker.OpenChannelAsync(connection, cancellation);
        await channel.BasicQosAsync(0, (ushort)options.IntakePrefetch, global: false, cancellation);

        // Never more than the prefetch: the broker sends no more before it has our acknowledgements.
        var arrived = Channel.CreateUnbounded<Arrived>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        channel.ChannelShutdownAsync += (_, args) =>
        {
            arrived.Writer.TryComplete(new BrokerGoneException(args));
            return ending.CancelAsync();
        };

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            arrived.Writer.TryWrite(Arrived.Of(delivery));
            return Task.CompletedTask;
        };

        await channel.BasicConsumeAsync(Topology.Intake, autoAck: false, consumer, cancellation);
        try
        {
            while (await arrived.Reader.WaitToReadAsync(cancellation))
                await HandleAsync(channel, TakeAll(arrived.Reader), cancellation, ending.Token);
        }
        catch (Exception) when (channel.CloseReason is { } reason)
        {
            // Whatever it threw when the connection was gone.
            throw new BrokerGoneException(reason);
        }
    }

    private static List<Arrived> TakeAll(ChannelReader<Arrived> reader)
    {
        var batch = new List<Arrived>();
        while (reader.TryRead(out var one))
            batch.Add(one);
        return batch;
    }

    private async Task HandleAsync(IChannel channel, List<Arrived> batch, CancellationToken stopping, CancellationToken ending)
    {
        var outcomes = await AcceptAsync([.. batch.Select(one => one.Delivery)], stopping, ending);
        for (var i = 0; i < batch.Count; i++)
        {
            var delivery = batch[i];
            switch (outcomes[i])
            {
                case RawIntakeOutcome.Refused refused:
                    await DeadLetterAsync(channel, delivery, refused.Reason, ending);
                    metrics.IntakeRefused.Add(1, new KeyValuePair<string, object?>("reason", refused.Reason));
                    logger.LogWarning("A message of {Bytes} bytes from the intake queue was refused: {Reason}", delivery.Delivery.Body.Length, refused.Reason);
                    break;

                case RawIntakeOutcome.Accepted accepted:
                    (accepted.IsDouble ? metrics.IntakeDoubles : metrics.IntakeAccepted).Add(1);
                    break;

                case var other:
                    throw new InvalidOperationException($"{other.GetType().Name} is no outcome of the raw intake.");
            }
        }

        await channel.BasicAckAsync(batch[^1].Tag, multiple: true, CancellationToken.None);
    }

    /// <summary>
    /// Holds the messages while the store is away. Giving them back would spin, count towards the delivery limit and let later messages overtake them. What
    /// throws otherwise is a bug of ours on one of them: they go on one by one, and that one to the dead letters after a few tries, so that a region's intake
    /// goes on without it.
    /// </summary>
    private async Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(RawDelivery[] batch, CancellationToken stopping, CancellationToken ending)
    {
        for (var bugs = 0; ;)
        {
            try
            {
                var outcomes = await intake.AcceptAsync(batch, ending);
                storeOutage.Worked();
                return outcomes;
            }
            catch (Exception exception) when (exception is not StoreUnavailableException && !ending.IsCancellationRequested && batch.Length > 1)
            {
                logger.LogWarning("Journaling {Count} messages from the intake queue threw ({Reason}); trying them one by one.", batch.Length, FailureReason.Of(exception));
                var outcomes = new List<RawIntakeOutcome>(batch.Length);
                foreach (var one in batch)
                    outcomes.AddRange(await AcceptAsync([one with { IsRedelivered = true }], stopping, ending));
                return outcomes;
            }
            catch (Exception exception) when (exception is not StoreUnavailableException && !ending.IsCancellationRequested && ++bugs >= Attempts)
            {
                logger.LogError("Journaling a message from the intake queue threw {Attempts} times: {Reason}", bugs, FailureReason.Of(exception));
                return [new RawIntakeOutcome.Refused(RefusalReasons.InternalError)];
            }
            catch (Exception exception) when (!ending.IsCancellationRequested)
            {
                metrics.IntakeDelayed.Add(1);

                // The commit may have happened although its answer got lost.
                batch = [.. batch.Select(one => one with { IsRedelivered = true })];
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, ending);
                await Task.Delay(storeOutage.Failed(exception), either.Token);
            }
        }
    }

    private async Task DeadLetterAsync(IChannel channel, Arrived arrived, string reason, CancellationToken cancellation)
    {
        var properties = new BasicProperties
        {
            MessageId = arrived.Delivery.MessageId,
            ContentType = arrived.ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Type = arrived.Type,
            Headers = new Dictionary<string, object?>
            {
                [Topology.ReasonHeader] = reason, [Topology.SinceHeader] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            },
        };
        await channel.BasicPublishAsync(Topology.IntakeDeadLetter, "", mandatory: true, properties, arrived.Delivery.Body, cancellation);
    }

    /// <summary>A delivery with what its acknowledgement and its dead letter need. The client takes its buffer back when its handler returns: so the body is a copy.</summary>
    private sealed record Arrived(RawDelivery Delivery, ulong Tag, string? ContentType, string? Type)
    {
        public static Arrived Of(BasicDeliverEventArgs args)
        {
            var properties = args.BasicProperties;
            var delivery = new RawDelivery(args.Body.ToArray(), properties.MessageId, args.Redelivered, TraceHeader.Read(properties.Headers));
            return new Arrived(delivery, args.DeliveryTag, properties.ContentType, properties.Type);
        }
    }
}
