using MessageHub.Testing.Servers;

namespace MessageHub.Flow.Tests;

/// <summary>What the service is told about the RabbitMQ for tests.</summary>
internal static class Broker
{
    /// <summary>Settings of the service for this transport; skips the running test where it needs a broker and there is none.</summary>
    public static async Task<string[]> SettingsForAsync(string transport) =>
        transport == "InMemory" ? [] : SettingsOf(await RabbitMqNode.SharedAsync());

    public static string[] SettingsOf(RabbitMqNode node)
    {
        var host = node.Address.AbsolutePath.Trim('/');
        return
        [
            "Transport:Provider=RabbitMq", $"Transport:Host={node.Address.Host}", $"Transport:Port={node.Address.Port}", $"Transport:UserName={node.UserName}",
            $"Transport:Password={node.Password}", $"Transport:VirtualHost={(host.Length == 0 ? "/" : Uri.UnescapeDataString(host))}",
        ];
    }
}
