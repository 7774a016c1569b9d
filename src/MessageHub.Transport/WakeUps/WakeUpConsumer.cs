using System.Globalization;
using MassTransit;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.Logging;

namespace MessageHub.Transport.WakeUps;

/// <summary>Hands a wake-up to the worker.</summary>
internal sealed class WakeUpConsumer(IWakeUpHandler handler, TimeProvider time, ILogger<WakeUpConsumer> logger) : IConsumer<StreamHasWork>
{
    private readonly IPipe<SendContext<StreamHasWork>> deathHeaders = Pipe.Execute<SendContext<StreamHasWork>>(send =>
    {
        send.Headers.Set(Topology.ReasonHeader, DeadLetterReasons.Stuck);
        send.Headers.Set(Topology.SinceHeader, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
    });

    public async Task Consume(ConsumeContext<StreamHasWork> context)
    {
        var stroom = new Stroom(context.Message.Gemeente, context.Message.Aanbieder, context.Message.Standaard);
        try
        {
            await handler.WokenAsync(stroom, context.CancellationToken);
        }
        catch (StreamStuckException)
        {
            logger.LogWarning("Stream {Stroom} is stuck; its wake-up goes to the dead letters", stroom);
            var deadLetter = await context.GetSendEndpoint(WakeUpAddresses.DeadLetter);
            await deadLetter.Send(context.Message, deathHeaders, context.CancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // MassTransit logs what it catches with its text, and a text may quote a message.
            throw new WakeUpFailedException(exception.GetType().Name);
        }
    }
}

/// <summary>A wake-up that failed: it comes back a few times, then goes to the dead letters.</summary>
internal sealed class WakeUpFailedException(string exceptionType) : Exception($"Processing a wake-up failed: {exceptionType}.");
