using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace MessageHub.Benchmarks;

/// <summary>The real service, or a server of this program, in a process of its own.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private HubProcess(Process process, int port, SslClientAuthenticationOptions? tls)
    {
        (this.process, Port) = (process, port);
        client = tls is null
            ? new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") }
            : new HttpClient(new SocketsHttpHandler { SslOptions = tls }) { BaseAddress = new Uri($"https://localhost:{port}") };
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    public static Task<HubProcess> RunHubAsync(string data, params string[] settings)
    {
        var port = FreePort();
        return StartAsync(port, "/health/ready",
        [
            Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), "run", "--data", data, "--urls", $"http://127.0.0.1:{port}",
            // A few parties send what a region's hundreds would.
            "--environment", "Development", "--set", "Limits:RequestsPerSecond=100000", "--set", "Limits:Burst=100000", .. settings.SelectMany(setting => new[] { "--set", setting }),
        ]);
    }

    /// <summary>As in production: over TLS, with parties that are known by certificates of the private authority in its data folder.</summary>
    public static Task<HubProcess> RunSecureHubAsync(string data, SslClientAuthenticationOptions tls)
    {
        var (port, certificates) = (FreePort(), Path.Combine(data, "test-certificates"));
        string[] settings =
        [
            $"Tls:Certificate={Path.Combine(certificates, "server.pem")}", $"Authentication:Certificate:TrustedIssuers:0={Path.Combine(certificates, "ca.pem")}",
            "Authentication:Certificate:Revocation=NoCheck", "Limits:RequestsPerSecond=100000", "Limits:Burst=100000",
        ];
        return StartAsync(port, "/health/ready",
        [
            Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), "run", "--data", data, "--urls", $"https://localhost:{port}",
            .. settings.SelectMany(setting => new[] { "--set", setting }),
        ], tls);
    }

    /// <summary>A command of the executable that must succeed.</summary>
    public static async Task CommandAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), .. args]) { RedirectStandardOutput = true };
        using var command = Process.Start(start)!;
        var told = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
            throw new InvalidOperationException(told);
    }

    /// <summary>A server of this program: <c>bare</c> or <c>naive</c>; <c>bare-tls</c> finds its certificate in the folder.</summary>
    public static Task<HubProcess> RunServerAsync(string kind, string data, SslClientAuthenticationOptions? tls = null)
    {
        var port = FreePort();
        return StartAsync(port, "/health/ready",
            [Path.Combine(AppContext.BaseDirectory, "MessageHub.Benchmarks.dll"), "serve", kind, port.ToString(CultureInfo.InvariantCulture), data], tls);
    }

    /// <summary>What the server has used of the processors until now.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Until nothing waits to be judged.</summary>
    public async Task UntilJudgedAsync()
    {
        while (await WaitingAsync() != 0)
            await Task.Delay(100);
    }

    /// <summary>Until so many were judged since the start.</summary>
    public async Task UntilJudgedAsync(long messages)
    {
        while (await MetricAsync("messagehub_messages_judged_total") < messages)
            await Task.Delay(100);
    }

    public Task<long> WaitingAsync() => MetricAsync("messagehub_messages_waiting");

    /// <summary>Batches judged until now.</summary>
    public Task<long> BatchesAsync() => MetricAsync("messagehub_batch_duration_seconds_count");

    /// <summary>Seconds that the oldest waiting message has waited.</summary>
    public Task<long> OldestWaitingAsync() => MetricAsync("messagehub_messages_oldest_waiting_age");

    /// <summary>The sum over its labels; 0 when it was never counted.</summary>
    private async Task<long> MetricAsync(string name) => (await client.GetStringAsync("/metrics")).Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line[name.Length] is '{' or ' ')
        .Sum(line => long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<HubProcess> StartAsync(int port, string ready, IEnumerable<string> arguments, SslClientAuthenticationOptions? tls = null)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var hub = new HubProcess(process, port, tls);
        for (var i = 0; i < 300; i++)
        {
            try
            {
                using var response = await hub.client.GetAsync(ready);
                if (response.IsSuccessStatusCode)
                    return hub;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The server did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
