using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub purge</c>: removes bodies and personal data that are past their term. Also while the service runs.</summary>
internal static class PurgeCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        var before = SharedOptions.Date("--before", "The first day that is kept.");
        before.Required = true;
        var command = new Command(
            "purge", "Remove bodies and personal data of what was done with before a day; what later judging needs is kept.") { before, shared.Data, shared.Store };
        command.SetAction(parsed => shared.UseAsync(parsed, async hub =>
        {
            var purged = await hub.GetRequiredService<Operations>().PurgeAsync(parsed.GetValue(before)!.Value, OperatorCommands.Who, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Removed: bodies of {purged.Messages} messages and {purged.Outgoing} outgoing messages, {purged.Findings} findings, personal data in {purged.DossierRows} rows of dossiers."));
            return ExitCodes.Fine;
        }));
        return command;
    }
}
