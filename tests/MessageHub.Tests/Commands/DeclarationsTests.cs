using System.Text.RegularExpressions;

namespace MessageHub.Tests.Commands;

/// <summary><c>process --declarations backoffice</c>: the JW325 of the back office decides.</summary>
public partial class DeclarationsTests
{
    private static readonly string[] Chain = ["1-JW315.xml", "2-JW301.xml", "3-JW305.xml", "4-JW323.xml", "5-JW323.xml"];

    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void A_declaration_is_received_with_its_findings_and_gets_no_answer()
    {
        var run = BackOffice([.. Chain.Select(Sandbox.Sample)]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), "there are findings");
            Assert.That(run.Json.Skip(3).Select(result => (result.Status, result.AnswerFile)), Is.All.EqualTo(("received", (string?)null)));
            Assert.That(run.Json[3].Rules, Is.Empty);
            Assert.That(run.Json[4].Rules, Is.EqualTo(new[] { "TR321" }));
            Assert.That(Directory.GetFiles(sandbox.Out, "*JW325*"), Is.Empty);
        });
    }

    [Test]
    public void The_JW325_of_the_back_office_decides_once()
    {
        var decision = DecisionOnTheFirstDeclaration();
        var again = sandbox.Write("again.xml", NewNumber(File.ReadAllText(decision)));
        BackOffice([.. Chain.Take(4).Select(Sandbox.Sample)]);

        var run = BackOffice(decision, again);

        Assert.Multiple(() =>
        {
            Assert.That(run.Json.Select(result => (result.Message, result.Status)), Is.EqualTo(new[] { ("JW325", "accepted"), ("JW325", "rejected") }));
            Assert.That(run.Json[1].Rules, Is.EqualTo(new[] { "TR056" }));
        });
    }

    [Test]
    public void Until_it_decides_nothing_is_granted_and_after_it_the_claim_stands()
    {
        var claimedAgain = sandbox["again.xml"];
        File.WriteAllText(claimedAgain, NewNumber(File.ReadAllText(Sandbox.Sample("4-JW323.xml"))));
        var decision = DecisionOnTheFirstDeclaration();

        var run = BackOffice([.. Chain.Take(4).Select(Sandbox.Sample), decision, claimedAgain]);

        Assert.That(run.Json[^1].Rules, Does.Contain("TR314").And.Contain("TR333").And.Contain("TR389"));
    }

    [Test]
    public void Who_decides_is_in_the_help()
    {
        var help = Cli.Run("process", "--help");

        Assert.That(help.Stdout, Does.Contain("--declarations <backoffice|hub>").And.Contain("[default: hub]"));
    }

    private CliResult BackOffice(params string[] paths) => Cli.Run(
        ["process", .. paths, "--store", sandbox.Store, "--out", sandbox.Out, "--today", Cli.Today, "--format", "json", "--declarations", "backoffice"]);

    /// <summary>A hub that decides by itself plays the back office.</summary>
    private string DecisionOnTheFirstDeclaration()
    {
        Cli.Process(":memory:", sandbox["hub"], [.. Chain.Take(4).Select(Sandbox.Sample)]);
        return Path.Combine(sandbox["hub"], "4-JW323-JW325.xml");
    }

    /// <summary>Another message that says the same.</summary>
    private static string NewNumber(string xml) =>
        FirstIdentificatie().Replace(xml, "OPNIEUW1", 1);

    [GeneratedRegex("(?<=BerichtIdentificatie>\\s*<[a-z0-9:]*Identificatie>)[^<]+")]
    private static partial Regex FirstIdentificatie();
}
