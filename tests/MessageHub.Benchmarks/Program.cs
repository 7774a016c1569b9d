using MessageHub.Benchmarks;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

var count = args.Length > 0 ? int.Parse(args[0], null) : 10_000;
var messages = MessageGenerator.Messages(count, seed: 1, faults: false).Select(message => message.Content).ToArray();
Console.WriteLine($"{count} generated messages, {messages.Sum(message => (long)message.Length) / 1024 / 1024} MB");

var reader = new MessageReader(BerichtSchemas.Embedded);
Measure.Compare("Levels 1 and 2", rounds: 7,
    ("bare XSD validation (yardstick)", () => Yardstick.Validate(messages)),
    ("level 1: validated reading into records", () =>
    {
        foreach (var message in messages)
        {
            if (reader.Read(message).Bericht is null)
                throw new InvalidDataException();
        }
    }),
    ("levels 1 and 2 (budget: 1.3)", () =>
    {
        foreach (var message in messages)
        {
            var bericht = reader.Read(message).Bericht!;
            if (RuleBook.Standard.CheckContent(bericht).Count > 0)
                throw new InvalidDataException();
        }
    }));
