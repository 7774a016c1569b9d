using System.Text.RegularExpressions;
using System.Xml.Linq;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Tests.Commands;

/// <summary>Lines of last year that come in February: held, and then released or refused by a person (RV10-1).</summary>
public class HoldsTests
{
    private const string CameIn = "2027-02-01";

    private Sandbox sandbox = null!;
    private string agreements = null!;

    [SetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        agreements = sandbox.Write("region.json", """{ "rules": { "RV10-1": { "enabled": true } } }""");
        Write("1", Toewijzing());
        Write("2", Start());
        Write("3", Over("D1", Maand(12)));
        Write("4", Over("D2", Maand(10) with { GeleverdVolume = 11 }, Maand(11).Opnieuw()));
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void A_held_declaration_has_no_answer_yet_and_what_comes_later_is_judged()
    {
        Write("5", Stop());
        var run = Process(CameIn, "in");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(
                run.Json.Select(result => (result.Message, result.Status, IsAnswered: result.AnswerFile is not null)),
                Is.EqualTo(new[]
                {
                    ("JW301", "accepted", false), ("JW305", "accepted", true), ("JW323", "held", false), ("JW323", "held", false), ("JW307", "accepted", true),
                }));
            Assert.That(run.Json.SelectMany(result => result.Rules), Is.EqualTo(new[] { "TR321" }), "of D2 October passes its volume, and November waits");
            Assert.That(Regex.Count(run.Stdout, "\"held\":\\[\\{\"rule\":\"RV10-1\",\"level\":4,\"returnCode\":\"9019\""), Is.EqualTo(2));
        });
    }

    [Test]
    public void Released_lines_are_judged_again_in_order_of_arrival_and_the_answers_follow()
    {
        Process(CameIn, "in");
        var listed = Run("list").Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(listed, Has.Length.EqualTo(2));
        Assert.That(listed, Is.All.Contains("RV10-1").And.All.Contains("undecided").And.None.Contains(Keten.Bsn));
        string[] ids = [.. listed.Select(line => line.Split('\t')[0])];

        var released = Run(["release", .. ids, "--reason", "late by our fault"]);
        Assert.That((released.ExitCode, released.Stdout), Is.EqualTo((0, string.Concat(
            ids.Select(id => $"Line {id} is released; a running service, or the next process, judges it again.\n")))));

        var run = Process("2027-03-15", "none");
        Assert.Multiple(() =>
        {
            Assert.That(run.Stderr, Does.Contain("finished an earlier run first: 2 messages judged, 2 answers written."));
            Assert.That(Saldi(), Is.EquivalentTo(new[] { 60_000, 60_000 }));
            Assert.That(Run("list").Stdout, Is.EqualTo("Nothing is held.\n"));
        });
    }

    [Test]
    public void A_refused_line_gets_the_code_of_the_agreement_and_who_and_why_is_on_record()
    {
        Process(CameIn, "in");
        var id = Run("list").Stdout.Split('\t')[0];

        Assert.That(Run("refuse", id, "--reason", "year is closed").ExitCode, Is.Zero);
        Process("2027-03-15", "none");

        var answer = Directory.GetFiles(sandbox.Out, "*JW325*").Select(XDocument.Load).Single();
        Assert.That(answer.Descendants().Where(element => element.Name.LocalName == "RetourCode").Select(code => code.Value), Does.Contain("9019"));
        var again = Run("refuse", id, "--reason", "year is closed");
        Assert.That((again.ExitCode, again.Stderr), Is.EqualTo((1, $"messagehub: line {id} is not held, or was decided on before.\n")));
    }

    [TestCase("release")]
    [TestCase("refuse")]
    public void A_decision_needs_a_reason(string decision)
    {
        Process(CameIn, "in");
        var run = Run(decision, Run("list").Stdout.Split('\t')[0], "--reason", " ");
        Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((2, "messagehub: --reason is empty: say why, for those who look later.\n")));
        Assert.That(Run("list").Stdout, Does.Contain("undecided"));
    }

    /// <summary>What the answers grant, in euro cents.</summary>
    private IEnumerable<long> Saldi() => Directory.GetFiles(sandbox.Out, "*JW325*").Select(XDocument.Load).Select(answer =>
        long.Parse(
            answer.Descendants().Single(element => element.Name.LocalName == "TotaalToegekendBedrag").Elements().First().Value,
            System.Globalization.CultureInfo.InvariantCulture));

    private static PrestatieXml Maand(int maand) => new() { ProductPeriode = new(Dag(2026, maand, 1), Dag(2026, maand, 1).AddMonths(1).AddDays(-1)) };

    private static JW323Xml Over(string nummer, params PrestatieXml[] regels) => new()
    {
        DeclaratieNummer = nummer, DeclaratiePeriode = Periode("2027-01-01", "2027-01-31"), Dagtekening = Dag(CameIn), DeclaratieDagtekening = Dag(CameIn),
        Clienten = [new DeclaratieClientXml { Prestaties = regels }],
    };

    private void Write(string name, BerichtXml bericht) => sandbox.Write(Path.Combine("in", $"{name}.xml"), bericht.ToText());

    private CliResult Process(string today, string folder)
    {
        Directory.CreateDirectory(sandbox[folder]);
        var files = Directory.GetFiles(sandbox[folder]).Length == 0 ? sandbox.Write(Path.Combine(folder, "9.xml"), VerzoekOmToewijzing(new AangevraagdProductXml()).ToText()) : sandbox[folder];
        return Cli.Run("process", files, "--store", sandbox.Store, "--out", sandbox.Out, "--today", today, "--agreements", agreements, "--format", "json");
    }

    private CliResult Run(params string[] args) => Cli.Run(["holds", .. args, "--store", sandbox.Store]);
}
