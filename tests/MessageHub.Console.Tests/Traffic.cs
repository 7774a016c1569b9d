using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Agreements;
using MessageHub.Agreements.Watching;
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

    /// <summary>What a region may have agreed about this traffic: a ceiling over all its providers, and a watch for allocations that ended without a stop.</summary>
    /// <param name="ceiling">Euro cents.</param>
    public static AgreementsFile AgreementsOn(IEnumerable<byte[]> messages, long ceiling) => AgreementsFile.Default with
    {
        Rules = new AgreementRuleSettings().With(WatchBook.RV12_4A7, new WatchSettings { Enabled = true }),
        Contracts =
        [
            new ContractSettings([.. messages.SelectMany(message => Aanbieder().Matches(Encoding.UTF8.GetString(message)).Select(match => match.Groups[1].Value)).Distinct()], "Zorg en Zo")
            {
                Orders = [new OrderSettings("J01", [.. Enumerable.Range(40, 20).Select(categorie => $"{categorie}")]) { Ceilings = [new CeilingSettings(2025, ceiling)] }],
            },
        ],
    };

    [GeneratedRegex(@"<(?:\w+:)?(?:Afzender|Ontvanger)>(\d{8})<")]
    private static partial Regex Aanbieder();

    [GeneratedRegex(@"<(?:\w+:)?Bsn>(\d{9})<")]
    private static partial Regex Bsn();

    [GeneratedRegex(@"<(?:\w+:)?Identificatie>([^<]+)<")]
    private static partial Regex Identificatie();
}
