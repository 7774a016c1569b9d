using System.Globalization;
using RabbitMQ.Client;

namespace MessageHub.Benchmarks;

/// <summary>What a back office does that puts messages straight on the broker.</summary>
internal static class IntakeQueue
{
    private const string Exchange = "messagehub.intake";

    /// <summary>Confirms that the broker may still owe.</summary>
    private const int Outstanding = 500;

    /// <summary>Returns when the broker has them all.</summary>
    public static async Task PublishAsync(Uri broker, IEnumerable<byte[]> bodies)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null));
        foreach (var some in bodies.Chunk(Outstanding))
        {
            await Task.WhenAll(some.Select(body => channel.BasicPublishAsync(Exchange, "", mandatory: true, Properties(), body).AsTask()));
        }
    }

    private static BasicProperties Properties() => new()
    {
        MessageId = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
        DeliveryMode = DeliveryModes.Persistent,
    };
}
