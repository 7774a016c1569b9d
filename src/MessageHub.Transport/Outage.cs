using System.Net.Sockets;
using MessageHub.Processing.Ports;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace MessageHub.Transport;

/// <summary>Logs an outage once when it begins and once when it is over, and says how long to wait before the next attempt.</summary>
internal sealed class Outage(ILogger logger, string what, TimeSpan longest)
{
    private int attempts;

    public bool IsOngoing => attempts > 0;

    /// <summary>The wait before the next attempt: doubling from a quarter of a second, with jitter so that many processes don't come back at once.</summary>
    public TimeSpan Failed(Exception exception)
    {
        if (attempts == 0)
            logger.LogWarning("{What} failed ({Exception}); trying again until it works", what, Describe(Cause(exception)));

        attempts = Math.Min(attempts + 1, 20);
        var wait = Math.Min(longest.TotalMilliseconds, 250 * Math.Pow(2, attempts - 1));
        return TimeSpan.FromMilliseconds(wait * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    /// <summary>An outage of the store says itself what is wrong; of other exceptions the first cause tells most.</summary>
    private static Exception Cause(Exception exception) => exception is StoreUnavailableException ? exception : exception.GetBaseException();

    /// <summary>The text only where it is the network's or the broker's own; others may quote a message, and nothing of that may get into the log.</summary>
    private static string Describe(Exception exception) =>
        exception is RabbitMQClientException or SocketException or BrokerGoneException or StoreUnavailableException ? exception.Message : exception.GetType().Name;

    public void Worked()
    {
        if (attempts > 0)
            logger.LogInformation("{What} works again", what);
        attempts = 0;
    }
}
