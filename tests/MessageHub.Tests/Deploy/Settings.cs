using System.Text.RegularExpressions;
using MessageHub.Testing;
using MessageHub.Tests.Commands;
using MessageHub.Transport;

namespace MessageHub.Tests.Deploy;

/// <summary>What the program makes of the settings that a deployment gives it.</summary>
internal static partial class Settings
{
    private const string Prefix = "MessageHub__";

    /// <summary>A place where no server listens: settings are right when the program gets as far as looking for one.</summary>
    private const string Nowhere = "Server=tcp:127.0.0.1,9;Database=x;User ID=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false";

    /// <summary>The settings of docs/operations.md, and those of the transport that it refers to.</summary>
    public static IReadOnlySet<string> Known { get; } = File.ReadLines(Repository.File("docs", "operations.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => Key().Matches(line).Select(match => match.Groups[1].Value))
        .Concat(typeof(TransportOptions).GetProperties().Select(property => $"Transport:{property.Name}"))
        .ToHashSet();

    /// <summary>Environment variables that the program would pass over without a word.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> variables) =>
        variables.Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal) || !Known.Contains(name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)));

    /// <summary>What the program says when it is started so; files that settings name are there.</summary>
    public static CliResult Try(IReadOnlyDictionary<string, string> environment, IEnumerable<string> command)
    {
        using var secrets = new TemporaryFolder();
        var here = environment.ToDictionary(
            variable => variable.Key,
            variable => variable.Key switch
            {
                _ when variable.Key.EndsWith("ConnectionStringFile", StringComparison.Ordinal) => secrets.Write(variable.Key, Nowhere),
                _ when variable.Key.EndsWith("File", StringComparison.Ordinal) => secrets.Write(variable.Key, "secret"),
                _ => variable.Value,
            });
        return Cli.Run(here, [.. command]);
    }

    /// <summary>The service for parties does not start without authentication, which comes with the gateway.</summary>
    public static void AssertAccepted(CliResult result) =>
        Assert.That(
            result.Stderr.TrimEnd(),
            Does.Match(@"^messagehub: The database is not available \(error \d+\)\.$").Or.StartsWith("messagehub: No authentication of parties is configured"));

    [GeneratedRegex(@"`([A-Z]\w*(?::[A-Z]\w*)*)`")]
    private static partial Regex Key();
}
