using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The rules of levels 3 and 4 that are applied to each message are those that rules.csv links to it.</summary>
public class RuleListsLevel3And4Tests
{
    private static readonly RuleLists lists = RuleLists.IJw32;

    private static IEnumerable<TestCaseData> Toegepast() => new (BerichtSoort Soort, IEnumerable<string> Codes)[]
    {
        (IJw32.JW301, Codes(lists.Toewijzing)),
        (IJw32.JW305, [.. Codes(lists.Start), .. Codes(lists.StartVerwijdering)]),
        (IJw32.JW307, [.. Codes(lists.Stop), .. Codes(lists.StopVerwijdering)]),
        (IJw32.JW315, [.. Codes(lists.ToewijzingsverzoekClient), .. Codes(lists.AangevraagdProduct)]),
        (IJw32.JW317,
        [
            .. Codes(lists.WijzigingsverzoekClient), .. Codes(lists.Wijzigingsverzoek), .. Codes(lists.OngewijzigdProduct),
            .. Codes(lists.TeWijzigenProduct), .. Codes(lists.NieuwProduct),
        ]),
        (IJw32.JW319, Codes(lists.Antwoord)),
        (IJw32.JW323, [.. Codes(lists.Declaratie), .. Codes(lists.DeclaratieClient), .. Codes(lists.Prestatie), .. Codes(lists.Debetprestatie), .. Codes(lists.Creditprestatie)]),
        (IJw32.JW325,
        [
            .. Codes(lists.DeclaratieAntwoordHeader), .. Codes(lists.DeclaratieAntwoord), .. Codes(lists.DeclaratieAntwoordClient),
            .. Codes(lists.AfgewezenPrestatie),
        ]),
    }.Select(applied => new TestCaseData(applied.Soort, applied.Codes.Concat(Codes(lists.Header)).Distinct().Order().ToList())
        .SetArgDisplayNames(applied.Soort.ToString()));

    [TestCaseSource(nameof(Toegepast))]
    public void Every_message_is_held_to_its_published_rules_and_no_others(BerichtSoort soort, IReadOnlyList<string> applied) =>
        Assert.That(applied, Is.EqualTo(Gepubliceerd()
            .Where(rule => rule["messages"].Split(';').Contains(soort.ToString())).Select(rule => rule["code"]).Order()));

    [Test]
    public void Level_and_return_code_are_the_published_ones()
    {
        var applied = Alle().DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code)
            .Select(rule => $"{rule.Code} {rule.Level} {rule.ReturnCode}").ToList();
        Assert.That(applied, Is.EqualTo(Gepubliceerd().OrderBy(rule => rule["code"], StringComparer.Ordinal)
            .Select(rule => $"{rule["code"]} {rule["level"]} {rule["retourcode"]}")));
    }

    private static IEnumerable<Rule> Alle() => new IEnumerable<object>[]
    {
        lists.Header, lists.Toewijzing, lists.Start, lists.StartVerwijdering, lists.Stop, lists.StopVerwijdering, lists.ToewijzingsverzoekClient,
        lists.AangevraagdProduct, lists.WijzigingsverzoekClient, lists.Wijzigingsverzoek, lists.OngewijzigdProduct, lists.TeWijzigenProduct,
        lists.NieuwProduct, lists.Antwoord, lists.Declaratie, lists.DeclaratieClient, lists.Prestatie, lists.Debetprestatie, lists.Creditprestatie, lists.DeclaratieAntwoordHeader,
        lists.DeclaratieAntwoord, lists.DeclaratieAntwoordClient, lists.AfgewezenPrestatie,
    }.SelectMany(list => list).Cast<Rule>();

    private static IEnumerable<string> Codes<T>(IReadOnlyList<IRule<T>> rules) => rules.Select(rule => rule.Code);

    /// <summary>The rows of rules.csv for TR codes at levels 3 and 4.</summary>
    private static List<Dictionary<string, string>> Gepubliceerd() =>
        [.. SharedMaterial.Rows("rules.csv").Where(rule => rule["kind"] == "TR" && rule["level"] is "3" or "4")];
}
