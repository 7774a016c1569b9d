using System.CommandLine;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub parties</c>: who takes part. Also while the service runs, which sees a change within <c>Parties:RefreshSeconds</c>.</summary>
internal static class PartiesCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        var code = new Argument<string>("code") { Description = "Four digits for a municipality, eight for a provider." };
        code.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Party.IsCode(value))
                result.AddError($"'{value}' is no party: a municipality has four digits, a provider eight.");
        });
        var naam = new Option<string>("--name") { Description = "For people.", HelpName = "text", Required = true };
        var route = new Option<DeliveryRoute>("--route")
        {
            Description = "How it gets its messages: it fetches them from its mailbox, or they are published to RabbitMQ.",
            DefaultValueFactory = _ => DeliveryRoute.Mailbox,
        };
        var served = new Option<bool>("--served") { Description = "A municipality that this hub judges for." };
        var sendsFor = new Option<string[]>("--sends-for")
        {
            Description = "Other parties that it may send and fetch for.", HelpName = "code", AllowMultipleArgumentsPerToken = true,
        };

        var list = new Command("list", "List the parties.");
        list.SetAction(parsed => shared.UseAsync(parsed, hub => ListAsync(hub.GetRequiredService<IPartyRegistry>())));
        var add = new Command("add", "Add a party, or replace what is known of it.") { code, naam, route, served, sendsFor };
        add.SetAction(parsed => shared.UseAsync(parsed, hub => AddAsync(
            hub.GetRequiredService<Operations>(),
            new Party(
                parsed.GetRequiredValue(code), parsed.GetRequiredValue(naam), parsed.GetValue(route), parsed.GetValue(served), parsed.GetValue(sendsFor) ?? []))));
        var remove = new Command("remove", "Forget a party: nothing is taken in from it or for it any more. What is there stays.") { code };
        remove.SetAction(parsed => shared.UseAsync(parsed, hub => RemoveAsync(hub.GetRequiredService<Operations>(), parsed.GetRequiredValue(code))));

        return new Command("parties", "Who takes part: list, add or remove parties.") { list, add, remove, shared.Data, shared.Store };
    }

    private static async Task<int> ListAsync(IPartyRegistry registry)
    {
        var parties = await registry.ListAsync(CancellationToken.None);
        foreach (var party in parties)
        {
            Console.WriteLine(string.Join('\t', new[]
            {
                party.Code, party.Naam, party.Route.ToString(), party.IsServed ? "served" : "-", party.SendsFor.Count == 0 ? "-" : string.Join(' ', party.SendsFor),
            }));
        }

        if (parties.Count == 0)
            Console.WriteLine("There are no parties yet.");
        return ExitCodes.Fine;
    }

    private static async Task<int> AddAsync(Operations operations, Party party)
    {
        if (party.IsServed && party.Rol != PartyRol.Gemeente)
            throw new CommandException($"--served is for a municipality; {party.Code} is a provider.");
        if (party.SendsFor.FirstOrDefault(other => !Party.IsCode(other)) is { } wrong)
            throw new CommandException($"--sends-for: '{wrong}' is no party.");

        await operations.SavePartyAsync(party, OperatorCommands.Who, CancellationToken.None);
        Console.WriteLine($"Party {party.Code} is known.");
        return ExitCodes.Fine;
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
