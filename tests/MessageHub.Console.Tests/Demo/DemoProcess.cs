using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.OperatorConsole.Tests.Demo;

/// <summary>With a temporary folder of its own, and a SQL Server configured that is not there: it must not be asked for.</summary>
internal sealed partial class DemoProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string temporary = Directory.CreateTempSubdirectory("demo-test-").FullName;
    private readonly StringBuilder output = new();
    private readonly Process process;

    private DemoProcess(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), "run", "--demo", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = temporary,
        };
        start.Environment["TMPDIR"] = temporary;
        start.Environment["MessageHub__Storage__Provider"] = "SqlServer";
        start.Environment["MessageHub__Storage__ConnectionString"] = "Server=127.0.0.1,1;Database=none;Connect Timeout=1";
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public Uri Address => new(Told(Browser()).Replace(ConsolePaths.Root, "", StringComparison.Ordinal));

    public string Name => Told(Account());

    public string Password => Told(Secret());

    public static DemoProcess Start(params string[] args) => new(args);

    public static async Task<DemoProcess> StartAsync()
    {
        var demo = new DemoProcess(["--urls", $"http://127.0.0.1:{FreePort()}"]);
        for (var patience = Stopwatch.StartNew(); !demo.Output.Contains("Ctrl+C", StringComparison.Ordinal); await Task.Delay(50))
        {
            if (demo.process.HasExited || patience.Elapsed > Patience)
            {
                demo.Dispose();
                Assert.Fail($"The demo did not start:\n{demo.Output}");
            }
        }

        return demo;
    }

    public string[] Folders() => Directory.GetDirectories(temporary, "messagehub-demo-*");

    /// <summary>As a shell or a service manager does; a test run that is itself in the background cannot be sent Ctrl+C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.That(WaitForExit(), Is.Zero);
    }

    public int WaitForExit()
    {
        Assert.That(process.WaitForExit(Patience), Is.True, "it ends");
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        Directory.Delete(temporary, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Told(Regex what) => what.Match(Output).Groups[1].Value;

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        RunLog.Keep(line.Data);
        lock (output)
            output.AppendLine(line.Data);
    }

    [GeneratedRegex(@"in the browser +(\S+)")]
    private static partial Regex Browser();

    [GeneratedRegex(@"name +(\S+)")]
    private static partial Regex Account();

    [GeneratedRegex(@"password +(\S+)")]
    private static partial Regex Secret();
}
