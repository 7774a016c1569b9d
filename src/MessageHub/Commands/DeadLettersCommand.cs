using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub deadletters</c>: messages that are stuck, and what an operator can do about them. Also while the service runs.</summary>
internal static class DeadLettersCommand
{
    private const int Maximum = 1000;

    public static Command Create()
    {
        var shared = new OperatorCommands();
        var reason = new Option<string>("--reason") { Description = "Why; kept in the audit trail. Name no persons.", HelpName = "text", Required = true };
        var id = new Argument<long>("id") { Description = "The message, as list shows it." };

        var list = new Command("list", "List stuck messages, oldest first.");
        list.SetAction(parsed => shared.UseAsync(parsed, hub => ListAsync(hub.GetRequiredService<IOperatorStore>())));
        var retry = new Command("retry", "Let a stuck message be judged again, when its cause is repaired.") { id };
        retry.SetAction(parsed => shared.UseAsync(parsed, hub => RetryAsync(hub.GetRequiredService<Operations>(), parsed.GetValue(id))));
        var discard = new Command("discard", "Take a stuck message out for good, so that its stream goes on without it.") { id, reason };
        discard.SetAction(parsed => shared.UseAsync(
            parsed, hub => DiscardAsync(hub.GetRequiredService<Operations>(), parsed.GetValue(id), parsed.GetRequiredValue(reason))));

        var command = new Command("deadletters", "Messages that are stuck, and the broker's dead letters: list them, and do something about them.")
        {
            list, retry, discard, shared.Data, shared.Store,
        };
        foreach (var letters in BrokerLettersCommands.Create(shared))
            command.Add(letters);
        return command;
    }

    private static async Task<int> ListAsync(IOperatorStore store)
    {
        var stuck = await store.StuckAsync(Maximum, CancellationToken.None);
        foreach (var message in stuck)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{message.Id}\t{message.Stroom}\t{message.Soort}\tstuck since {message.StuckSince:yyyy-MM-dd HH:mm:ss}Z\t{message.WaitingBehind} waiting behind\t{message.Attempts} attempts\t{message.Reason}"));
        }

        if (stuck.Count == 0)
            Console.WriteLine("Nothing is stuck.");
        return ExitCodes.Fine;
    }

    private static async Task<int> RetryAsync(Operations operations, long id) =>
        Tell(await operations.RetryAsync(id, OperatorCommands.Who, CancellationToken.None), id, "waits again; a running service takes it up at once.");

    private static async Task<int> DiscardAsync(Operations operations, long id, string reason) => Tell(
        await operations.DiscardAsync(id, OperatorCommands.Who, reason, CancellationToken.None), id,
        "is discarded; a running service goes on with its stream at once.");

    private static int Tell(OperatorOutcome outcome, long id, string done)
    {
        switch (outcome)
        {
            case OperatorOutcome.Done:
                Console.WriteLine($"Message {id} {done}");
                return ExitCodes.Fine;
            case OperatorOutcome.NotStuck:
                CommandLine.Tell($"message {id} is not stuck.");
                return ExitCodes.Findings;
            case OperatorOutcome.ReasonMissing:
                throw new CommandException("--reason is empty: say why, for those who look later.");
            default:
                throw new InvalidOperationException($"{outcome} is not told.");
        }
    }
}
