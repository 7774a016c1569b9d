using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The lists against the published rules (<c>rules.csv</c>), where that is on the machine.</summary>
public class RuleListsTests
{
    private static readonly Dictionary<string, HashSet<string>> gepubliceerd = [];

    [OneTimeSetUp]
    public void ReadThePublishedRules()
    {
        foreach (var rule in SharedMaterial.Rows("rules.csv"))
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
        Assert.That(RuleLists.IJw32.Content[nummer].Select(rule => rule.Code), Is.EquivalentTo(gepubliceerd[$"JW{nummer}"]));

    [Test]
    public void Level_2_is_published_for_no_other_message() =>
        Assert.That(RuleLists.IJw32.Content.Keys.Select(nummer => $"JW{nummer}"), Is.EquivalentTo(gepubliceerd.Keys));
}
