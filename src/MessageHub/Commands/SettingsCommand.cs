using System.CommandLine;
using MessageHub.Settings;

namespace MessageHub.Commands;

/// <summary><c>messagehub settings</c>: every setting with its default; the table in docs/operations.md is its output.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var command = new Command("settings", "List every setting of the service, with its default.");
        command.SetAction(_ =>
        {
            Console.Write(SettingsPage.Write());
            return ExitCodes.Fine;
        });
        return command;
    }
}
