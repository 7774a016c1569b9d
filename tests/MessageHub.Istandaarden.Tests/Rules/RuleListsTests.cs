using MessageHub.Istandaarden.Rules.Content;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The lists against the published rules (<c>rules.csv</c>), where that is on the machine.</summary>
[InElkeStandaard]
public class RuleListsTests
{
    private readonly Dictionary<string, HashSet<string>> gepubliceerd = [];

    [OneTimeSetUp]
    public void ReadThePublishedRules()
    {
        foreach (var rule in SharedMaterial.Rows(Keten.Standaard, "rules.csv"))
        {
            if (rule["level"] != "2" || rule["kind"] is not ("TR" or "CD" or "CS"))
                continue;
            foreach (var message in rule["messages"].Split(';'))
            {
                if (!gepubliceerd.TryGetValue(message, out var codes))
                    gepubliceerd[message] = codes = [];
                codes.Add(rule["code"]);
            }
        }
    }

    [Test]
    public void Level_2_of_a_message_is_what_is_published_for_it(
        [Values(301, 305, 307, 315, 317, 319, 323, 325)] int nummer) =>
        Assert.That(
            Keten.Standaard.Regels.Content[nummer].Select(rule => rule.Code), Is.EquivalentTo(gepubliceerd[Keten.Standaard[nummer].Naam]));

    [Test]
    public void Level_2_is_published_for_no_other_message() =>
        Assert.That(Keten.Standaard.Regels.Content.Keys.Select(nummer => Keten.Standaard[nummer].Naam), Is.EquivalentTo(gepubliceerd.Keys));
}

/// <summary>How the lists of a standard are made from those of another.</summary>
public class RuleListsDifferencesTests
{
    [Test]
    public void What_is_put_in_the_place_of_another_keeps_its_place()
    {
        var other = new CS050("1");
        var before = RuleLists.IJw32.Content[301];
        var after = RuleLists.IJw32.With(other).Content[301];
        Assert.That(after.Select(rule => rule.Code), Is.EqualTo(before.Select(rule => rule.Code)));
        Assert.That(after.Except(before), Is.EqualTo(new[] { other }));
    }

    [Test]
    public void What_is_left_out_is_left_out_wherever_it_stands()
    {
        // TR381 stands in five lists, beside others that stay.
        var (before, after) = (RuleLists.IJw32, RuleLists.IJw32.Without("TR381"));
        foreach (var soort in IJw32.Standaard.Soorten)
            Assert.That(after.AppliedTo(soort), Is.EqualTo(before.AppliedTo(soort).Where(rule => rule.Code != "TR381")), soort.Naam);
    }

    /// <summary>Lists that Change does not know would keep the rules of the standard that another is told from.</summary>
    [Test]
    public void Every_list_can_be_told_otherwise()
    {
        var left = ListsOf(RuleLists.IJw32).SelectMany(rules => rules).Select(rule => rule.Code).Distinct()
            .Where(code => ListsOf(RuleLists.IJw32.Without(code)).SelectMany(rules => rules).Any(rule => rule.Code == code));
        Assert.That(ListsOf(RuleLists.IJw32).Count(), Is.GreaterThan(20));
        Assert.That(left, Is.Empty);
    }

    private static IEnumerable<IEnumerable<Rule>> ListsOf(RuleLists lists) => typeof(RuleLists).GetProperties()
        .Where(property => property.CanWrite && property.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal))
        .Select(property => ((System.Collections.IEnumerable)property.GetValue(lists)!).Cast<Rule>());

    [Test]
    public void A_code_that_is_not_in_the_lists_is_a_mistake()
    {
        Assert.That(() => RuleLists.IWmo32.Without("CS318"), Throws.ArgumentException.With.Message.Contain("CS318"));
        Assert.That(() => RuleLists.IWmo32.With(new CS318()), Throws.ArgumentException.With.Message.Contain("CS318"));
    }
}
