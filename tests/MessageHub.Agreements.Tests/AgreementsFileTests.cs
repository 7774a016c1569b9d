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

    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [ { \"toewijzingNummer\": 1 } ] } } }", "gemeente")]
    [TestCase("", "line 1")]
    [TestCase("null", "empty")]
    [TestCase("{\n  \"rules\": {\n    \"RV99\": {}\n  }\n}", "line 3")]
    [TestCase("{ \"Rules\": {} }", "line 1", Description = "names are as they are written")]
    [TestCase("{\n \"rules\": { \"RV02-1\": { \"enabled\": \"yes\" } } }", "line 2")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": [ { \"toewijzingNummer\": 1, \"from\": \"31-12-2025\" } ] } } }", "line 1")]
    [TestCase("{ \"rules\": { \"RV12-4A5\": { \"returnCode\": \"1234\" } } }", "RV12-4A5 has return code '1234'")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"returnCode\": \"\" } } }", "RV02-1 has return code ''")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"returnCode\": null } } }", "RV02-1")]
    [TestCase("{ \"rules\": { \"RV02-1\": { \"exceptions\": null } } }", "RV02-1")]
    [TestCase("{ \"rules\": { \"RV02-1\": null } }", "RV02-1")]
    [TestCase("{ \"rules\": null }", "rules")]
    public void A_file_that_cannot_be_used_says_so_in_one_line_with_its_name(string json, string says) =>
        Assert.That(() => Load(json), Throws.TypeOf<AgreementsFileException>()
            .With.Message.Contain(path).And.Message.Contain(says).And.Message.Not.Contain("\n"));

    [Test]
    public void A_missing_file_says_so() =>
        Assert.That(() => AgreementsFile.Load(path + ".absent"), Throws.TypeOf<AgreementsFileException>().With.Message.Contain(".absent"));

    [Test]
    public void A_folder_is_no_file() =>
        Assert.That(() => AgreementsFile.Load(Path.GetTempPath()), Throws.TypeOf<AgreementsFileException>());
}
