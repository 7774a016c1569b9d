using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Agreements.Tests;

/// <summary>The products and tariffs of an agreements file: read, complained about in one clear line, and used by the rules that need them.</summary>
public class ProductsAndTariffsTests
{
    private const string Complete = """
        {
          "products": [
            { "code": "45A04", "categorie": "45", "variant": "output" }, // by result
            { "code": "45A05", "categorie": "45", "variant": "inspanning" },
            { "code": "46B01", "categorie": "46" },
          ],
          "tariffs": [
            { "productCode": "45A04", "eenheid": "04", "tarief": 6000, "vanaf": "2026-01-01", "totEnMet": "2026-12-31", "aanbieder": "65656055" },
            { "productCode": "45A05", "eenheid": "14", "tarief": 0, "vanaf": "2026-01-01" }
          ]
        }
        """;

    private string path = "";

    [SetUp]
    public void NewFile() => path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(path);

    [Test]
    public void Products_are_read()
    {
        var products = Load(Complete).Products;
        Assert.That(products, Is.EqualTo(new ProductSettings[]
        {
            new("45A04", "45", Uitvoeringsvariant.Output), new("45A05", "45", Uitvoeringsvariant.Inspanning), new("46B01", "46"),
        }));
    }

    [Test]
    public void Tariffs_are_read()
    {
        var tariffs = Load(Complete).Tariffs;
        Assert.That(tariffs, Is.EqualTo(new TariffSettings[]
        {
            new("45A04", "04", 6000, Dag("2026-01-01"), Dag("2026-12-31"), "65656055"), new("45A05", "14", 0, Dag("2026-01-01")),
        }));
    }

    [Test]
    public void A_file_without_them_has_none()
    {
        var file = Load("""{ "region": "Zonland" }""");
        Assert.That(file.Products, Is.Empty);
        Assert.That(file.Tariffs, Is.Empty);
    }

    [TestCase("""{"productCode":"45A04","eenheid":"05","tarief":1,"vanaf":"2026-01-01"}""", "unit '05' is not in code list WJ756")]
    [TestCase("""{"productCode":"45A04","eenheid":"4","tarief":1,"vanaf":"2026-01-01"}""", "unit '4' is not in code list WJ756")]
    [TestCase("""{"productCode":"45A04","eenheid":"04","tarief":-1,"vanaf":"2026-01-01"}""", "the tariff is negative")]
    [TestCase("""{"productCode":"45A04","eenheid":"04","tarief":1,"vanaf":"2026-02-01","totEnMet":"2026-01-31"}""", "totEnMet lies before vanaf")]
    [TestCase("""{"productCode":"45A04","eenheid":"04","tarief":1,"vanaf":"2026-01-01","aanbieder":"6565605"}""", "aanbieder is not eight digits")]
    [TestCase("""{"productCode":"45A04","eenheid":"04","tarief":1,"vanaf":"2026-01-01","aanbieder":"6565605x"}""", "aanbieder is not eight digits")]
    public void A_tariff_that_makes_no_sense_is_named_with_what_is_wrong(string tariff, string problem) =>
        Assert.That(ProblemOf($$"""{"tariffs":[{{tariff}}]}"""), Is.EqualTo($"{path}: line 1: tariffs[0]: {problem}."));

    [TestCase("""{"tariffs":[{"eenheid":"04","tarief":1,"vanaf":"2026-01-01"}]}""", "productCode")]
    [TestCase("""{"tariffs":[{"productCode":"45A04","tarief":1,"vanaf":"2026-01-01"}]}""", "eenheid")]
    [TestCase("""{"tariffs":[{"productCode":"45A04","eenheid":"04","vanaf":"2026-01-01"}]}""", "tarief")]
    [TestCase("""{"tariffs":[{"productCode":"45A04","eenheid":"04","tarief":1}]}""", "vanaf")]
    [TestCase("""{"tariffs":[{"productCode":"45A04","eenheid":"04","tarief":1,"vanaf":"2026-01-01","tot":"2026-12-31"}]}""", "tot")]
    [TestCase("""{"products":[{"categorie":"45"}]}""", "code")]
    [TestCase("""{"products":[{"code":"45A04"}]}""", "categorie")]
    [TestCase("""{"products":[{"code":"45A04","categorie":"45","name":"x"}]}""", "name")]
    public void A_property_that_is_missing_or_unknown_is_named(string json, string property) =>
        Assert.That(ProblemOf(json), Does.StartWith($"{path}: line 1: ").And.Contain($"'{property}'").And.Not.Contain("\n"));

    [TestCase("""{"tariffs":[{"productCode":"45A04","eenheid":"04","tarief":60.5,"vanaf":"2026-01-01"}]}""", Description = "cents are whole")]
    [TestCase("""{"tariffs":[{"productCode":"45A04","eenheid":"04","tarief":1,"vanaf":"2026-02-30"}]}""")]
    [TestCase("""{"tariffs":[{"productCode":null,"eenheid":"04","tarief":1,"vanaf":"2026-01-01"}]}""")]
    [TestCase("""{"products":[{"code":"45A04","categorie":"45","variant":"taak"}]}""")]
    [TestCase("""{"products":null}""")]
    public void A_value_of_the_wrong_kind_is_one_line_with_its_place(string json) =>
        Assert.That(ProblemOf(json), Does.StartWith($"{path}: line 1: ").And.Not.Contain("\n"));

    [Test]
    public void The_line_is_that_of_the_mistake() =>
        Assert.That(ProblemOf("{\n  \"products\": [\n    { \"code\": \"45A04\", \"categorie\": 45 }\n  ]\n}"), Does.StartWith($"{path}: line 3: "));

    [Test]
    public void The_rules_use_them()
    {
        var keten = Keten(Complete).Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(new PrestatieXml { ProductTarief = 5900 })).IsRefusedOn("TR418", "0611", at: Prestatie(1));
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new Product("45", "46B01") }))
            .IsRefusedOn("TR381", "S329", at: ToegewezenProduct(1), level: 4);
        Assert.That(keten.Ontvangt(Declaratie(new PrestatieXml())).IsAccepted().Unchecked, Is.Empty);
    }

    [Test]
    public void The_variant_overrides_the_unit()
    {
        // July 2025: four Sundays, five weeks.
        var toegewezen = Toewijzing(new ToegewezenProductXml
        {
            Omvang = new Omvang(3, Eenheden.Uur, Frequenties.PerWeek), Ingangsdatum = Dag("2025-06-30"), Einddatum = Dag("2025-12-28"),
        });
        var juli = Declaratie(new PrestatieXml { ProductPeriode = Periode("2025-07-01", "2025-07-31"), GeleverdVolume = 15 });
        Keten(Complete).Heeft(toegewezen).Ontvangt(juli).IsRefusedOn("TR321", "9321", at: Prestatie(1));
        Keten(Complete.Replace("\"output\"", "\"inspanning\"", StringComparison.Ordinal)).Heeft(toegewezen).Ontvangt(juli).IsAccepted();
    }

    /// <summary>The categories of the standards have no value in common, so that a region's one list holds both.</summary>
    [Test]
    public void One_file_serves_both_standards()
    {
        const string Both = """
            {
              "products": [{ "code": "45A04", "categorie": "45" }, { "code": "02A04", "categorie": "02" }],
              "tariffs": [
                { "productCode": "45A04", "eenheid": "04", "tarief": 6000, "vanaf": "2026-01-01" },
                { "productCode": "02A04", "eenheid": "04", "tarief": 3000, "vanaf": "2026-01-01" }
              ]
            }
            """;
        foreach (var (standaard, product, tarief) in new[] { (IJw32.Standaard, new Product("45", "45A04"), 6000), (IWmo32.Standaard, new Product("02", "02A04"), 3000) })
        {
            var keten = Keten(Both).Heeft(Toewijzing(new ToegewezenProductXml { Product = product }) with { Standaard = standaard });
            var regel = new PrestatieXml { ProductCategorie = product.Categorie, ProductCode = product.Code!, ProductTarief = tarief + 1 };
            keten.Ontvangt(Declaratie(regel) with { Standaard = standaard }).IsRefusedOn("TR418", "0611", at: Prestatie(1));
            keten.Ontvangt(Declaratie(regel.Opnieuw() with { ProductTarief = tarief }) with { Standaard = standaard }).IsAccepted();
        }
    }

    private static RuleBook RuleBookOf(AgreementsFile file) => new(Standaarden.Ondersteund, AgreementRules.SourcesOf(file));

    private Keten Keten(string json) => new(RuleBookOf(Load(json)));

    private AgreementsFile Load(string json)
    {
        File.WriteAllText(path, json);
        return AgreementsFile.Load(path);
    }

    private string ProblemOf(string json) => Assert.Throws<AgreementsFileException>(() => Load(json))!.Message;
}
