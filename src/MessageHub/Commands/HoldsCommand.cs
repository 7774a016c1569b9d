using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub holds</c>: lines of declarations that an agreement holds, and what a person decides on them. Also while the service runs.</summary>
internal static class HoldsCommand
{
    private const int Maximum = 100_000;

    public static Command Create()
    {
        var shared = new OperatorCommands();
        var ids = new Argument<long[]>("id") { Description = "The held lines, as list shows them.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string>("--reason") { Description = "Why; kept with the line. Name no persons.", HelpName = "text", Required = true };

        var list = new Command("list", "List held lines, oldest first.");
        list.SetAction(parsed => shared.UseAsync(parsed, hub => ListAsync(hub.GetRequiredService<IHoldStore>())));
        var release = new Command("release", "Let held lines be judged again, without the agreements that hold them.") { ids, reason };
        release.SetAction(parsed => shared.UseAsync(parsed, hub => DecideAsync(
            hub.GetRequiredService<Operations>().ReleaseHoldsAsync, parsed.GetRequiredValue(ids), parsed.GetRequiredValue(reason),
            "is released; a running service, or the next process, judges it again.")));
        var refuse = new Command("refuse", "Refuse held lines, with the return code of the agreement.") { ids, reason };
        refuse.SetAction(parsed => shared.UseAsync(parsed, hub => DecideAsync(
            hub.GetRequiredService<Operations>().RefuseHoldsAsync, parsed.GetRequiredValue(ids), parsed.GetRequiredValue(reason),
            "is to be refused; a running service, or the next process, does it.")));

        return new Command("holds", "Lines of declarations that are held: list, release or refuse them.") { list, release, refuse, shared.Data, shared.Store };
    }

    private static async Task<int> ListAsync(IHoldStore store)
    {
        var held = await store.HoldsAsync(Maximum, CancellationToken.None);
        foreach (var line in held)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Id}\t{line.Stroom}\tmessage {line.MessageId}\tallocation {line.ToewijzingNummer}\t{line.ProductCode}\t{line.ProductPeriode}\t{line.Cents} cents\t{string.Join(' ', line.Rules)}\tsince {line.Since:yyyy-MM-dd HH:mm:ss}Z\t{State(line)}"));
        }

        if (held.Count == 0)
            Console.WriteLine("Nothing is held.");
        return ExitCodes.Fine;
    }

    private static string State(HeldLine line) => line switch
    {
        { Decision: HoldDecision.Release } => "released, to be judged again",
        { Decision: HoldDecision.Refuse } => "to be refused",
        { Decision: HoldDecision.JudgeAgain } => "to be judged again",
        { Failure: { } failure } => $"undecided; what was decided before failed: {failure}",
        { Behind: true } => "waits behind the line that it credits",
        _ => "undecided",
    };

    private static async Task<int> DecideAsync(
        Func<IReadOnlyList<long>, string, string, CancellationToken, Task<IReadOnlyList<HoldOutcome>>> decide, long[] ids, string reason, string done)
    {
        var outcomes = await decide(ids, OperatorCommands.Who, reason, CancellationToken.None);
        foreach (var (id, outcome) in ids.Zip(outcomes))
            Tell(id, outcome, done);
        return outcomes.All(outcome => outcome == HoldOutcome.Decided) ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static void Tell(long id, HoldOutcome outcome, string done)
    {
        switch (outcome)
        {
            case HoldOutcome.Decided: Console.WriteLine($"Line {id} {done}"); break;
            case HoldOutcome.NotHeld: CommandLine.Tell($"line {id} is not held, or was decided on before."); break;
            case HoldOutcome.Behind: CommandLine.Tell($"line {id} waits behind the line that it credits: decide on that one."); break;
            case HoldOutcome.ReasonMissing: throw new CommandException("--reason is empty: say why, for those who look later.");
            default: throw new InvalidOperationException($"{outcome} is not told.");
        }
    }
}
