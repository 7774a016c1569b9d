using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub deadletters queued|resend|archive|archived</c>: the broker's dead-letter queues. Also while the service runs.</summary>
internal static class BrokerLettersCommands
{
    private const int Maximum = 1000;

    public static IEnumerable<Command> Create(OperatorCommands shared)
    {
        var origin = new Argument<DeadLetterOrigin>("queue") { Description = "Intake (raw messages that were refused) or WakeUps." };
        var keys = new Argument<string[]>("key") { Description = "The letters, as queued shows them.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string>("--reason") { Description = "Why; kept in the audit trail. Name no persons.", HelpName = "text", Required = true };
        var id = new Option<long?>("--id") { Description = "Write the body of this one to --out, which is kept in the audit trail.", HelpName = "id" };
        var file = new Option<string?>("--out") { Description = "Where to.", HelpName = "file" };

        var queued = new Command("queued", "List what lies in the broker's dead-letter queues, in order.");
        queued.SetAction(parsed => UseAsync(shared, parsed, QueuedAsync));
        var resend = new Command("resend", "Send letters to where they came from, when what was wrong is repaired.") { origin, keys };
        resend.SetAction(parsed => UseAsync(
            shared, parsed,
            async letters => Tell(
                await letters.SendAgainAsync(parsed.GetValue(origin), parsed.GetRequiredValue(keys).ToHashSet(), OperatorCommands.Who, CancellationToken.None), "sent again")));
        var archive = new Command("archive", "Put letters away: they are kept in the store, and never handled.") { origin, keys, reason };
        archive.SetAction(parsed => UseAsync(
            shared, parsed,
            async letters => Tell(
                await letters.ArchiveAsync(
                    parsed.GetValue(origin), parsed.GetRequiredValue(keys).ToHashSet(), OperatorCommands.Who, parsed.GetRequiredValue(reason), CancellationToken.None),
                "put away")));
        var archived = new Command("archived", "List letters that were put away, latest first, or write one to a file.") { id, file };
        archived.SetAction(parsed => shared.UseAsync(parsed, hub => ArchivedAsync(hub.GetRequiredService<DeadLetterActs>(), parsed.GetValue(id), parsed.GetValue(file))));
        return [queued, resend, archive, archived];
    }

    private static Task<int> UseAsync(OperatorCommands shared, ParseResult parsed, Func<DeadLetterActs, Task<int>> use) => shared.UseAsync(
        parsed,
        async hub =>
        {
            var letters = hub.GetRequiredService<DeadLetterActs>();
            if (!letters.HasBroker)
                throw new CommandException("there is no broker: Transport:Provider is InMemory.");

            try
            {
                return await use(letters);
            }
            catch (BrokerUnavailableException e)
            {
                throw new CommandException($"{e.Message}.", e);
            }
        });

    private static async Task<int> QueuedAsync(DeadLetterActs letters)
    {
        foreach (var origin in Enum.GetValues<DeadLetterOrigin>())
        {
            var look = await letters.LookAsync(origin, CancellationToken.None);
            foreach (var letter in look.Letters)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{origin}\t{letter.Key}\t{letter.Reason}\t{(letter.Since is { } since ? $"since {since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "-")}\t{letter.Soort?.Naam ?? "-"}\t{letter.Bytes} bytes"));
            }

            if (look.Letters.Count == 0)
                Console.WriteLine($"{origin}: nothing lies there.");
            else if (look.Behind > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{origin}: {look.Behind} more lie behind these."));
        }

        return ExitCodes.Fine;
    }

    private static int Tell(DeadLetterOutcome outcome, string done)
    {
        if (outcome.ReasonMissing)
            throw new CommandException("--reason is empty: say why, for those who look later.");

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Done} letters {done}."));
        if (outcome.Gone == 0)
            return ExitCodes.Fine;
        CommandLine.Tell(string.Create(CultureInfo.InvariantCulture, $"{outcome.Gone} letters do not lie there."));
        return ExitCodes.Findings;
    }

    private static async Task<int> ArchivedAsync(DeadLetterActs letters, long? id, string? file)
    {
        if (id is null != file is null)
            throw new CommandException("--id and --out go together.");
        if (id is { } one)
        {
            if (await letters.ReadArchivedAsync(one, OperatorCommands.Who, CancellationToken.None) is not { } body)
            {
                CommandLine.Tell(string.Create(CultureInfo.InvariantCulture, $"letter {one} is not in the archive."));
                return ExitCodes.Findings;
            }

            await File.WriteAllBytesAsync(file!, body);
            return ExitCodes.Fine;
        }

        var archived = await letters.ArchivedAsync(before: null, Maximum, CancellationToken.None);
        foreach (var letter in archived)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{letter.Id}\t{letter.Origin}\t{letter.Key}\t{letter.Reason}\t{letter.Bytes} bytes\tput away {letter.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z by {letter.Who}: {letter.Why}"));
        }

        if (archived.Count == 0)
            Console.WriteLine("Nothing was put away.");
        return ExitCodes.Fine;
    }
}
