using MessageHub.Testing;
using MessageHub.Tests.Commands;

namespace MessageHub.Tests.Deploy;

/// <summary>What the program makes of the settings that a deployment gives it.</summary>
internal static class Settings
{
    private const string Prefix = "MessageHub__";

    /// <summary>A place where no server listens: settings are right when the program gets as far as looking for one.</summary>
    private const string Nowhere = "Server=tcp:127.0.0.1,9;Database=x;User ID=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false";

    /// <summary>As <c>messagehub settings</c> lists them.</summary>
    public static IReadOnlySet<string> Known { get; } = Cli.Run("settings").Stdout.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1])
        .ToHashSet();

    /// <summary>Environment variables that the program refuses.</summary>
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
            Does.Match(@"^messagehub: the store cannot be reached( \(error \d+\))?$").Or.StartsWith("messagehub: No authentication of parties is configured"));
}
