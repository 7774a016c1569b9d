using System.CommandLine;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands.Parties;

/// <summary>
/// <c>messagehub parties</c>: who takes part, and by which certificates they are known. Also while the service runs, which sees a change within twice
/// <c>Parties:RefreshSeconds</c>.
/// </summary>
internal static class PartiesCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        var remove = new Command("remove", "Forget a party: nothing is taken in from it or for it any more. What is there stays.");
        var code = PartyCode();
        remove.Add(code);
        remove.SetAction(parsed => shared.UseAsync(parsed, hub => RemoveAsync(hub.GetRequiredService<Operations>(), parsed.GetRequiredValue(code))));

        return new Command("parties", "Who takes part and by which certificates: list, add, import, revoke or remove.")
        {
            PartyList.Create(shared), PartyAdd.Create(shared), PartyImport.Create(shared), PartyRevoke.Create(shared), remove, shared.Data, shared.Store,
        };
    }

    public static Argument<string> PartyCode()
    {
        var code = new Argument<string>("code") { Description = "Four digits for a municipality, eight for a provider." };
        code.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Party.IsCode(value))
                result.AddError($"'{value}' is no party: a municipality has four digits, a provider eight.");
        });
        return code;
    }

    private static async Task<int> RemoveAsync(Operations operations, string code)
    {
        if (!await operations.RemovePartyAsync(code, OperatorCommands.Who, CancellationToken.None))
        {
            CommandLine.Tell($"{code} is no known party.");
            return ExitCodes.Findings;
        }

        Console.WriteLine($"Party {code} is forgotten.");
        return ExitCodes.Fine;
    }
}
