using System.Security.Authentication;
using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>Opens connections to the broker. The client's own recovery is off: each loop connects anew, declares what it needs and goes on.</summary>
internal sealed class Broker(TransportOptions options)
{
    /// <summary>Larger messages than this cannot be received at all; those above the intake's limit are refused with a reason.</summary>
    private const uint MaximumInboundBytes = 512 * 1024 * 1024;

    private readonly string password = options.ReadPassword();

    /// <param name="purpose">Shown in the broker's list of connections.</param>
    public Task<IConnection> ConnectAsync(string purpose, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            HostName = options.Host,
            Port = options.Port,
            VirtualHost = options.VirtualHost,
            UserName = options.UserName,
            Password = password,
            ClientProvidedName = $"messagehub {purpose}",
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(10),
            ContinuationTimeout = TimeSpan.FromSeconds(15),
            MaxInboundMessageBodySize = MaximumInboundBytes,
        };
        if (options.UseTls)
            factory.Ssl = new SslOption(options.Host, enabled: true) { Version = SslProtocols.None };

        return factory.CreateConnectionAsync(cancellation);
    }

    /// <summary>A channel that confirms what is published: BasicPublishAsync returns when the broker has it, or throws.</summary>
    public static Task<IChannel> OpenChannelAsync(IConnection connection, CancellationToken cancellation) =>
        connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
}

internal static class TransportSecrets
{
    public static string ReadPassword(this TransportOptions options) =>
        string.IsNullOrEmpty(options.PasswordFile) ? options.Password : File.ReadAllText(options.PasswordFile).TrimEnd('\r', '\n');
}
