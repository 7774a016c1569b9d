using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests;

/// <summary>The real executable, <c>messagehub run</c>, on a free port. What it writes is kept.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private HubProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything written to standard output and error.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public bool HasExited => process.HasExited;

    /// <summary>Bytes that are in memory now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The most bytes that were ever in memory.</summary>
    public long PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it without waiting.</summary>
    public static HubProcess Start(params string[] args) => Start(new Dictionary<string, string?>(), args);

    /// <summary>Starts it without waiting, with more in its environment.</summary>
    public static HubProcess Start(IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new HubProcess(Process.Start(start)!);
    }

    /// <summary>Starts the service in Development and waits until it is ready.</summary>
    public static Task<HubProcess> RunAsync(string data, int port, params string[] settings) =>
        RunAsync(data, port, new Dictionary<string, string?>(), settings);

    /// <summary>The same, with more in its environment.</summary>
    public static async Task<HubProcess> RunAsync(string data, int port, IReadOnlyDictionary<string, string?> environment, params string[] settings)
    {
        var hub = Start(
            environment,
        [
            "run", "--data", data, "--urls", $"http://127.0.0.1:{port}", "--environment", "Development",
            .. settings.SelectMany(set => new[] { "--set", set }),
        ]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                    return hub;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
            }

            if (hub.process.HasExited || patience.Elapsed > Patience)
            {
                hub.Dispose();
                Assert.Fail($"The service did not become ready:\n{hub.Output}");
            }

            await Task.Delay(20);
        }
    }

    public void Kill9()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, and how long the end took.</summary>
    public async Task<(int ExitCode, TimeSpan Duration)> TerminateAsync()
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        return (await EndAsync(), watch.Elapsed);
    }

    /// <summary>Waits for its end, with all its output.</summary>
    public async Task<int> EndAsync()
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"messagehub did not end within {Patience}:\n{Output}");
        }

        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill9();
        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        RunLog.Keep(line.Data);
        lock (output)
            output.AppendLine(line.Data);
    }
}
