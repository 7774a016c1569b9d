using System.Text.RegularExpressions;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas.Facets;

/// <summary>
/// The rules of level 1, and what the schemas demand beside them, through the reader: on every element of every message a value that breaks it is refused, and
/// its nearest twin is not.
/// </summary>
[InElkeStandaard]
public partial class Level1RulesTests
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    private static IEnumerable<VolledigBericht> Berichten => VolledigBericht.Van(Keten.Standaard);

    private static IEnumerable<string> Rules() => RuleCatalogue.Of(IJw32.Standaard, RuleLists.IJw32).Where(row => row.Level == 1).Select(row => row.Code);

    [Test]
    public void There_is_a_message_of_each_kind() =>
        Assert.That(Berichten.Select(bericht => bericht.Naam[^3..]), Is.EqualTo(new[]
        {
            "301", "302", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325",
        }));

    [Test]
    public void A_message_with_every_element_that_it_may_have_is_valid()
    {
        foreach (var bericht in Berichten)
            Assert.That(Reader.Read(bericht.ToBytes()).Findings.Select(finding => $"{finding.Path} {finding.Text}"), Is.Empty, bericht.Naam);
    }

    [TestCaseSource(nameof(Rules))]
    public void A_value_that_breaks_the_rule_is_refused_and_its_nearest_twin_is_not(string rule) =>
        Assert.That(Tried(rule), Is.Not.Empty);

    /// <summary>A code outside its list, a date that does not exist, a number that is none.</summary>
    [Test]
    public void What_no_rule_describes_is_refused_too() => Assert.That(Tried(rule: null), Is.Not.Empty);

    [TestCaseSource(nameof(Rules))]
    public void The_rule_holds_in_every_message_that_its_row_names(string rule) =>
        Assert.That(
            RuleCatalogue.Of(Keten.Standaard, Keten.Standaard.Regels).Single(row => row.Code == rule).Messages,
            Is.SubsetOf(Berichten.Where(bericht => bericht.Bladeren.Any(blad => blad.Eisen.Any(eis => eis.Rule == rule))).Select(bericht => bericht.Naam)));

    /// <summary>Where it was tried.</summary>
    private static List<string> Tried(string? rule)
    {
        var tried = new List<string>();
        foreach (var bericht in Berichten)
        {
            foreach (var (blad, eis) in bericht.Bladeren.SelectMany(blad => blad.Eisen.Where(eis => eis.Rule == rule).Select(eis => (blad, eis))))
            {
                tried.Add($"{bericht.Naam}{blad.Path}");
                Assert.That(Reader.Read(bericht.With(blad, eis.Kept)).Findings.Select(Place), Is.Empty, $"{tried[^1]} '{eis.Kept}'");
                Assert.That(
                    Reader.Read(bericht.With(blad, eis.Broken)).Findings.Select(Place).Distinct(), Is.EqualTo(new[] { $"XSD {blad.Path}" }), $"{tried[^1]} '{eis.Broken}'");
            }
        }

        return tried;
    }

    private static string Place(Finding finding) => $"{finding.Rule} {Position().Replace(finding.Path, "")}";

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Position();
}
