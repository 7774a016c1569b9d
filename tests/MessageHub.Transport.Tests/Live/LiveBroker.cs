using System.Diagnostics;
using System.Globalization;
using MessageHub.Transport.RabbitMq;
using RabbitMQ.Client;

namespace MessageHub.Transport.Tests.Live;

/// <summary>
/// A real RabbitMQ, of which every test gets a virtual host of its own, so that test projects can use it side by side. Started by
/// <c>.ci/rabbitmq start</c>.
/// </summary>
internal sealed class LiveBroker : IAsyncDisposable
{
    public const string Variable = "MESSAGEHUB_TEST_RABBITMQ";

    private readonly Uri address;
    private readonly Dictionary<string, string> environment;
    public string VirtualHost { get; } = $"transport-{Guid.NewGuid():N}";

    private LiveBroker(Uri address, Dictionary<string, string> environment)
    {
        this.address = address;
        this.environment = environment;
    }

    /// <summary>Ignores the test when there is no broker.</summary>
    public static async Task<LiveBroker> OpenAsync()
    {
        RequireBroker();
        return await OpenAsync(Environment.GetEnvironmentVariable(Variable)!, []);
    }

    /// <summary>A node of its own, for tests that stop it; of its own per run, because work trees share a machine.</summary>
    public static async Task<LiveBroker> StartOwnAsync()
    {
        RequireBroker();
        Dictionary<string, string> environment = new()
        {
            ["RABBITMQ_TEST_NAME"] = $"messagehub-outage-{Environment.ProcessId}",
            ["RABBITMQ_TEST_PORT"] = (20000 + (2 * Random.Shared.Next(5000))).ToString(CultureInfo.InvariantCulture),
        };
        return await OpenAsync(await RunAsync(environment, "start"), environment);
    }

    private static void RequireBroker()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Assert.Ignore($"Skipped: {Variable} is not set. Start a broker: export {Variable}=$(.ci/rabbitmq start)");
    }

    private static async Task<LiveBroker> OpenAsync(string address, Dictionary<string, string> environment)
    {
        var broker = new LiveBroker(new Uri(address.Trim()), environment);
        await broker.CtlAsync("add_vhost", broker.VirtualHost);
        await broker.CtlAsync("set_permissions", "-p", broker.VirtualHost, "guest", ".*", ".*", ".*");
        return broker;
    }

    public TransportOptions Options(TransportRoles roles, params string[] publishFor) => new()
    {
        Provider = TransportProvider.RabbitMq,
        Host = address.Host,
        Port = address.Port,
        VirtualHost = VirtualHost,
        UserName = "guest",
        Password = "guest",
        Roles = roles,
        Concurrency = 4,
        PublishFor = publishFor,
    };

    /// <summary>A connection as a back office has it.</summary>
    public Task<IConnection> ConnectAsync() => new Broker(Options(TransportRoles.All)).ConnectAsync("test", CancellationToken.None);

    public Task<string> CtlAsync(params string[] arguments) => RunAsync(environment, ["ctl", .. arguments]);

    /// <summary>Names in a listing of our virtual host, such as <c>list_queues</c>.</summary>
    public async Task<string[]> ListAsync(string what)
    {
        var lines = (await CtlAsync(what, "-p", VirtualHost, "--no-table-headers", "name")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => !line.StartsWith("amq.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        if (environment.Count > 0)
            await RunAsync(environment, "stop");
        else
            await CtlAsync("delete_vhost", VirtualHost);
    }

    private static async Task<string> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.File(".ci/rabbitmq"), arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, string.Create(CultureInfo.InvariantCulture, $".ci/rabbitmq {string.Join(' ', arguments)}"));
        return output;
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
