using System.Diagnostics;
using MessageHub.Transport.RabbitMq;
using RabbitMQ.Client;

namespace MessageHub.Transport.Tests.Live;

/// <summary>What parties do on the broker.</summary>
internal static class Clients
{
    /// <summary>Publishes plain XML to the intake and returns when the broker confirmed it.</summary>
    public static async Task PublishRawAsync(this LiveBroker broker, IEnumerable<byte[]> bodies, string? messageId = null)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await RabbitMq.Broker.OpenChannelAsync(connection, CancellationToken.None);
        var confirms = new List<Task>();
        foreach (var body in bodies)
        {
            var properties = new BasicProperties { MessageId = messageId, DeliveryMode = DeliveryModes.Persistent };
            confirms.Add(channel.BasicPublishAsync(Topology.Intake, "", mandatory: true, properties, body).AsTask());
        }

        await Task.WhenAll(confirms);
    }

    /// <summary>Takes what is in the queue now.</summary>
    public static async Task<List<BasicGetResult>> TakeAsync(this LiveBroker broker, string queue, int atLeast)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var taken = new List<BasicGetResult>();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(20))
        {
            if (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
                taken.Add(message);
            else if (taken.Count >= atLeast)
                break;
            else
                await Task.Delay(20);
        }

        return taken;
    }

    /// <summary>A receiver's own queue, bound for all its messages.</summary>
    public static async Task BindReceiverAsync(this LiveBroker broker, string queue, string routingKey)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(queue, Topology.Out, routingKey);
    }
}
