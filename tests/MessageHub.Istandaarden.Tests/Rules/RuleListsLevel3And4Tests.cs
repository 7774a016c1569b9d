namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The rules of levels 3 and 4 that are applied to each message are those that rules.csv links to it.</summary>
[InElkeStandaard]
public class RuleListsLevel3And4Tests
{
    private static RuleLists lists => Keten.Standaard.Regels;

    [Test]
    public void Every_message_is_held_to_its_published_rules_and_no_others([Values(301, 305, 307, 315, 317, 319, 323, 325)] int nummer) =>
        Assert.That(Toegepast(nummer).Concat(Codes(lists.Header)).Distinct().Order(), Is.EqualTo(Gepubliceerd()
            .Where(rule => rule["messages"].Split(';').Contains(Keten.Standaard[nummer].Naam)).Select(rule => rule["code"]).Order()));

    private static IEnumerable<string> Toegepast(int nummer) => nummer switch
    {
        301 => Codes(lists.Toewijzing),
        305 => [.. Codes(lists.Start), .. Codes(lists.StartVerwijdering)],
        307 => [.. Codes(lists.Stop), .. Codes(lists.StopVerwijdering)],
        315 => [.. Codes(lists.ToewijzingsverzoekClient), .. Codes(lists.AangevraagdProduct)],
        317 =>
        [
            .. Codes(lists.WijzigingsverzoekClient), .. Codes(lists.Wijzigingsverzoek), .. Codes(lists.OngewijzigdProduct),
            .. Codes(lists.TeWijzigenProduct), .. Codes(lists.NieuwProduct),
        ],
        319 => Codes(lists.Antwoord),
        323 =>
        [
            .. Codes(lists.Declaratie), .. Codes(lists.DeclaratieClient), .. Codes(lists.Prestatie), .. Codes(lists.Debetprestatie),
            .. Codes(lists.Creditprestatie),
        ],
        325 =>
        [
            .. Codes(lists.DeclaratieAntwoordHeader), .. Codes(lists.DeclaratieAntwoord), .. Codes(lists.DeclaratieAntwoordClient),
            .. Codes(lists.AfgewezenPrestatie),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(nummer)),
    };

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
        [.. SharedMaterial.Rows(Keten.Standaard, "rules.csv").Where(rule => rule["kind"] == "TR" && rule["level"] is "3" or "4")];
}
