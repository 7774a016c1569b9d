using MessageHub.Agreements;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules.Catalogue;

public class RuleCatalogueTests
{
    private static IReadOnlyList<RuleRow> Rows { get; } =
        RuleCatalogue.Of(Standaarden.Ondersteund, standaard => AgreementRules.AddAllTo(standaard.Regels));

    private static IEnumerable<Standaard> Standards => Standaarden.Ondersteund.Alle;

    /// <summary>A class that is in no list never runs.</summary>
    [Test]
    public void Every_rule_class_has_a_row()
    {
        var classes = new[] { typeof(Rule).Assembly, typeof(AgreementRules).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => $"{type.Name}.cs");

        Assert.That(Rows.Where(row => row.Level > 1).Select(row => Path.GetFileName(row.CheckedIn)).Distinct(), Is.EquivalentTo(classes));
    }

    [TestCaseSource(nameof(Standards))]
    public void Every_code_has_one_row_in_a_standard(Standaard standaard) => Assert.That(Of(standaard).Select(row => row.Code), Is.Unique);

    /// <summary>What the standards have otherwise is what the comparison of both found, and nothing else.</summary>
    [Test]
    public void Rules_that_differ_have_a_row_for_each_standard_and_all_others_have_one() =>
        Assert.That(
            Rows.Where(row => row.Standards.Count == 1).Select(row => $"{row.Code} {row.Standards[0]}"),
            Is.EquivalentTo((string[])
            [
                "CS050 iJw 3.2", "CS050 iWmo 3.2", "CS318 iJw 3.2", "TR302 iJw 3.2", "TR302 iWmo 3.2", "TR321 iJw 3.2", "TR321 iWmo 3.2",
                "TR361 iJw 3.2", "TR361 iWmo 3.2", "TR377 iJw 3.2", "TR386 iJw 3.2", "TR386 iWmo 3.2", "TR409 iJw 3.2", "TR410 iJw 3.2", "TR410 iWmo 3.2",
            ]));

    [Test]
    public void What_holds_in_iWmo_is_not_told_in_words_of_iJw() =>
        Assert.That(
            Of(IWmo32.Standaard).SelectMany(row => new[] { row.Demands, row.Fault, row.Broken, row.Kept, row.NotChecked }).OfType<string>(),
            Has.All.Not.Match("iJw|JW[0-9]|Jeugd|[Cc]hild|youth"));

    [Test]
    public void Every_rule_that_is_written_is_explained_and_applied()
    {
        var written = new[] { typeof(Rule).Assembly, typeof(AgreementsFile).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .ToList();

        Assert.That(written.Where(type => !type.IsDefined(typeof(ExplainedAttribute), inherit: false)), Is.Empty);
        Assert.That(written.Select(type => type.Name.Replace('_', '-')), Is.SubsetOf(Rows.Select(row => row.Code)));
    }

    [TestCaseSource(nameof(Standards))]
    public void The_codes_and_what_they_answer_are_the_published_ones(Standaard standaard)
    {
        var published = PublishedRules.Read(standaard);
        var rows = Of(standaard);

        Assert.Multiple(() =>
        {
            // A fill instruction demands nothing of a level; what the hub tells of IV028 it tells besides.
            Assert.That(rows.Where(row => row.Kind is not ("agreement" or "IV")).Select(row => row.Code), Is.EquivalentTo(published.Keys));
            Assert.That(rows.Where(row => row.Kind == "IV").Select(row => (row.Code, row.ReturnCode)), Is.EqualTo(new[] { ("IV028", (string?)null) }));
            foreach (var row in rows.Where(row => published.ContainsKey(row.Code)))
            {
                var rule = published[row.Code];
                Assert.That((row.Kind, row.Level, row.ReturnCode), Is.EqualTo((rule.Kind, rule.Level, rule.ReturnCode)), row.Code);
                Assert.That(row.Messages, Is.EqualTo(rule.Messages), row.Code);
            }
        });
    }

    [TestCaseSource(nameof(Rows))]
    public void What_is_wrong_is_told_in_other_words_than_what_is_demanded(RuleRow row)
    {
        if (row.Level == 1)
            Assert.That(row.Fault, Is.Null, "The schema's own words come.");
        else
            Assert.That(row.Fault, Is.Not.EqualTo(row.Demands).And.Matches("^[A-Z].*[a-z0-9)]\\.$"), row.Code);
    }

    [TestCaseSource(nameof(Rows))]
    public void It_is_checked_where_the_catalogue_says(RuleRow row) =>
        Assert.That(Path.Exists(Repository.File(row.CheckedIn)), row.CheckedIn);

    [TestCaseSource(nameof(Rows))]
    public void It_is_tested_where_the_catalogue_says(RuleRow row) =>
        Assert.That(File.Exists(Repository.File(row.TestedIn)), row.TestedIn);

    private static IReadOnlyList<RuleRow> Of(Standaard standaard) =>
        RuleCatalogue.Of(standaard, AgreementRules.AddTo(standaard.Regels, AgreementsFile.Default));
}
