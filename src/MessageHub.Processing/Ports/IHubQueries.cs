namespace MessageHub.Processing.Ports;

/// <summary>What can be asked of the store without changing it, for health, metrics and people.</summary>
public interface IHubQueries
{
    /// <summary>Does the store answer at all? Asks the least there is to ask.</summary>
    /// <exception cref="StoreUnavailableException">It does not, and why.</exception>
    Task PingAsync(CancellationToken cancellation);

    /// <summary>How much waits and is stuck; answered from small indexes whatever the size of the journal.</summary>
    Task<QueueFigures> FiguresAsync(CancellationToken cancellation);
}

/// <param name="Waiting">Messages not judged yet.</param>
/// <param name="OldestWaiting">When the oldest of them came in.</param>
/// <param name="Stuck">Messages that are stuck.</param>
/// <param name="Undelivered">Outgoing messages not fetched or published yet.</param>
public sealed record QueueFigures(long Waiting, DateTimeOffset? OldestWaiting, long Stuck, long Undelivered);
