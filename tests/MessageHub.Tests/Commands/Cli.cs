using System.Diagnostics;
using System.Text.Json;

namespace MessageHub.Tests.Commands;

/// <summary>Starts the real executable, the messagehub.dll beside the tests, as users start it.</summary>
internal static class Cli
{
    /// <summary>Every date of samples and generated messages is before this one (TR135).</summary>
    public const string Today = "2025-07-31";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static CliResult Run(params string[] args)
    {
        using var process = Start(args);
        return Finish(process);
    }

    /// <summary>With this on standard input.</summary>
    public static CliResult RunWithInput(string input, params string[] args)
    {
        using var process = Start(Environment.CurrentDirectory, new Dictionary<string, string>(), args, takesInput: true);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>With more in its environment.</summary>
    public static CliResult Run(IReadOnlyDictionary<string, string> environment, params string[] args) => RunIn(Environment.CurrentDirectory, environment, args);

    /// <summary>In this folder, where appsettings.json may be.</summary>
    public static CliResult RunIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(folder, environment, args);
        return Finish(process);
    }

    public static System.Diagnostics.Process Start(params string[] args) => Start(Environment.CurrentDirectory, new Dictionary<string, string>(), args);

    private static System.Diagnostics.Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] args, bool takesInput = false)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = takesInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    public static CliResult Finish(System.Diagnostics.Process process)
    {
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"messagehub did not end within {Patience}.");
        }

        return new CliResult(process.ExitCode, stdout.Result, stderr.Result);
    }

    /// <summary>Processes with a fixed today and JSON output.</summary>
    public static CliResult Process(string store, string outFolder, params string[] paths) =>
        Run(["process", .. paths, "--store", store, "--out", outFolder, "--today", Today, "--format", "json"]);

    public static void Generate(string folder, int messages, params string[] options) =>
        Assert.That(
            Run(["generate", "--out", folder, "--messages", messages.ToString(System.Globalization.CultureInfo.InvariantCulture), .. options]).ExitCode,
            Is.Zero);
}

internal sealed record CliResult(int ExitCode, string Stdout, string Stderr)
{
    /// <summary>Results of messages.</summary>
    public IReadOnlyList<JsonResult> Json => Stdout.StartsWith('{') ? [.. Lines(Stdout).Select(JsonResult.Parse)] : [];

    public string[] ErrorLines => Lines(Stderr);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One line of JSON output, as far as tests look at it.</summary>
internal sealed record JsonResult(string File, string? Message, string Status, string[] Rules, string? AnswerFile)
{
    public string Name => Path.GetFileName(File);

    public static JsonResult Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var answer = json.GetProperty("answer");
        return new JsonResult(
            json.GetProperty("file").GetString()!,
            json.GetProperty("message").GetString(),
            json.GetProperty("status").GetString()!,
            [.. json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!)],
            answer.ValueKind == JsonValueKind.Null ? null : answer.GetProperty("file").GetString());
    }
}
