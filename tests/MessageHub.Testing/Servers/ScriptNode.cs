using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MessageHub.Testing.Servers;

/// <summary>A node of Debian's rabbitmq-server, by <c>.ci/rabbitmq</c>.</summary>
/// <param name="environment">What the script needs to find the node again; empty for a node that is not ours to stop.</param>
internal sealed class ScriptNode(Uri address, IReadOnlyDictionary<string, string> environment) : RabbitMqNode
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public override Uri Address => address;

    /// <summary>Null where rabbitmq-server is not installed: tests install nothing, <c>.ci/run</c> does.</summary>
    public static async Task<RabbitMqNode?> TryStartAsync()
    {
        if (!File.Exists(Server))
            return null;

        // Of its own per run, because work trees share a machine.
        var port = FreePorts();
        var environment = new Dictionary<string, string>
        {
            ["RABBITMQ_TEST_NAME"] = $"messagehub-test-{port}",
            ["RABBITMQ_TEST_PORT"] = port.ToString(CultureInfo.InvariantCulture),
        };
        return new ScriptNode(new Uri((await RunAsync(environment, "start")).Trim()), environment);
    }

    public override Task<string> CtlAsync(params string[] arguments) => RunAsync(environment, ["ctl", .. arguments]);

    public override async Task ImportAsync(string definitions)
    {
        using var folder = new TemporaryFolder();
        await CtlAsync("import_definitions", folder.Write("definitions.json", definitions));
    }

    public override async ValueTask DisposeAsync()
    {
        if (environment.Count > 0)
            await RunAsync(environment, "stop");
    }

    private static async Task<string> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.File(".ci", "rabbitmq"), arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $".ci/rabbitmq {string.Join(' ', arguments)}");
        return output;
    }

    /// <summary>A port that is free, and so is the next one: the node listens on both.</summary>
    private static int FreePorts()
    {
        while (true)
        {
            var port = 20000 + (2 * Random.Shared.Next(5000));
            using var first = new TcpListener(IPAddress.Loopback, port);
            using var second = new TcpListener(IPAddress.Loopback, port + 1);
            try
            {
                first.Start();
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // Another one has it: try the next.
            }
        }
    }
}
