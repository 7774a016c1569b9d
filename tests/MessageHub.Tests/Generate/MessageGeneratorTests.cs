using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MessageHub.Generate;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;

namespace MessageHub.Tests.Generate;

[InElkeStandaard]
public class MessageGeneratorTests
{
    private const int Many = 500;

    private static readonly int[] Chain = [315, 301, 305, 323, 307];

    private static readonly string[] PromisedFaults =
    [
        "XSD", "TR056", "TR135", "TR378", "CS002", "TR018", "TR101", "TR134", "TR358", "TR416", "TR019", "TR063", "TR071", "TR074", "TR326",
        "TR382", "TR413", "TR414", "TR415", "TR304", "TR307", "TR308", "TR314", "TR321", "TR322", "TR323", "TR333", "TR338", "TR339", "TR340",
        "TR341", "TR346", "TR369", "TR384", "TR387", "TR388", "TR389", "TR390", "TR318", "RV02-1", "RV12-4A5",
    ];

    [TestCase(SchemaSets.Ours)]
    [TestCase(SchemaSets.Published)]
    public void Every_message_is_valid(string whose)
    {
        var schemas = SchemaSets.Of(whose);
        Assert.Multiple(() =>
        {
            foreach (var message in Messages(Many, 1, faults: false))
                Assert.That(SchemaSets.Validate(schemas, message.Content), Is.Null, message.FileName);
        });
    }

    [TestCase(SchemaSets.Ours)]
    [TestCase(SchemaSets.Published)]
    public void With_faults_only_those_marked_XSD_are_invalid(string whose)
    {
        var schemas = SchemaSets.Of(whose);
        Assert.Multiple(() =>
        {
            foreach (var message in Messages(Many, 1, faults: true))
                Assert.That(SchemaSets.Validate(schemas, message.Content),
                    message.BrokenRules == "XSD" ? Is.Not.Null : Is.Null, message.FileName);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void The_same_seed_gives_the_same_bytes(bool faults)
    {
        var first = Messages(100, 7, faults).ToArray();
        var second = Messages(100, 7, faults).ToArray();
        Assert.That(second.Select(m => m.FileName), Is.EqualTo(first.Select(m => m.FileName)));
        Assert.That(second.Select(m => m.Content), Is.EqualTo(first.Select(m => m.Content)));
    }

    [Test]
    public void Another_seed_gives_other_messages_with_other_identifiers()
    {
        var first = Messages(100, 1, faults: false).SelectMany(Identifiers);
        var second = Messages(100, 2, faults: false).SelectMany(Identifiers);
        Assert.That(first.Intersect(second), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(23)]
    public void Exactly_so_many_messages_are_made(int count) =>
        Assert.That(Messages(count, 1, faults: true).Count(), Is.EqualTo(count));

    [Test]
    public void File_names_sort_in_chain_order()
    {
        var names = Messages(Many, 1, faults: false).Select(m => m.FileName).ToArray();
        Assert.That(names, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(names, Is.EqualTo(Enumerable.Range(0, Many).Select(i => $"{i + 1:D6}-{Keten.Standaard.Letters}{Chain[i % Chain.Length]}.xml")));
        Assert.That(names[0], Is.EqualTo(Keten.Standaard == IJw32.Standaard ? "000001-JW315.xml" : "000001-WMO315.xml"));
    }

    [Test]
    public void Every_BSN_is_fictitious_and_passes_the_eleven_test()
    {
        var bsns = Messages(Many, 1, faults: true)
            .Where(m => m.BrokenRules != "CS002")
            .SelectMany(m => Values(m, "Bsn"));
        Assert.That(bsns, Is.All.Matches<string>(bsn => bsn.StartsWith("9999", StringComparison.Ordinal) && PassesElevenTest(bsn)));
    }

    [Test]
    public void A_CS002_fault_fails_the_eleven_test()
    {
        var bsns = Messages(Many, 1, faults: true).Where(m => m.BrokenRules == "CS002").SelectMany(m => Values(m, "Bsn")).ToArray();
        Assert.That(bsns, Is.Not.Empty.And.All.Matches<string>(bsn => !PassesElevenTest(bsn)));
    }

    [Test]
    public void Every_identifier_is_used_once()
    {
        var all = Messages(5000, 1, faults: false).SelectMany(Identifiers).ToArray();
        Assert.That(all, Is.Unique);
    }

    [Test]
    public void Every_client_has_a_BSN_of_its_own()
    {
        var bsns = Messages(5000, 1, faults: false).Where(m => m.FileName.Contains("315.xml")).SelectMany(m => Values(m, "Bsn"));
        Assert.That(bsns, Is.Unique);
    }

    [Test]
    public void The_messages_spread_over_some_ninety_streams()
    {
        var streams = Messages(2000, 1, faults: true)
            .Where(m => m.BrokenRules != "TR378")
            .Select(m => string.Join(' ', Values(m, "Afzender").Concat(Values(m, "Ontvanger")).OrderBy(code => code.Length)))
            .Distinct();
        Assert.That(streams.Count(), Is.InRange(50, 100));
    }

    [Test]
    public void Every_unit_frequency_and_budget_occurs()
    {
        var messages = Messages(2000, 1, faults: false).ToArray();
        Assert.That(messages.SelectMany(m => Values(m, "Frequentie")).Distinct(), Is.EquivalentTo(new[] { "1", "2", "4", "6" }));
        Assert.That(messages.SelectMany(m => Values(m, "Eenheid")).Distinct(), Is.EquivalentTo(new[] { "01", "04", "14", "16", "82", "83", "84" }));
        Assert.That(messages.SelectMany(m => Values(m, "Budget")), Is.Not.Empty);
    }

    [Test]
    public void All_promised_faults_occur_in_five_hundred_messages_and_are_about_one_in_ten()
    {
        var faulty = Messages(Many, 1, faults: true).Where(m => m.BrokenRules is not null).ToArray();
        Assert.That(PromisedFaults.Except(faulty.SelectMany(m => m.BrokenRules!.Split('+'))), Is.Empty);
        Assert.That(faulty, Has.Length.InRange(Many * 8 / 100, Many * 13 / 100));
        Assert.That(faulty.Select(m => m.FileName), Is.All.Matches<string>(name =>
            Regex.IsMatch(name, $@"^\d{{6}}-{Keten.Standaard.Letters}\d{{3}}-(XSD|(TR|CS)\d{{3}}(\+TR\d{{3}})?|RV02-1|RV12-4A5)\.xml$")));
    }

    [Test]
    public void Writing_makes_the_files_and_reports_progress()
    {
        var folder = Path.Combine(Path.GetTempPath(), "messagehub-generate-" + Guid.NewGuid().ToString("N"));
        try
        {
            var reported = new List<int>();
            var summary = MessageGenerator.Write(new(folder, 300, Seed: 3, Faults: true) { Standaard = Keten.Standaard }, reported.Add);
            var expected = Messages(300, 3, faults: true).ToArray();
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(expected.Select(m => m.FileName)));
            Assert.That(summary, Is.EqualTo(new GenerateSummary(300, expected.Count(m => m.BrokenRules is not null), expected.Sum(m => m.Content.LongLength))));
            Assert.That(reported, Is.Ordered.And.Not.Empty);
            Assert.That(reported[^1], Is.EqualTo(300));
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<GeneratedMessage> Messages(int messages, int seed, bool faults) =>
        MessageGenerator.Messages(messages, seed, faults, Keten.Standaard);

    private static IEnumerable<string> Identifiers(GeneratedMessage message)
    {
        string[] names = message.FileName.Split('.', '-')[1][^3..] switch
        {
            "315" => ["Identificatie", "ReferentieAanbieder"],
            "301" => ["Identificatie", "ToewijzingNummer"],
            "323" => ["Identificatie", "DeclaratieNummer", "ReferentieNummer"],
            _ => ["Identificatie"],
        };
        return names.SelectMany(name => Values(message, name).Select(value => $"{name} {value}"));
    }

    private static IEnumerable<string> Values(GeneratedMessage message, string element) =>
        XDocument.Load(new MemoryStream(message.Content)).Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Value);

    private static bool PassesElevenTest(string bsn)
    {
        var digits = bsn.Select(c => int.Parse(c.ToString(), CultureInfo.InvariantCulture)).ToArray();
        return (digits.Take(8).Select((digit, i) => digit * (9 - i)).Sum() - digits[8]) % 11 == 0;
    }
}
