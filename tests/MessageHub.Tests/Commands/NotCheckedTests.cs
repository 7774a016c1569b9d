namespace MessageHub.Tests.Commands;

/// <summary>A rule that could not be checked is never silently passed.</summary>
public class NotCheckedTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void The_summary_tells_each_rule_with_its_reason_and_how_often()
    {
        var run = Cli.Run("process", Sandbox.Samples, "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today);

        Assert.Multiple(() =>
        {
            Assert.That(run.Stdout, Does.Contain("\nNot checked: TR381 in 6 messages: there is no product code list.\n"));
            Assert.That(run.Stdout, Does.Contain("\nNot checked: TR418 in 2 messages: no tariff is agreed for this provider, product, unit and period.\n"));
        });
    }

    [Test]
    public void JSON_names_them_in_a_last_property()
    {
        var run = Cli.Process(":memory:", sandbox.Out, Sandbox.Samples);

        var lines = run.Stdout.TrimEnd('\n').Split('\n');
        Assert.That(lines[1], Does.EndWith("""
            "answer":null,"notChecked":["TR381"]}
            """));
        Assert.That(lines[3], Does.EndWith("""
            "},"notChecked":["TR381","TR418"]}
            """));
    }

    [Test]
    public void With_the_data_they_are_checked()
    {
        var agreements = sandbox.Write("agreements.json", """
            {
              "products": [ { "code": "45A04", "categorie": "45" }, { "code": "41A12", "categorie": "41" } ],
              "tariffs": [
                { "productCode": "45A04", "eenheid": "04", "tarief": 9000, "vanaf": "2025-01-01" },
                { "productCode": "41A12", "eenheid": "16", "tarief": 5500, "vanaf": "2025-01-01" }
              ]
            }
            """);

        var run = Cli.Run("process", Sandbox.Samples, "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today, "--agreements", agreements);

        Assert.That(run.Stdout, Does.Not.Contain("Not checked"));
    }

    [Test]
    public void Validate_checks_all_that_it_promises()
    {
        var run = Cli.Run("validate", Sandbox.Samples, "--format", "json");

        Assert.That(run.Stdout, Does.Not.Contain("notChecked"));
    }
}
