using System.Collections;
using System.Text.RegularExpressions;
using MessageHub.Agreements;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;

namespace MessageHub.Tests.Commands;

/// <summary>The generator and the rule book were written apart; here they meet.</summary>
[InElkeStandaard]
public partial class FaultsTests
{
    [Test]
    public void Each_fault_breaks_the_rules_in_its_name_and_no_other_message_breaks_any()
    {
        using var sandbox = new Sandbox();
        Cli.Generate(sandbox["x"], 1000, "--faults", "--standard", Keten.Standaard.Naam.ToLowerInvariant());

        var run = Cli.Process(":memory:", sandbox.Out, sandbox["x"]);

        var known = KnownRules();
        var faults = run.Json.Select(result => (Result: result, Broken: BrokenRules(result))).ToArray();
        Assert.Multiple(() =>
        {
            foreach (var (result, broken) in faults.Where(fault => known.IsSupersetOf(fault.Broken)))
            {
                Assert.That(result.Rules.Distinct(), Is.EquivalentTo(broken), result.Name);
                Assert.That(result.Status, Is.EqualTo(broken switch { [] => "accepted", ["XSD"] => "invalid", _ => "rejected" }), result.Name);
            }

            Assert.That(run.Json.Select(result => result.Message), Has.All.StartsWith(Keten.Standaard.Letters));
            if (Keten.Standaard == IWmo32.Standaard)
                Assert.That(run.Stdout, Does.Not.Match("iJw|JW[0-9]"), "Nothing is told in words of the other standard.");

            // Guards the test itself: a rule list that is read wrongly would skip everything.
            Assert.That(faults.SelectMany(fault => fault.Broken).Distinct().Count(known.Contains), Is.GreaterThan(35));
            Answers.AreAllThereAndValid(run.Json, sandbox.Out);
        });
    }

    private static string[] BrokenRules(JsonResult result) =>
        FaultName().Match(result.Name) is { Success: true } match ? match.Groups[1].Value.Split('+') : [];

    /// <summary>The codes of all rules that are switched on; the generator also breaks rules that are not built yet.</summary>
    private static HashSet<string> KnownRules()
    {
        var lists = AgreementRules.AddTo(Keten.Standaard.Regels, AgreementsFile.Default);
        var rules = typeof(RuleLists).GetProperties()
            .Select(property => property.GetMethod!.IsStatic ? null : property.GetValue(lists))
            .SelectMany(value => value switch
            {
                IDictionary perSoort => perSoort.Values.Cast<IEnumerable>().SelectMany(list => list.Cast<object>()),
                IEnumerable list => list.Cast<object>(),
                _ => [],
            });
        return [.. rules.OfType<Rule>().Select(rule => rule.Code), "XSD"];
    }

    [GeneratedRegex(@"-(?:JW|WMO)\d{3}-(.+)\.xml$")]
    private static partial Regex FaultName();
}
