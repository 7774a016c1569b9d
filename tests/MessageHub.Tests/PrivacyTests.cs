using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

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

    [GeneratedRegex("<(?:\\w+:)?(?:Bsn|Achternaam|Voornamen|Straatnaam|Commentaar)>(?<value>[^<]+)<")]
    private static partial Regex Secret();
}
