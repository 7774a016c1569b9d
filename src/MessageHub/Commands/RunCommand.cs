using System.CommandLine;
using MessageHub.Demo;
using MessageHub.Service;
using MessageHub.Settings;

namespace MessageHub.Commands;

/// <summary><c>messagehub run</c>: the service. The only command that builds a host.</summary>
internal static class RunCommand
{
    private static readonly HubOptions Defaults = new();

    public static Command Create()
    {
        var data = new Option<string?>("--data")
        {
            Description = $"Where the embedded store lives; made when it is not there. Without it ./{Defaults.Data}.",
            HelpName = "dir",
        };
        var roles = new Option<string?>("--roles")
        {
            Description = "What this process does: intake, worker, delivery, joined by commas; without it all three.",
            HelpName = "list",
        };
        var urls = new Option<string?>("--urls") { Description = $"Where it listens; without it {Defaults.Urls}.", HelpName = "addresses" };
        var environment = new Option<string?>("--environment")
        {
            Description = "Development lets parties on this machine name themselves in the header X-Party; without it Production.",
            HelpName = "name",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Any setting, as Workers:Concurrency=4; goes before environment variables (MessageHub__...) and appsettings.json.",
            HelpName = "key=value",
        };
        set.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
                result.AddError($"--set {wrong.Value} is not key=value.");
        });

        var demo = new Option<bool>("--demo")
        {
            Description = "Try it: on this machine only, on a store of its own with a month of made-up traffic, which is gone when you stop.",
        };

        var command = new Command("run", "Run the service: take messages in, judge and answer them, hand them out.") { data, roles, urls, environment, set, demo };
        command.Validators.Add(result =>
        {
            if (result.GetValue(demo) && new Option[] { data, roles, environment }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
                result.AddError($"--demo has a store of its own and does everything: it goes without {other.Name}.");
        });
        command.SetAction(async parsed =>
        {
            var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            foreach (var pair in parsed.GetValue(set) ?? [])
                settings[pair[..pair.IndexOf('=', StringComparison.Ordinal)]] = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];
            Give("Data", parsed.GetValue(data));
            Give("Roles", parsed.GetValue(roles));
            Give("Urls", parsed.GetValue(urls));
            if (parsed.GetValue(demo))
                await DemoRun.RunAsync(settings);
            else
                await HubService.RunAsync(parsed.GetValue(environment), settings);
            return ExitCodes.Fine;

            void Give(string key, string? value)
            {
                if (value is not null)
                    settings[key] = value;
            }
        });
        return command;
    }
}
