using System.CommandLine;
using MessageHub.Alerts;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Settings;

namespace MessageHub.Commands;

/// <summary><c>messagehub alerts test</c>: tries what the settings say of telling people, before something is wrong.</summary>
internal static class AlertsCommand
{
    public static Command Create()
    {
        var test = new Command("test", "Send a test to the webhook and by mail, as the settings have them.");
        test.SetAction(_ => TestAsync(SettingsReader.ForCommands().Alerts));
        return new Command("alerts", "Telling people that something is wrong: try it.") { test };
    }

    private static async Task<int> TestAsync(AlertOptions options)
    {
        if (!options.IsOn)
            throw new CommandException("nobody is told: set Alerts:Webhook:Url or Alerts:Mail:Host (docs/operations.md).");

        var now = TimeProvider.System.GetUtcNow();
        var message = new AlertMessage(AlertEvent.Raised, AlertKind.Test, "er is niets aan de hand", now, Sight: null);
        var exitCode = ExitCodes.Fine;
        foreach (var channel in AlertRegistration.ChannelsOf(options, TimeProvider.System))
        {
            using (channel as IDisposable)
            {
                try
                {
                    await channel.SendAsync([message], now, CancellationToken.None);
                    Console.WriteLine($"The {channel.Name} took a test.");
                }
                catch (AlertNotSentException e)
                {
                    CommandLine.Tell($"{channel.Name}: {e.Message}.");
                    exitCode = ExitCodes.Findings;
                }
            }
        }

        return exitCode;
    }
}
