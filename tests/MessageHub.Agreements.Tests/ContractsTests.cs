namespace MessageHub.Agreements.Tests;

/// <summary>Contracts and holidays in the agreements file.</summary>
public class ContractsTests
{
    private const string Complete = """
        {
          "holidays": [ "2026-05-15" ],
          "contracts": [
            {
              "name": "Zorg & Zo",
              "agbCodes": [ "65656055", "65656056" ],
              "orders": [
                { "code": "A", "products": [ "45A04" ] },
                {
                  "code": "B",
                  "products": [ "54", "45A05" ],
                  "ceilings": [
                    { "year": 2025, "maximum": 1000000 },
                    {
                      "year": 2026,
                      "maximum": 2000000,
                      "approvals": [ { "date": "2026-09-01", "maximum": 2200000 }, { "date": "2026-11-01", "maximum": 2300000 } ]
                    }
                  ]
                }
              ]
            },
            { "agbCodes": [ "65656057" ] }
          ]
        }
        """;

    private string path = "";

    [SetUp]
    public void NewFile() => path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(path);

    [Test]
    public void Contracts_are_read()
    {
        var contracts = Load(Complete).Contracts;
        var order = contracts[0].Orders[1];
        Assert.Multiple(() =>
        {
            Assert.That(contracts.Select(contract => contract.Name), Is.EqualTo(new[] { "Zorg & Zo", null }));
            Assert.That(contracts[0].AgbCodes, Is.EqualTo(new[] { "65656055", "65656056" }));
            Assert.That(contracts[0].Orders.Select(one => (one.Code, one.Ceilings.Count)), Is.EqualTo(new[] { ("A", 0), ("B", 2) }));
            Assert.That(order.Products, Is.EqualTo(new[] { "54", "45A05" }));
            Assert.That(order.Ceilings.Select(ceiling => (ceiling.Year, ceiling.Maximum)), Is.EqualTo(new[] { (2025L, 1_000_000L), (2026L, 2_000_000L) }));
            Assert.That(contracts[1].Orders, Is.Empty);
        });
    }

    [TestCase("2026-01-01", 2_000_000)]
    [TestCase("2026-09-01", 2_000_000, Description = "on the day of the letter: it was not there beforehand")]
    [TestCase("2026-09-02", 2_200_000)]
    [TestCase("2026-11-01", 2_200_000)]
    [TestCase("2027-01-15", 2_300_000)]
    public void An_approval_lifts_the_ceiling_for_what_comes_after_its_date(string received, long maximum) =>
        Assert.That(Load(Complete).Contracts[0].Orders[1].Ceilings[1].MaximumOn(Dag(received)), Is.EqualTo(maximum));

    [Test]
    public void The_regions_holidays_are_no_working_days()
    {
        var file = Load(Complete);
        Assert.That(file.Werkdagen.IsWerkdag(Dag("2026-05-15")), Is.False);
        Assert.That(AgreementsFile.Default.Werkdagen.IsWerkdag(Dag("2026-05-15")), Is.True);
    }

    // A raise of 15 % over the first is the most there is: 2,000,000 to 2,300,000.
    [TestCase("2300000 } ]", "2300001 } ]",
        "line 17: contracts[0].orders[1].ceilings[1].approvals[1]: 2300001 is more than 15 % above the first maximum of the year, 2000000 (RM3-21).")]
    [TestCase("\"maximum\": 2300000", "\"maximum\": 2200000", "line 17: contracts[0].orders[1].ceilings[1].approvals[1]: the maximum is not above the one before it.")]
    [TestCase("2200000", "2000000", "line 17: contracts[0].orders[1].ceilings[1].approvals[0]: the maximum is not above the one before it.")]
    [TestCase("2026-11-01", "2026-09-01", "line 17: contracts[0].orders[1].ceilings[1].approvals[1]: the date is not after the one before it.")]
    [TestCase("\"year\": 2025", "\"year\": 2026", "line 14: contracts[0].orders[1].ceilings[1]: 2026 has a ceiling already.")]
    [TestCase("\"year\": 2025", "\"year\": 25", "line 13: contracts[0].orders[1].ceilings[0]: 25 is no calendar year of youth care.")]
    [TestCase("1000000", "0", "line 13: contracts[0].orders[1].ceilings[0]: the maximum is not above zero.")]
    [TestCase("\"code\": \"B\"", "\"code\": \"A\"", "line 9: contracts[0].orders[1]: the contract has order 'A' already.")]
    [TestCase("45A05", "45A04", "line 11: contracts[0].orders[1].products: '45A04' is in this contract's orders twice.")]
    [TestCase("45A05", "45A", "line 11: contracts[0].orders[1].products: '45A' is no product code of five characters and no category of two.")]
    [TestCase("65656056", "6565605", "line 6: contracts[0].agbCodes[1]: '6565605' is not eight digits.")]
    [TestCase("65656057", "65656056", "line 23: contracts[1].agbCodes: '65656056' is in the contracts twice.")]
    [TestCase("[ \"65656057\" ]", "[]", "line 23: contracts[1].agbCodes: there is no code.")]
    [TestCase("\"agbCodes\": [ \"65656057\" ]", "", "line 23: contracts[1]: 'agbCodes' is missing.")]
    [TestCase("\"year\": 2025, ", "", "line 13: contracts[0].orders[1].ceilings[0]: 'year' is missing.")]
    [TestCase("1000000", "1000000.5", "line 13: contracts[0].orders[1].ceilings[0].maximum: there should be a whole number.")]
    [TestCase("\"orders\"", "\"order\"", "line 7: contracts[0]: 'order' is not known here; there can be agbCodes, name, orders.")]
    [TestCase("[ \"2026-05-15\" ]", "[ \"15 mei\" ]", "line 2: holidays[0]: there should be a date, as \"2026-05-20\".")]
    public void A_contract_that_cannot_be_is_one_line_with_its_place(string right, string wrong, string says)
    {
        var changed = Complete.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Complete));
        Assert.That(
            Assert.Throws<AgreementsFileException>(() => Load(changed))!.Message, Is.EqualTo($"{path}: {says}"));
    }

    [TestCase("14", 10230, "line 1: tariffs[0]: 6R102 is paid by the hour or the minute (RV13).")]
    [TestCase("04", 10230, "line 1: tariffs[0]: 10230 cents an hour does not divide by sixty (RV13).")]
    public void A_tariff_of_a_consultation_has_a_whole_tariff_per_minute(string eenheid, long cents, string says)
    {
        var json = $$"""{"tariffs":[{"productCode":"6R102","eenheid":"{{eenheid}}","tarief":{{cents}},"vanaf":"2026-01-01"}]}""";
        Assert.That(Assert.Throws<AgreementsFileException>(() => Load(json))!.Message, Is.EqualTo($"{path}: {says}"));
    }

    [TestCase("""{"tariffs":[{"productCode":"6R102","eenheid":"04","tarief":10200,"vanaf":"2026-01-01"}]}""")]
    [TestCase("""{"tariffs":[{"productCode":"6R102","eenheid":"01","tarief":171,"vanaf":"2026-01-01"}]}""")]
    [TestCase("""{"rules":{"RV13":{"enabled":false}},"tariffs":[{"productCode":"6R102","eenheid":"04","tarief":10230,"vanaf":"2026-01-01"}]}""")]
    public void A_tariff_that_has_is_read(string json) => Assert.That(Load(json).Tariffs, Has.Count.EqualTo(1));

    private AgreementsFile Load(string json)
    {
        File.WriteAllText(path, json);
        return AgreementsFile.Load(path);
    }
}
