using System.Threading.Channels;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Workers;

/// <summary>Wake-ups inside one process without any broker: for tests, and for a hub that is one process.</summary>
public sealed class ChannelWakeUps : IWakeUps
{
    private readonly Channel<Stroom> channel = Channel.CreateUnbounded<Stroom>(new UnboundedChannelOptions { SingleReader = true });

    public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
    {
        foreach (var stroom in stromen)
            channel.Writer.TryWrite(stroom);
        return Task.CompletedTask;
    }

    /// <summary>Hands wake-ups to the worker until asked to stop; does not wait for the work.</summary>
    public async Task RunAsync(IWakeUpHandler handler, CancellationToken stop)
    {
        try
        {
            await foreach (var stroom in channel.Reader.ReadAllAsync(stop))
                _ = handler.HandleAsync(stroom, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }
}
