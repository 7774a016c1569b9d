using MessageHub.Processing.Ports;

namespace MessageHub.Transport;

/// <summary>Many signals while the publisher is busy are one.</summary>
internal sealed class OutgoingSignal : IOutgoingSignal, IDisposable
{
    private readonly SemaphoreSlim work = new(0, 1);

    public void HasWork()
    {
        try
        {
            if (work.CurrentCount == 0)
                work.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Another signal was first, or the process stops.
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => work.WaitAsync(longest, cancellation);

    public void Dispose() => work.Dispose();
}
