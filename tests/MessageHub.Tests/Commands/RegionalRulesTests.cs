namespace MessageHub.Tests.Commands;

/// <summary>That a regional rule refused something is said at the end of a run, and how to switch it off.</summary>
public class RegionalRulesTests
{
    private const string Told = "Regional rules, which the standard does not have, refused: RV12-4A5 (2x). To switch one off: "
        + "{ \"rules\": { \"RV12-4A5\": { \"enabled\": false } } } in the agreements file (docs/agreements.md).";

    private static readonly string[] WithoutStart = [Sandbox.Sample("1-JW315.xml"), Sandbox.Sample("2-JW301.xml"), Sandbox.Sample("4-JW323.xml")];

    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void The_table_ends_with_it()
    {
        var run = Process([.. WithoutStart]);
        Assert.That(run.Stdout, Does.EndWith($"\n{Told}\n"));
        Assert.That(run.Stdout, Does.Contain("RV12-4A5 (9019) line"));
    }

    [Test]
    public void With_JSON_it_goes_to_standard_error()
    {
        var run = Process([.. WithoutStart, "--format", "json"]);
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { $"messagehub: {Told}" }));
        Assert.That(run.Json, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_run_in_which_only_published_rules_refused_says_nothing() =>
        Assert.That(Process(Sandbox.Samples).Stdout, Does.Not.Contain("Regional"));

    [Test]
    public void Switched_off_as_it_says_the_rule_refuses_nothing()
    {
        var agreements = sandbox.Write("region.json", Told[Told.IndexOf('{', StringComparison.Ordinal)..(Told.LastIndexOf('}') + 1)]);
        var run = Process([.. WithoutStart, "--agreements", agreements]);
        Assert.That(run.Stdout, Does.Not.Contain("Regional").And.Not.Contain("RV12-4A5"));
    }

    private CliResult Process(params string[] args) => Cli.Run(["process", .. args, "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today]);
}
