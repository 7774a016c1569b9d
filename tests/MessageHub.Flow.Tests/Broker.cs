namespace MessageHub.Flow.Tests;

/// <summary>The RabbitMQ for tests: <c>MESSAGEHUB_TEST_RABBITMQ</c> holds its amqp URI (<c>.ci/rabbitmq</c> starts one).</summary>
internal static class Broker
{
    private const string Variable = "MESSAGEHUB_TEST_RABBITMQ";

    /// <summary>Settings of the service for this transport; skips the running test where it needs a broker and there is none.</summary>
    public static string[] SettingsFor(string transport)
    {
        if (transport == "InMemory")
            return [];
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text)
        {
            Assert.Ignore($"No RabbitMQ: {Variable} is not set.");
            return [];
        }

        var uri = new Uri(text);
        var user = uri.UserInfo.Split(':');
        var host = uri.AbsolutePath.Trim('/');
        return
        [
            $"Transport:Provider={transport}", $"Transport:Host={uri.Host}", $"Transport:Port={uri.Port}", $"Transport:UserName={Uri.UnescapeDataString(user[0])}",
            $"Transport:Password={Uri.UnescapeDataString(user[1])}", $"Transport:VirtualHost={(host.Length == 0 ? "/" : Uri.UnescapeDataString(host))}",
        ];
    }
}
