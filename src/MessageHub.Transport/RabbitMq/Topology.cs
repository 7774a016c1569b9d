using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Every exchange, queue and binding of the hub, and the only place that names them; <c>deploy/rabbitmq/definitions.json</c> is the same for those
/// who import it, held equal by a test.
/// </summary>
internal static class Topology
{
    /// <summary>Wake-ups, through MassTransit.</summary>
    public const string WakeUps = "messagehub.wakeups";
    public const string WakeUpsDeadLetter = "messagehub.wakeups.dead-letter";

    /// <summary>Raw XML from back offices. Publish to the exchange of this name, or to the queue.</summary>
    public const string Intake = "messagehub.intake";
    public const string IntakeDeadLetter = "messagehub.intake.dead-letter";

    /// <summary>Outgoing messages, routing key <c>ontvanger.bericht</c>. Receivers bind queues of their own.</summary>
    public const string Out = "messagehub.out";

    /// <summary>Held by the process that publishes outgoing messages; exclusive to its connection, so not part of the lasting topology.</summary>
    public const string DeliveryTurn = "messagehub.delivery.turn";

    /// <summary>Header of a dead letter that the hub itself made: why.</summary>
    public const string ReasonHeader = "x-reason";

    /// <summary>Header of a dead letter that the hub itself made: when, in UTC as ISO 8601.</summary>
    public const string SinceHeader = "x-since";

    public static IReadOnlyList<ExchangeSpec> Exchanges { get; } =
    [
        new(WakeUps, ExchangeType.Fanout),
        new(WakeUpsDeadLetter, ExchangeType.Fanout),
        new(Intake, ExchangeType.Fanout),
        new(IntakeDeadLetter, ExchangeType.Fanout),
        new(Out, ExchangeType.Topic),
    ];

    public static IReadOnlyList<QueueSpec> Queues { get; } =
    [
        new(WakeUps, Quorum(
            ("x-delivery-limit", 5),
            ("x-dead-letter-exchange", WakeUpsDeadLetter))),

        // Dead wake-ups are for people to see; the look every minute finds the work itself.
        new(WakeUpsDeadLetter, Quorum(("x-max-length", 10_000))),

        // One consumer at a time keeps the order of arrival; the others stand by. The delivery limit is for a message that kills the process: an
        // outage of the store holds the delivery and does not count. At-least-once, because a raw message exists nowhere else.
        new(Intake, Quorum(
            ("x-single-active-consumer", true),
            ("x-delivery-limit", 100),
            ("x-dead-letter-exchange", IntakeDeadLetter),
            ("x-dead-letter-strategy", "at-least-once"),
            ("x-overflow", "reject-publish"))),

        new(IntakeDeadLetter, Quorum()),
    ];

    public static IReadOnlyList<BindingSpec> Bindings { get; } =
    [
        new(WakeUps, WakeUps),
        new(WakeUpsDeadLetter, WakeUpsDeadLetter),
        new(Intake, Intake),
        new(IntakeDeadLetter, IntakeDeadLetter),
    ];

    /// <summary>Declaring again changes nothing; a queue that exists with other arguments is an error that names it.</summary>
    public static async Task DeclareAsync(IChannel channel, CancellationToken cancellation)
    {
        foreach (var exchange in Exchanges)
            await channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, durable: true, autoDelete: false, cancellationToken: cancellation);
        foreach (var queue in Queues)
        {
            await channel.QueueDeclareAsync(
                queue.Name, durable: true, exclusive: false, autoDelete: false, queue.Arguments, cancellationToken: cancellation);
        }

        foreach (var binding in Bindings)
            await channel.QueueBindAsync(binding.Queue, binding.Exchange, routingKey: "", cancellationToken: cancellation);
    }

    private static Dictionary<string, object?> Quorum(params (string Name, object Value)[] arguments)
    {
        var all = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        foreach (var (name, value) in arguments)
            all[name] = value;
        return all;
    }
}

internal sealed record ExchangeSpec(string Name, string Type);

internal sealed record QueueSpec(string Name, IDictionary<string, object?> Arguments);

internal sealed record BindingSpec(string Exchange, string Queue);
