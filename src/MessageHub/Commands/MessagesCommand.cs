using System.CommandLine;
using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Standards;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub messages</c>: find messages and show one, as the console does. Also while the service runs.</summary>
internal static class MessagesCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        return new Command("messages", "Find messages, or show one with its findings, answers and what was done about it.")
        {
            Find(shared), Show(shared), Dossier(shared), shared.Data, shared.Store,
        };
    }

    private static Command Find(OperatorCommands shared)
    {
        var trace = new Option<Guid?>("--trace") { Description = "A traceerId or conversatieId.", HelpName = "uuid" };
        var identificatie = new Option<string?>("--id") { Description = "The Identificatie in the header, of a message or its answer.", HelpName = "text" };
        var toewijzing = new Option<long?>("--allocation") { Description = "A ToewijzingNummer.", HelpName = "number" };
        var declaratie = new Option<string?>("--declaration") { Description = "A DeclaratieNummer.", HelpName = "text" };
        var bsn = new Option<bool>("--bsn") { Description = "Read a BSN from standard input, and find what is about that person. On record." };
        var party = new Option<string?>("--party") { Description = "Code of who sent or is sent it.", HelpName = "code" };
        var type = new Option<string?>("--type") { Description = "As JW305.", HelpName = "type" };
        var status = new Option<MessageStatus?>("--status") { Description = "Where it stands." };
        var from = new Option<DateTimeOffset?>("--from") { Description = "Came in at or after this moment.", HelpName = "moment" };
        var until = new Option<DateTimeOffset?>("--until") { Description = "Came in before this moment.", HelpName = "moment" };
        var maximum = new Option<int>("--max") { Description = "At most so many.", HelpName = "n", DefaultValueFactory = _ => 50 };
        var find = new Command("find", "List messages, latest first.")
        {
            trace, identificatie, toewijzing, declaratie, bsn, party, type, status, from, until, maximum,
        };
        find.SetAction(parsed => shared.UseAsync(parsed, async hub =>
        {
            if (parsed.GetValue(bsn))
            {
                Write(await hub.GetRequiredService<Reading>().OfPersonAsync(Console.In.ReadLine() ?? "", OperatorCommands.Who, CancellationToken.None)
                    ?? throw new CommandException("standard input holds no BSN: nine digits."));
                return ExitCodes.Fine;
            }

            MessageReference?[] references =
            [
                parsed.GetValue(trace) is { } id ? new MessageReference.Trace(id) : null,
                parsed.GetValue(identificatie) is { } text ? new MessageReference.Identificatie(text) : null,
                parsed.GetValue(toewijzing) is { } nummer ? new MessageReference.Toewijzing(nummer) : null,
                parsed.GetValue(declaratie) is { } declared ? new MessageReference.Declaratie(declared) : null,
            ];
            if (references.Count(reference => reference is not null) > 1)
                throw new CommandException("give one of --trace, --id, --allocation and --declaration.");

            var query = new MessageQuery(
                references.FirstOrDefault(reference => reference is not null), parsed.GetValue(party), SoortOf(parsed.GetValue(type)), parsed.GetValue(status),
                parsed.GetValue(from), parsed.GetValue(until), Before: null, Math.Clamp(parsed.GetValue(maximum), 1, 1000));
            Write(await AllAsync(hub.GetRequiredService<IMessageSearch>(), query));
            return ExitCodes.Fine;
        }));
        return find;
    }

    private static Command Show(OperatorCommands shared)
    {
        var id = new Argument<long>("id") { Description = "The message, as find shows it." };
        var body = new Option<bool>("--body") { Description = "Write the message itself, and nothing else. On record." };
        var show = new Command("show", "Show one message.") { id, body };
        show.SetAction(parsed => shared.UseAsync(parsed, async hub =>
        {
            var number = parsed.GetValue(id);
            if (parsed.GetValue(body))
            {
                var bytes = await hub.GetRequiredService<Reading>().BodyAsync(number, OperatorCommands.Who, CancellationToken.None)
                    ?? throw new CommandException($"message {number}: there is none, or its body was purged.");
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(bytes);
                return ExitCodes.Fine;
            }

            Write(await hub.GetRequiredService<IMessageSearch>().ShowAsync(number, CancellationToken.None)
                ?? throw new CommandException($"there is no message {number}."));
            return ExitCodes.Fine;
        }));
        return show;
    }

    private static Command Dossier(OperatorCommands shared)
    {
        var nummer = new Argument<long>("number") { Description = "A ToewijzingNummer." };
        var dossier = new Command("dossier", "Show an allocation with its versions, starts, stops, requests and lines, in every stream that has one of this number. On record.") { nummer };
        dossier.SetAction(parsed => shared.UseAsync(parsed, async hub =>
        {
            var keys = await hub.GetRequiredService<IDossierQueries>().AllocationsAsync(parsed.GetValue(nummer), CancellationToken.None);
            if (keys.Count == 0)
                throw new CommandException($"there is no allocation {parsed.GetValue(nummer)}.");
            foreach (var key in keys)
            {
                var found = await hub.GetRequiredService<Reading>().DossierAsync(key.StroomId, key.ToewijzingNummer, OperatorCommands.Who, CancellationToken.None);
                if (found is not null)
                    Console.Write(DossierOutput.Of(found, hub.GetRequiredService<RuleBook>(), hub.GetRequiredService<HubClock>().Today));
            }

            return ExitCodes.Fine;
        }));
        return dossier;
    }

    /// <summary>Looks on until there are enough: one look walks a stretch of the journal.</summary>
    private static async Task<IReadOnlyList<FoundMessage>> AllAsync(IMessageSearch search, MessageQuery query)
    {
        var all = new List<FoundMessage>();
        for (long? before = null; ;)
        {
            var page = await search.FindAsync(query with { Before = before, Maximum = query.Maximum - all.Count }, CancellationToken.None);
            all.AddRange(page.Messages);
            before = page.Next;
            if (before is null || all.Count >= query.Maximum)
                return all;
        }
    }

    private static BerichtSoort? SoortOf(string? name) => name is null
        ? null
        : Standaarden.Ondersteund.Alle.SelectMany(standaard => standaard.Soorten).FirstOrDefault(soort => soort.Naam.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"'{name}' is no message type of {Standaarden.Ondersteund}.");

    private static void Write(IReadOnlyList<FoundMessage> messages)
    {
        foreach (var message in messages)
            Console.WriteLine(LineOf(message));
        if (messages.Count == 0)
            Console.WriteLine("Nothing is found.");
    }

    private static void Write(MessageDetail shown)
    {
        Console.WriteLine(LineOf(shown.Message));
        foreach (var finding in shown.Findings)
            Console.WriteLine($"  finding\t{finding.Rule}\t{finding.ReturnCode ?? "-"}\t{finding.Path}\tline {finding.Line}\t{finding.Text}");
        foreach (var sent in shown.Outgoing)
            Console.WriteLine($"  {(sent.IsAnswer ? "answer" : "passed on")}\t{sent.Id}\t{sent.Soort}\tto {sent.Ontvanger}\t{(sent.DeliveredAt is null ? "waits" : "delivered")}");
        foreach (var other in shown.Related)
            Console.WriteLine($"  related\t{LineOf(other)}");
        foreach (var act in shown.Acts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  act\t{act.At:yyyy-MM-dd HH:mm:ss}Z\t{act.Who}\t{act.What}\t{act.Reason ?? "-"}"));
    }

    private static string LineOf(FoundMessage message) => string.Create(CultureInfo.InvariantCulture,
        $"{message.Id}\t{message.Soort?.Naam ?? "-"}\t{message.Afzender ?? "-"}\t{message.Ontvanger ?? "-"}\t{message.Identificatie ?? "-"}\t{message.ReceivedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z\t{message.Status.ToText()}");
}
