using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Benchmarks;

/// <summary>Levels 1 and 2 of each standard, beside bare XSD validation of the same messages.</summary>
internal static class Levels
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    public static void Compare(int count)
    {
        foreach (var standaard in Standaarden.Ondersteund.Alle)
        {
            var messages = MessageGenerator.Messages(count, seed: 1, faults: false, standaard).Select(message => message.Content).ToArray();
            Measure.Compare($"Levels 1 and 2 of {standaard}, {count} messages, {messages.Sum(message => (long)message.Length) / 1024 / 1024} MB", rounds: 7,
                ("bare XSD validation (yardstick)", () => Yardstick.Validate(messages)),
                ("level 1: validated reading into records", () => Array.ForEach(messages, message => Read(message))),
                ("levels 1 and 2 (budget: 1.25)", () => Array.ForEach(messages, Check)));
        }
    }

    /// <exception cref="InvalidDataException">The message is not right at levels 1 and 2: it is not what was to be measured.</exception>
    public static void Check(byte[] message)
    {
        if (RuleBook.Published.CheckContent(Read(message)).Count > 0)
            throw new InvalidDataException();
    }

    private static Bericht Read(byte[] message) => Reader.Read(message).Bericht ?? throw new InvalidDataException();
}
