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
        [Values(IJw32.JW301, IJw32.JW305, IJw32.JW307, IJw32.JW315, IJw32.JW317, IJw32.JW319,
            IJw32.JW323, IJw32.JW325)] BerichtSoort soort) =>
        Assert.That(RuleLists.Standard.Content[soort].Select(rule => rule.Code), Is.EquivalentTo(gepubliceerd[soort.Naam]));

    [Test]
    public void Level_2_is_published_for_no_other_message() =>
        Assert.That(RuleLists.Standard.Content.Keys.Select(soort => soort.Naam), Is.EquivalentTo(gepubliceerd.Keys));
}
