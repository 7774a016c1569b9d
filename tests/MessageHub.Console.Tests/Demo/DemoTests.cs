using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.OperatorConsole.Tests.Demo;

/// <summary>The real <c>messagehub run --demo</c>, as a newcomer starts it: reads the terminal, signs in, looks around, stops it.</summary>
public partial class DemoTests
{
    [Test]
    public async Task A_newcomer_signs_in_with_what_the_terminal_says_and_sees_a_month_of_work_and_trouble()
    {
        using var demo = await DemoProcess.StartAsync();
        using var browser = new PlainBrowser(demo.Address);
        Assert.That((await browser.SignInAsync(demo.Name, demo.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "signing in");

        var overview = await browser.ReadAsync(ConsolePaths.Overview);
        Assert.That(overview, Does.Match("(?s)data-subject=\"Stuck\".*?1 bericht").And.Match("(?s)red\" data-subject=\"Stuck\""), "one message is stuck");

        var year = Between(await browser.ReadAsync($"{ConsolePaths.Reports}?rapport=plafond&van=2020-01-01&tot=2100-12-31"), "<tbody>", "</tbody>");
        Assert.That(Cells(year), Does.Contain("83").Or.Contain("83,0"), "a ceiling of which 83 % is used");

        var agreements = await browser.ReadAsync(ConsolePaths.Agreements);
        Assert.That(agreements, Does.Contain("RM3-21").And.Contain("KETEN-VERZOEK"), "held lines and signals");

        // Traffic of about a month, some of it refused.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var (from, to) in new[] { (29, 20), (19, 10), (9, 0) })
        {
            var found = await browser.ReadAsync(FormattableString.Invariant($"{ConsolePaths.Messages}?Van={today.AddDays(-from):O}&Tot={today.AddDays(-to):O}"));
            Assert.That(found, Does.Contain("JW301").Or.Contain("JW315"), $"traffic between {from} and {to} days ago");
        }

        // Nothing of what is configured here was touched, and nothing is left.
        Assert.That(demo.Folders(), Has.Length.EqualTo(1));
        demo.Interrupt();
        Assert.That(demo.Folders(), Is.Empty);
        Assert.That(demo.Output, Does.Not.Contain("rror"));
    }

    [TestCase("--data", "./elsewhere")]
    [TestCase("--roles", "worker")]
    [TestCase("--environment", "Production")]
    public void It_goes_without_what_would_be_about_another_hub(string option, string value)
    {
        using var demo = DemoProcess.Start(option, value);
        Assert.That(demo.WaitForExit(), Is.Not.Zero);
        Assert.That(demo.Output, Does.Contain($"--demo has a store of its own and does everything: it goes without {option}."));
        Assert.That(demo.Folders(), Is.Empty);
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        Assert.That(from, Is.Not.Negative, begin);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static IReadOnlyList<string> Cells(string rows) => [.. Cell().Matches(rows).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim(' ', '%', '\u00a0'))];

    [GeneratedRegex("<td[^>]*>(.*?)</td>")]
    private static partial Regex Cell();

    /// <summary>With a temporary folder of its own, and a SQL Server configured that is not there: it must not be asked for.</summary>
    private sealed partial class DemoProcess : IDisposable
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
}
