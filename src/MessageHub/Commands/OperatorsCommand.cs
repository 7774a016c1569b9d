using System.CommandLine;
using MessageHub.OperatorConsole.Access;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub operators</c>: who may sign in to the console with an account of its own. Also while the service runs.</summary>
internal static class OperatorsCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        var naam = new Argument<string>("name") { Description = "As typed when signing in." };
        var role = new Option<OperatorRole>("--role")
        {
            Description = "lezer sees how the hub fares, behandelaar repairs and decides, beheerder manages parties and sees the audit trail.", Required = true,
        };

        var list = new Command("list", "List the accounts.");
        list.SetAction(parsed => shared.UseAsync(parsed, hub => ListAsync(hub.GetRequiredService<Accounts>())));
        var add = new Command("add", "Make an account; its password is asked for, or read from standard input.") { naam, role };
        add.SetAction(parsed => UseAsync(parsed, shared, "is made", (accounts, name) =>
            accounts.AddAsync(name, parsed.GetValue(role), NewPassword.Read(), OperatorCommands.Who, CancellationToken.None)));
        var password = new Command("password", "Give an account another password, which also opens it when it is locked.") { naam };
        password.SetAction(parsed => UseAsync(parsed, shared, "has a new password", (accounts, name) =>
            accounts.SetPasswordAsync(name, NewPassword.Read(), OperatorCommands.Who, CancellationToken.None)));
        var change = new Command("role", "Give an account another role.") { naam, role };
        change.SetAction(parsed => UseAsync(parsed, shared, "has another role", (accounts, name) =>
            accounts.SetRoleAsync(name, parsed.GetValue(role), OperatorCommands.Who, CancellationToken.None)));
        var disable = new Command("disable", "Let nobody sign in with an account any more; sessions that are open end within a minute.") { naam };
        disable.SetAction(parsed => UseAsync(parsed, shared, "is disabled", (accounts, name) => accounts.DisableAsync(name, OperatorCommands.Who, CancellationToken.None)));
        var enable = new Command("enable", "Let people sign in with an account again.") { naam };
        enable.SetAction(parsed => UseAsync(parsed, shared, "is enabled", (accounts, name) => accounts.EnableAsync(name, OperatorCommands.Who, CancellationToken.None)));

        return new Command("operators", "Who may sign in to the console: list, add, change or disable accounts.")
        {
            list, add, password, change, disable, enable, shared.Data, shared.Store,
        };

        Task<int> UseAsync(ParseResult parsed, OperatorCommands commands, string done, Func<Accounts, string, Task<AccountOutcome>> act) =>
            commands.UseAsync(parsed, async hub =>
            {
                var name = parsed.GetRequiredValue(naam);
                return Tell(await act(hub.GetRequiredService<Accounts>(), name), name, done);
            });
    }

    private static async Task<int> ListAsync(Accounts accounts)
    {
        var all = await accounts.ListAsync(CancellationToken.None);
        foreach (var account in all)
            Console.WriteLine($"{account.Naam}\t{account.Role.ToText()}\t{(account.IsDisabled ? "disabled" : account.LockedUntil > DateTimeOffset.UtcNow ? "locked" : "-")}");
        if (all.Count == 0)
            Console.WriteLine("There are no accounts yet.");
        return ExitCodes.Fine;
    }

    private static int Tell(AccountOutcome outcome, string name, string done)
    {
        switch (outcome)
        {
            case AccountOutcome.Done:
                Console.WriteLine($"Account {name} {done}.");
                return ExitCodes.Fine;
            case AccountOutcome.Exists:
                CommandLine.Tell($"there is an account {name} already.");
                return ExitCodes.Findings;
            case AccountOutcome.NotFound:
                CommandLine.Tell($"there is no account {name}.");
                return ExitCodes.Findings;
            case AccountOutcome.NameWrong:
                throw new CommandException($"'{name}' is no name for an account.");
            case AccountOutcome.PasswordWeak:
                throw new CommandException($"the password needs at least {Accounts.MinimumPasswordLength} characters, and may not have the name in it.");
            default:
                throw new InvalidOperationException($"{outcome} is not told.");
        }
    }
}
