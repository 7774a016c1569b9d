using MessageHub.Processing.Ports;

namespace MessageHub.Service;

/// <summary>Asks the store how much waits, but not for long.</summary>
internal static class QueueLook
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Null when the store cannot be reached.</summary>
    public static async Task<QueueFigures?> TryAsync(IHubQueries store, CancellationToken cancellation)
    {
        try
        {
            return await store.FiguresAsync(cancellation).WaitAsync(Patience, cancellation);
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            return null;
        }
    }
}
