using MessageHub.Testing.Servers;
using MessageHub.Transport.RabbitMq;
using RabbitMQ.Client;

namespace MessageHub.Transport.Tests.Live;

/// <summary>A real RabbitMQ, of which every test gets a virtual host of its own, so that test projects can use it side by side.</summary>
internal sealed class LiveBroker : IAsyncDisposable
{
    private readonly RabbitMqNode node;
    private readonly bool isOwn;

    private LiveBroker(RabbitMqNode node, bool isOwn) => (this.node, this.isOwn) = (node, isOwn);

    public string VirtualHost { get; } = $"transport-{Guid.NewGuid():N}";

    public static async Task<LiveBroker> OpenAsync() => await OpenAsync(await RabbitMqNode.SharedAsync(), isOwn: false);

    /// <summary>A node of its own, for tests that stop it.</summary>
    public static async Task<LiveBroker> StartOwnAsync() => await OpenAsync(await RabbitMqNode.StartOwnAsync(), isOwn: true);

    public TransportOptions Options => new()
    {
        Provider = TransportProvider.RabbitMq,
        Host = node.Address.Host,
        Port = node.Address.Port,
        VirtualHost = VirtualHost,
        UserName = node.UserName,
        Password = node.Password,
    };

    /// <summary>A connection as a back office has it.</summary>
    public Task<IConnection> ConnectAsync() => new Broker(Options).ConnectAsync("test", CancellationToken.None);

    public Task<string> CtlAsync(params string[] arguments) => node.CtlAsync(arguments);

    /// <summary>As <c>deploy/rabbitmq/definitions.json</c> says it, in our virtual host.</summary>
    public Task ImportAsync(string definitions) => node.ImportAsync(definitions.Replace("\"/\"", $"\"{VirtualHost}\"", StringComparison.Ordinal));

    /// <summary>Names in a listing of our virtual host, such as <c>list_queues</c>.</summary>
    public async Task<string[]> ListAsync(string what)
    {
        var lines = (await CtlAsync(what, "-p", VirtualHost, "--no-table-headers", "name")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => !line.StartsWith("amq.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        if (isOwn)
            await node.DisposeAsync();
        else
            await CtlAsync("delete_vhost", VirtualHost);
    }

    private static async Task<LiveBroker> OpenAsync(RabbitMqNode node, bool isOwn)
    {
        var broker = new LiveBroker(node, isOwn);
        await broker.CtlAsync("add_vhost", broker.VirtualHost);
        await broker.CtlAsync("set_permissions", "-p", broker.VirtualHost, node.UserName, ".*", ".*", ".*");
        return broker;
    }
}

/// <summary>Every test in a virtual host of its own.</summary>
[Category("Live")]
public abstract class LiveTest
{
    internal LiveBroker Broker { get; private set; } = null!;

    [SetUp]
    public async Task OpenBroker() => Broker = await LiveBroker.OpenAsync();

    [TearDown]
    public async Task CloseBroker()
    {
        if (Broker is not null)
            await Broker.DisposeAsync();
    }
}
