using System.Diagnostics;
using System.Globalization;

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

        return SettingsOf(new Uri(text));
    }

    /// <summary>Starts a node of its own, for a test that stops it. Dispose it.</summary>
    public static OwnNode StartOwn()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
            Assert.Ignore($"No RabbitMQ: {Variable} is not set.");
        return new OwnNode();
    }

    private static string[] SettingsOf(Uri uri)
    {
        var user = uri.UserInfo.Split(':');
        var host = uri.AbsolutePath.Trim('/');
        return
        [
            "Transport:Provider=RabbitMq", $"Transport:Host={uri.Host}", $"Transport:Port={uri.Port}", $"Transport:UserName={Uri.UnescapeDataString(user[0])}",
            $"Transport:Password={Uri.UnescapeDataString(user[1])}", $"Transport:VirtualHost={(host.Length == 0 ? "/" : Uri.UnescapeDataString(host))}",
        ];
    }

    /// <summary>A broker that may be stopped.</summary>
    public sealed class OwnNode : IDisposable
    {
        private readonly Dictionary<string, string> environment = new()
        {
            ["RABBITMQ_TEST_NAME"] = $"messagehub-flow-{Environment.ProcessId}",
            ["RABBITMQ_TEST_PORT"] = (31000 + (2 * Random.Shared.Next(500))).ToString(CultureInfo.InvariantCulture),
        };

        public OwnNode() => Settings = SettingsOf(new Uri(Run("start").Trim()));

        public string[] Settings { get; }

        public void GoAway() => Run("ctl", "stop_app");

        public void ComeBack() => Run("ctl", "start_app");

        public void Dispose() => Run("stop");

        private string Run(params string[] arguments)
        {
            var start = new ProcessStartInfo(Script(), arguments) { RedirectStandardOutput = true };
            foreach (var (name, value) in environment)
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, $".ci/rabbitmq {string.Join(' ', arguments)}");
            return output;
        }

        private static string Script()
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var script = Path.Combine(folder.FullName, ".ci", "rabbitmq");
                if (File.Exists(script))
                    return script;
            }

            throw new InvalidOperationException(".ci/rabbitmq is not above the test assembly.");
        }
    }
}
