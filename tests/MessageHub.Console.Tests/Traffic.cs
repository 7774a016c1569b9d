using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Generate;

namespace MessageHub.OperatorConsole.Tests;

/// <summary>What <c>messagehub generate --faults</c> makes: chains of fictitious clients, of which about one message in ten breaks a rule.</summary>
internal static partial class Traffic
{
    public static IReadOnlyList<byte[]> Messages(int number) => [.. MessageGenerator.Messages(number, seed: 12, faults: true).Select(message => message.Content)];

    public static string BsnOf(byte[] message) => Bsn().Match(Encoding.UTF8.GetString(message)).Groups[1].Value;

    public static IEnumerable<string> BsnsOf(IEnumerable<byte[]> messages) =>
        messages.SelectMany(message => Bsn().Matches(Encoding.UTF8.GetString(message)).Select(match => match.Groups[1].Value)).Distinct();

    public static string IdentificatieOf(byte[] message) => Identificatie().Match(Encoding.UTF8.GetString(message)).Groups[1].Value;

    [GeneratedRegex(@"<(?:\w+:)?Bsn>(\d{9})<")]
    private static partial Regex Bsn();

    [GeneratedRegex(@"<(?:\w+:)?Identificatie>([^<]+)<")]
    private static partial Regex Identificatie();
}
