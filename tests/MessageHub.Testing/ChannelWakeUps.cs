using System.Threading.Channels;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Testing;

/// <summary>Wake-ups inside one process without a bus.</summary>
public sealed class ChannelWakeUps : IWakeUps, IOutgoingSignal, ITransportHealth
{
    private readonly Channel<Stroom> channel = Channel.CreateUnbounded<Stroom>(new UnboundedChannelOptions { SingleReader = true });

    public bool IsConnected => true;

    public string? Reason => null;

    public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
    {
        foreach (var stroom in stromen)
            channel.Writer.TryWrite(stroom);
        return Task.CompletedTask;
    }

    /// <summary>Nothing is published: every party fetches.</summary>
    public void HasWork()
    {
    }

    /// <summary>Hands wake-ups to the worker until asked to stop; does not wait for the work.</summary>
    public async Task RunAsync(IWakeUpHandler handler, CancellationToken stop)
    {
        try
        {
            await foreach (var stroom in channel.Reader.ReadAllAsync(stop))
                _ = WakeAsync(handler, stroom);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>Nobody to give a failed wake-up back to: the worker's look every minute finds what is left.</summary>
    private static async Task WakeAsync(IWakeUpHandler handler, Stroom stroom)
    {
        try
        {
            await handler.WokenAsync(stroom, CancellationToken.None);
        }
        catch (StreamStuckException)
        {
        }
    }
}
