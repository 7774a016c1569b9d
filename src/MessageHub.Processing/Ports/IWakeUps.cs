namespace MessageHub.Processing.Ports;

/// <summary>
/// Tells workers that streams have work. A wake-up is a hint: losing, doubling or reordering it changes nothing, because the store knows what waits and
/// the worker looks there every minute.
/// </summary>
public interface IWakeUps
{
    /// <summary>Never throws for a broker that is away: the hint is lost then, and the minute's look finds the work.</summary>
    Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation);
}
