using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Tests;

/// <summary>Remembers which streams were woken, and wakes nobody.</summary>
internal sealed class WokenStreams : IWakeUps
{
    public List<Stroom> Streams { get; } = [];

    public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
    {
        Streams.AddRange(stromen);
        return Task.CompletedTask;
    }
}
