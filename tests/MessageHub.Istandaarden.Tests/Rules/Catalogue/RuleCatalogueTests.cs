using MessageHub.Agreements;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules.Catalogue;

public class RuleCatalogueTests
{
    private static IReadOnlyList<RuleRow> Rows { get; } =
        RuleCatalogue.Of(IJw32.Standaard, AgreementRules.AddAllTo(RuleLists.IJw32));

    /// <summary>A class that is in no list never runs.</summary>
    [Test]
    public void Every_rule_class_has_a_row()
    {
        var classes = new[] { typeof(Rule).Assembly, typeof(AgreementRules).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => $"{type.Name}.cs");

        Assert.That(Rows.Where(row => row.Level > 1).Select(row => Path.GetFileName(row.CheckedIn)), Is.EquivalentTo(classes));
    }

    [Test]
    public void Every_code_has_one_row() => Assert.That(Rows.Select(row => row.Code), Is.Unique);

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

    [Test]
    public void The_codes_and_what_they_answer_are_the_published_ones()
    {
        var published = PublishedRules.Read();

        Assert.Multiple(() =>
        {
            // A fill instruction demands nothing of a level; what the hub tells of IV028 it tells besides.
            Assert.That(Rows.Where(row => row.Kind is not ("agreement" or "IV")).Select(row => row.Code), Is.EquivalentTo(published.Keys));
            Assert.That(Rows.Where(row => row.Kind == "IV").Select(row => (row.Code, row.ReturnCode)), Is.EqualTo(new[] { ("IV028", (string?)null) }));
            foreach (var row in Rows.Where(row => published.ContainsKey(row.Code)))
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
}
