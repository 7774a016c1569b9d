using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Takes raw XML from the intake queue, one message after the other in order of arrival. A message is acknowledged after its journal commit, or after
/// the broker confirmed its dead letter; whatever happens in between, it comes again.
/// </summary>
internal sealed class RawIntakeConsumer(
    Broker broker, IRawIntake intake, TransportOptions options, TransportMetrics metrics, ILogger<RawIntakeConsumer> logger)
    : BrokerLoop(broker, logger, "raw intake")
{
    /// <summary>How long a message in hand may take when the process stops; then it goes back to the queue.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(8);

    /// <summary>Tries of a message that throws for another reason than an outage.</summary>
    private const int Attempts = 3;

    private readonly Outage storeOutage = new(logger, "Journaling a message from the intake queue", TimeSpan.FromSeconds(30));

    protected override async Task WorkAsync(IConnection connection, CancellationToken cancellation)
    {
        await using var channel = await Broker.OpenChannelAsync(connection, cancellation);
        await channel.BasicQosAsync(0, (ushort)options.IntakePrefetch, global: false, cancellation);

        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var ending = new CancellationTokenSource();
        var inHand = new SemaphoreSlim(1);
        channel.ChannelShutdownAsync += (_, args) =>
        {
            ended.TrySetException(new BrokerGoneException(args));
            return Task.CompletedTask;
        };

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            // After the first failure nothing more is handled, or later messages would overtake the one that comes again.
            await inHand.WaitAsync(CancellationToken.None);
            try
            {
                if (!ended.Task.IsCompleted)
                    await HandleAsync(channel, delivery, cancellation, ending.Token);
            }
            catch (Exception exception)
            {
                ended.TrySetException(exception);
            }
            finally
            {
                inHand.Release();
            }
        };

        await channel.BasicConsumeAsync(Topology.Intake, autoAck: false, consumer, cancellation);
        await using (cancellation.Register(() => ended.TrySetResult()))
        {
            try
            {
                await ended.Task;
            }
            finally
            {
                // Stopping: the message in hand is finished first. Broken: nobody can acknowledge it any more.
                ending.CancelAfter(ended.Task.IsFaulted ? TimeSpan.Zero : StopTime);
                await inHand.WaitAsync(CancellationToken.None);
                ended.TrySetResult();
                inHand.Release();
            }
        }
    }

    private async Task HandleAsync(
        IChannel channel, BasicDeliverEventArgs delivery, CancellationToken stopping, CancellationToken cancellation)
    {
        var raw = new RawDelivery(
            delivery.Body, delivery.BasicProperties.MessageId, delivery.Redelivered, TraceHeader.Read(delivery.BasicProperties.Headers));
        switch (await AcceptAsync(raw, stopping, cancellation))
        {
            case RawIntakeOutcome.Refused refused:
                await DeadLetterAsync(channel, delivery, refused.Reason, cancellation);
                metrics.IntakeRefused.Add(1, new KeyValuePair<string, object?>("reason", refused.Reason));
                logger.LogWarning("A message of {Bytes} bytes from the intake queue was refused: {Reason}", delivery.Body.Length, refused.Reason);
                break;

            case RawIntakeOutcome.Accepted accepted:
                (accepted.IsDouble ? metrics.IntakeDoubles : metrics.IntakeAccepted).Add(1);
                break;

            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no outcome of the raw intake.");
        }

        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
    }

    /// <summary>
    /// Holds the message while the store is away. Giving it back would spin, count towards the delivery limit and let later messages overtake it. What
    /// throws otherwise is a bug of ours on this message: it goes to the dead letters after a few tries, so that a region's intake goes on without it.
    /// </summary>
    private async Task<RawIntakeOutcome> AcceptAsync(RawDelivery raw, CancellationToken stopping, CancellationToken cancellation)
    {
        for (var bugs = 0; ;)
        {
            try
            {
                var outcome = await intake.AcceptAsync(raw, cancellation);
                storeOutage.Worked();
                return outcome;
            }
            catch (Exception exception) when (exception is not StoreUnavailableException && !cancellation.IsCancellationRequested && ++bugs >= Attempts)
            {
                logger.LogError("Journaling a message from the intake queue threw {Attempts} times: {Reason}", bugs, FailureReason.Of(exception));
                return new RawIntakeOutcome.Refused(RefusalReasons.InternalError);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                metrics.IntakeDelayed.Add(1);

                // The commit may have happened although its answer got lost.
                raw = raw with { IsRedelivered = true };
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
                await Task.Delay(storeOutage.Failed(exception), either.Token);
            }
        }
    }

    private static async Task DeadLetterAsync(IChannel channel, BasicDeliverEventArgs delivery, string reason, CancellationToken cancellation)
    {
        var properties = new BasicProperties
        {
            MessageId = delivery.BasicProperties.MessageId,
            ContentType = delivery.BasicProperties.ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?> { [Topology.ReasonHeader] = reason },
        };
        await channel.BasicPublishAsync(Topology.IntakeDeadLetter, "", mandatory: true, properties, delivery.Body, cancellation);
    }
}
