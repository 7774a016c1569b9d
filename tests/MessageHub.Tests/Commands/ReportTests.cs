using System.Xml.Linq;

namespace MessageHub.Tests.Commands;

/// <summary>Reports from the command line, over the samples of the project.</summary>
public class ReportTests
{
    private static readonly string[] Jaar = ["--from", "2025-01-01", "--to", "2025-12-31"];

    private Sandbox sandbox = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Samples);
    }

    [OneTimeTearDown]
    public void TearDown() => sandbox.Dispose();

    [TestCase("wachttijd")]
    [TestCase("starttijd")]
    [TestCase("uitval")]
    [TestCase("tijdigheid")]
    [TestCase("plafond")]
    [TestCase("betaalbaar")]
    [TestCase("productieverantwoording")]
    public void Every_report_is_made_in_every_form(string name)
    {
        foreach (var format in new[] { "table", "csv", "json" })
        {
            var run = Run([name, .. Jaar, "--format", format]);
            Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((0, "")), format);
        }
    }

    [Test]
    public void Production_of_the_samples_is_what_their_answers_granted()
    {
        var lines = Run(["productieverantwoording", .. Jaar, "--format", "csv"]).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var granted = Directory.GetFiles(sandbox.Out, "*JW325*").Select(XDocument.Load).Sum(answer => Number(
            answer.Descendants().Single(element => element.Name.LocalName == "TotaalToegekendBedrag").Elements().First().Value));

        Assert.That(lines[0], Is.EqualTo("gemeente;aanbieder;jaar;productCategorie;productCode;eenheid;clienten;volume;bedrag"));
        Assert.That(lines.Skip(1).Sum(line => Number(line.Split(';')[^1])), Is.EqualTo(granted).And.GreaterThan(0));
    }

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void JSON_has_a_line_for_each_row_with_the_names_of_the_columns()
    {
        var lines = Run(["betaalbaar", .. Jaar, "--format", "json"]).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Is.Not.Empty.And.All.Match("^\\{\"aanbieder\":\"[0-9]{8}\",\"vervaldag\":\"2025-08-30\",\"gemeente\":\"[0-9]{4}\",\"bericht\":[0-9]+,\"ontvangen\":\"2025-07-31\",\"regels\":[0-9]+,\"bedrag\":[0-9]+\\}$"));
    }

    [Test]
    public void A_year_is_settled_with_what_was_accounted_for()
    {
        var aanbieder = Run(["betaalbaar", .. Jaar, "--format", "csv"]).Stdout.Split('\n')[1].Split(';')[0];
        var file = sandbox.Write("verantwoord.csv", $"aanbieder;jaar;verantwoord;indicatoren\n{aanbieder};2025;0;ja\n");
        var lines = Run(["afrekening", .. Jaar, "--verantwoord", file, "--format", "csv"]).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[1], Does.Match($"^{aanbieder};2025;([0-9]+);0;\\1;ja;0;\\1$"));
    }

    [TestCase("--to lies before --from.", "uitval", "--from", "2025-02-01", "--to", "2025-01-01")]
    [TestCase("--gemeente '38' is not four digits.", "uitval", "--from", "2025-01-01", "--to", "2025-02-01", "--gemeente", "38")]
    [TestCase("--aanbieder 'x' is not eight digits.", "uitval", "--from", "2025-01-01", "--to", "2025-02-01", "--aanbieder", "x")]
    [TestCase("--gemeente: plafond is over all municipalities, because ceilings are.", "plafond", "--from", "2025-01-01", "--to", "2025-02-01", "--gemeente", "0384")]
    [TestCase("--verantwoord is for afrekening, which needs it.", "afrekening", "--from", "2025-01-01", "--to", "2025-02-01")]
    public void What_cannot_be_asked_is_one_clear_line(string why, params string[] args)
    {
        var run = Run(args);
        Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((2, $"messagehub: {why}\n")));
    }

    private CliResult Run(params string[] args) => Cli.Run(["report", .. args, "--store", sandbox.Store]);
}
