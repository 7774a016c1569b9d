using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Tests;

public class AgreementsFileTests
{
    private string path = "";

    [SetUp]
    public void MakeFile() => path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(path);

    private AgreementsFile Load(string json)
    {
        File.WriteAllText(path, json);
        return AgreementsFile.Load(path);
    }

    [Test]
    public void Without_a_file_both_rules_refuse_with_9019()
    {
        var rules = AgreementsFile.Default.Rules;
        Assert.That((rules.Of(RV02_1.Agreement).Enabled, rules.Of(RV02_1.Agreement).ReturnCode), Is.EqualTo((true, "9019")));
        Assert.That((rules.Of(RV12_4A5.Agreement).Enabled, rules.Of(RV12_4A5.Agreement).ReturnCode), Is.EqualTo((true, "9019")));
    }

    [Test]
    public void An_empty_object_is_the_default() => Assert.That(Load("{}").Rules.Of(RV12_4A5.Agreement).Enabled, Is.True);

    [Test]
    public void A_full_file_is_read()
    {
        var file = Load("""
            {
              // for people
              "region": "Rivierenland",
              "rules": {
                "RV02-1": {
                  "enabled": true,
                  "returnCode": "9326",
                  "exceptions": [ { "gemeente": "0384", "toewijzingNummer": 1001, "from": "2025-12-01", "reason": "crisis" } ],
                  "productsWithoutToewijzing": [ "45A04" ],
                },
                "RV12-4A5": { "enabled": false },
              },
            }
            """);
        Assert.That(file.Region, Is.EqualTo("Rivierenland"));
        Assert.That(file.Rules.Of(RV02_1.Agreement).ReturnCode, Is.EqualTo("9326"));
        Assert.That(file.Rules.Of(RV02_1.Agreement).Exceptions, Is.EqualTo(new[] { new EarlierStart("0384", 1001, Dag("2025-12-01"), "crisis") }));
        Assert.That(file.Rules.Of(RV02_1.Agreement).ProductsWithoutToewijzing, Is.EqualTo(new[] { "45A04" }));
        Assert.That(file.Rules.Of(RV12_4A5.Agreement), Is.EqualTo(new RefusalSettings { Enabled = false }));
    }

    [Test]
    public void What_a_file_does_not_name_keeps_its_default()
    {
        var rules = Load("""{ "rules": { "RV12-4A5": { "returnCode": "9338" }, "RV02-1": {} } }""").Rules;
        Assert.That(rules.Of(RV12_4A5.Agreement), Is.EqualTo(new RefusalSettings { Enabled = true, ReturnCode = "9338" }));
        Assert.That((rules.Of(RV02_1.Agreement).Enabled, rules.Of(RV02_1.Agreement).ReturnCode, rules.Of(RV02_1.Agreement).Exceptions.Count), Is.EqualTo((true, "9019", 0)));
    }

    [TestCase("", "the file is empty.")]
    [TestCase(" \r\n ", "the file is empty.")]
    [TestCase("null", "line 1: there is null, where settings, between { and } should be.")]
    [TestCase("[]", "line 1: there should be settings, between { and }.")]
    [TestCase("{\n  \"rules\": {\n    \"RV99\": {}\n  }\n}", "line 3: rules: 'RV99' is not known here; there can be RV02-1, RV12-4A5, RV12-D1, RV13, RV10-1, RM3-21, RV11-2, RV12-4B2, RV02-3, RV12-4A7, RV12-4A9, RV12-4B3, RV04, KETEN-302, KETEN-VERZOEK, KETEN-DECLARATIE.")]
    [TestCase("{ \"Rules\": {} }", "line 1: 'Rules' is not known here; there can be validFrom, region, rules, products, tariffs, contracts, holidays, figures.", Description = "names are as they are written")]
    [TestCase("{\n \"rules\": {\n  \"RV02-1\": { \"enabld\": true } } }",
        "line 3: rules.RV02-1: 'enabld' is not known here; there can be exceptions, productsWithoutToewijzing, returnCode, enabled.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"enabled\": true,\n \"enabled\": false } } }", "line 2: rules.RV02-1: 'enabled' is there twice.")]
    [TestCase("{\n \"rules\": { \"RV02-1\": { \"enabled\": \"yes\" } } }", "line 2: rules.RV02-1.enabled: there should be true or false.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"returnCode\": 9019 } } }", "line 1: rules.RV02-1.returnCode: there should be a text.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"returnCode\": null } } }", "line 1: rules.RV02-1.returnCode: there is null, where a text should be.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": null } } }", "rules.RV02-1.exceptions: there is null, where a list, between [ and ] should be.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": {} } } }", "rules.RV02-1.exceptions: there should be a list, between [ and ].")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"productsWithoutToewijzing\": [ \"45\", null ] } } }", "rules.RV02-1.productsWithoutToewijzing[1]: there is null, where a text should be.")]
    [TestCase("{ \"rules\": { \"RV02-1\": null } }", "rules.RV02-1: there is null, where settings, between { and } should be.")]
    [TestCase("{ \"rules\": null }", "line 1: rules: there is null, where settings, between { and } should be.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [\n { \"toewijzingNummer\": 1 } ] } } }", "line 2: rules.RV02-1.exceptions[0]: 'gemeente' is missing.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [ { \"gemeente\": \"0384\", \"toewijzingNummer\": 1, \"vanaf\": \"2025-12-31\" } ] } } }",
        "rules.RV02-1.exceptions[0]: 'vanaf' is not known here; there can be gemeente, toewijzingNummer, from, reason.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [ { \"gemeente\": \"0384\", \"toewijzingNummer\": 1, \"from\": \"31-12-2025\" } ] } } }",
        "rules.RV02-1.exceptions[0].from: there should be a date, as \"2026-05-20\".")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [ { \"gemeente\": \"0384\", \"toewijzingNummer\": 1.5 } ] } } }",
        "rules.RV02-1.exceptions[0].toewijzingNummer: there should be a whole number.")]
    [TestCase("{ \"products\": [ { \"code\": \"45A04\", \"categorie\": \"45\", \"variant\": \"Output\" } ] }",
        "products[0].variant: there should be one of \"inspanning\", \"output\".")]
    [TestCase("{ \"tariffs\": [ {} ] }", "tariffs[0]: 'productCode' is missing.")]
    [TestCase("{ \"rules\": { \"RV12-4A5\": { \"returnCode\": \"1234\" } } }", "rules.RV12-4A5: returnCode '1234' is not in code list WJ001.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"returnCode\": \"\" } } }", "rules.RV02-1: returnCode '' is not in code list WJ001.")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"productsWithoutToewijzing\": [ \"45A04 and 45A05\" ] } } }", "rules.RV02-1: productsWithoutToewijzing has '45A04 and 45A05', which is no product code")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"productsWithoutToewijzing\": [ \"\" ] } } }", "rules.RV02-1: productsWithoutToewijzing has '', which is no product code")]
    [TestCase("{\n \"rules\": {\n", "line 3: this is not JSON: ")]
    [TestCase("region: x", "line 1: this is not JSON: ")]
    public void A_file_that_cannot_be_used_says_where_and_why_in_one_line(string json, string says) =>
        Assert.That(() => Load(json), Throws.TypeOf<AgreementsFileException>()
            .With.Message.StartWith($"{path}: ").And.Message.Contain(says).And.Message.Not.Contain("\n").And.Message.Not.Match("System|MessageHub|\\.NET"));

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}' })]
    public void A_mark_that_an_editor_puts_before_it_is_no_fault(byte[] json)
    {
        File.WriteAllBytes(path, json);
        Assert.That(AgreementsFile.Load(path).Rules.Of(RV02_1.Agreement).Enabled, Is.True);
    }

    [Test]
    public void A_missing_file_says_so() =>
        Assert.That(() => AgreementsFile.Load(path + ".absent"), Throws.TypeOf<AgreementsFileException>().With.Message.Contain(".absent"));

    [Test]
    public void A_folder_is_no_file() =>
        Assert.That(() => AgreementsFile.Load(Path.GetTempPath()), Throws.TypeOf<AgreementsFileException>());
}
