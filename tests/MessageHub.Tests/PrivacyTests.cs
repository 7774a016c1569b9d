using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Testing;

namespace MessageHub.Tests;

/// <summary>What the hub says of a message names no person (design section 6).</summary>
public partial class PrivacyTests
{
    [Test]
    public void No_finding_quotes_a_bsn_or_a_name()
    {
        var reader = new MessageReader(BerichtSchemas.Embedded);
        var dossiers = new Dictionary<(string, string), Istandaarden.Dossiers.Dossier>();
        var findings = 0;
        foreach (var message in MessageGenerator.Messages(2000, seed: 5, faults: true))
        {
            var xml = Encoding.UTF8.GetString(message.Content);
            var secrets = Secret().Matches(xml).Select(match => match.Groups["value"].Value).Distinct().ToList();
            var read = reader.Read(message.Content);
            var said = read.Findings;
            if (read.Bericht is { } bericht)
            {
                var stroom = (bericht.Header.Gemeente, bericht.Header.Aanbieder);
                if (!dossiers.TryGetValue(stroom, out var dossier))
                    dossiers[stroom] = dossier = new();
                said = RuleBook.Published.Judge(bericht, dossier, new DateOnly(2025, 12, 31)).Findings;
            }

            foreach (var finding in said)
            {
                findings++;
                foreach (var secret in secrets)
                    Assert.That(finding.Text + finding.Path, Does.Not.Contain(secret), message.FileName);
            }
        }

        Assert.That(findings, Is.GreaterThan(150), "the run must have found things to speak of");
    }

    [TestCase("a BSN", "Refused 999900006.")]
    [TestCase("a BSN", "Refused 123456782.")]
    [TestCase("a name or an address", "Refused Zonnebloem")]
    [TestCase("a piece of a body", "unexpected <ijw:Bsn> at line 3")]
    [TestCase("a piece of a body", "body UEsDBBQAAAA")]
    [TestCase(null, "Stream 0384/65656055/iJw: 25 messages in 999900007 ns, TR321 at Client[1]/Prestatie[2], trace 00-999900006a-1")]
    public void The_log_of_a_test_run_is_searched_for_persons(string? problem, string line) => Assert.That(RunLog.ProblemOf(line), Is.EqualTo(problem));

    [Test]
    public void What_is_searched_for_is_what_generated_messages_hold()
    {
        foreach (var message in MessageGenerator.Messages(500, seed: 5, faults: false))
        {
            foreach (var value in Secret().Matches(Encoding.UTF8.GetString(message.Content)).Select(match => match.Groups["value"].Value).Except(CommonWords))
                Assert.That(RunLog.ProblemOf($"x {value} y"), Is.Not.Null, value);
        }
    }

    /// <summary>Also names of the generator's; a log may have them otherwise.</summary>
    private static readonly string[] CommonWords = ["Proef", "Tester", "Oefening", "Schets", "Anna", "Pieter", "Samira", "Joost", "Marleen", "Hakan", "Inge", "René"];

    [GeneratedRegex("<(?:\\w+:)?(?:Bsn|Achternaam|Voornamen|Straatnaam|Commentaar)>(?<value>[^<]+)<")]
    private static partial Regex Secret();
}
