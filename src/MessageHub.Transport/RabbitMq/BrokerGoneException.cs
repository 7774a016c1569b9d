using RabbitMQ.Client.Events;

namespace MessageHub.Transport.RabbitMq;

/// <summary>A connection or channel closed under our work.</summary>
internal sealed class BrokerGoneException(ShutdownEventArgs? reason) : Exception($"closed: {reason?.ReplyCode} {reason?.ReplyText}".TrimEnd());
