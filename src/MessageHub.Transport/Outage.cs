using Microsoft.Extensions.Logging;

namespace MessageHub.Transport;

/// <summary>Logs an outage once when it begins and once when it is over, and says how long to wait before the next attempt.</summary>
internal sealed class Outage(ILogger logger, string what, TimeSpan longest)
{
    private int attempts;

    public bool IsOngoing => attempts > 0;

    /// <summary>The wait before the next attempt: doubling from a quarter of a second, with jitter so that many processes don't come back at once.</summary>
    public TimeSpan Failed(Exception exception)
    {
        // The type and, for the broker's own exceptions, not the text: nothing of a message may get into the log.
        if (attempts == 0)
            logger.LogWarning("{What} failed ({Exception}); trying again until it works", what, exception.GetBaseException().GetType().Name);

        attempts = Math.Min(attempts + 1, 20);
        var wait = Math.Min(longest.TotalMilliseconds, 250 * Math.Pow(2, attempts - 1));
        return TimeSpan.FromMilliseconds(wait * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    public void Worked()
    {
        if (attempts > 0)
            logger.LogInformation("{What} works again", what);
        attempts = 0;
    }
}
