using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub signals</c>: what the region's agreements watch, and a person should know. Also while the service runs.</summary>
internal static class SignalsCommand
{
    private const int Maximum = 100_000;

    public static Command Create()
    {
        var shared = new OperatorCommands();
        var id = new Argument<long>("id") { Description = "The signal, as list shows it." };
        var note = new Option<string>("--note") { Description = "What was done about it; kept with the signal. Name no persons.", HelpName = "text", Required = true };
        var agreements = SharedOptions.Agreements();
        var today = SharedOptions.Date("--today", "Look as if it were this day; without it, today in the Netherlands.");

        var list = new Command("list", "List open signals, oldest first.");
        list.SetAction(parsed => shared.UseAsync(parsed, hub => ListAsync(hub.GetRequiredService<ISignalStore>())));
        var close = new Command("close", "Close a signal; its cause opens it no more.") { id, note };
        close.SetAction(parsed => shared.UseAsync(
            parsed, hub => CloseAsync(hub.GetRequiredService<Operations>(), parsed.GetValue(id), parsed.GetRequiredValue(note))));
        var refresh = new Command("refresh", "Look at the dossiers now: the running service does so once a day.") { agreements, today };
        refresh.SetAction(parsed => shared.UseAsync(
            parsed,
            parts => parts with { Agreements = OperatorCommands.Agreements(parsed.GetValue(agreements)), Today = parsed.GetValue(today) },
            hub => RefreshAsync(hub.GetRequiredService<SignalLook>())));

        return new Command("signals", "What persons should know: list, close, or look for signals.") { list, close, refresh, shared.Data, shared.Store };
    }

    private static async Task<int> ListAsync(ISignalStore store)
    {
        var signals = await store.SignalsAsync(Maximum, CancellationToken.None);
        foreach (var signal in signals)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{signal.Id}\t{signal.Rule}\t{signal.Gemeente ?? "-"}\t{signal.Aanbieder}\t{About(signal)}\tsince {signal.Since:yyyy-MM-dd HH:mm:ss}Z\t{signal.Text}"));
        }

        if (signals.Count == 0)
            Console.WriteLine("There are no open signals.");
        return ExitCodes.Fine;
    }

    private static string About(Signal signal) => FormattableString.Invariant(
        $"{(signal.ToewijzingNummer is { } nummer ? $"allocation {nummer}" : signal.MessageId is { } message ? $"message {message}" : "-")}");

    private static async Task<int> CloseAsync(Operations operations, long id, string note)
    {
        switch (await operations.CloseSignalAsync(id, OperatorCommands.Who, note, CancellationToken.None))
        {
            case SignalOutcome.Closed:
                Console.WriteLine($"Signal {id} is closed.");
                return ExitCodes.Fine;
            case SignalOutcome.NotOpen:
                CommandLine.Tell($"signal {id} is not open.");
                return ExitCodes.Findings;
            case SignalOutcome.ReasonMissing:
                throw new CommandException("--note is empty: say what was done, for those who look later.");
            default:
                throw new InvalidOperationException("The outcome is not told.");
        }
    }

    private static async Task<int> RefreshAsync(SignalLook look)
    {
        if (await look.RunAsync(again: true, CancellationToken.None) is not { } outcome)
        {
            CommandLine.Tell("another worker is looking already.");
            return ExitCodes.Findings;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Made} signals made, {outcome.Closed} closed because their cause is gone."));
        return ExitCodes.Fine;
    }
}
