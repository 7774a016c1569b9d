using System.Text;
using System.Text.Json;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Runs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace MessageHub.Tests.Commands;

/// <summary>What follows from a finding, from the rule to the output and the store: an agreement that holds, one that signals, a rule that lacks data.</summary>
public class EffectsTests
{
    private static readonly string[] Chain = ["1-JW315.xml", "2-JW301.xml", "3-JW305.xml", "4-JW323.xml"];

    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public async Task A_line_that_an_agreement_holds_makes_the_declaration_held_without_a_JW325()
    {
        var declaration = (await RunAsync(rules => rules with { Debetprestatie = [.. rules.Debetprestatie, new Holds()] }, exitCode: 1))[3];

        var held = declaration.GetProperty("held").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(declaration.GetProperty("status").GetString(), Is.EqualTo("held"));
            Assert.That(declaration.GetProperty("answer").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(declaration.GetProperty("findings").GetArrayLength(), Is.Zero, "nothing is refused");
            Assert.That(held.Select(finding => finding.GetProperty("rule").GetString()), Is.All.EqualTo("HOLD"));
            Assert.That(held[0].GetProperty("level").GetInt32(), Is.EqualTo(4));
            Assert.That(held[0].GetProperty("path").GetString(), Does.Match(@"^/Bericht/Declaratie/Clienten/Client\[1\]/Prestaties/Prestatie\[1\]"));
            Assert.That(held[0].GetProperty("text").GetString(), Is.EqualTo("A person decides."));
            Assert.That(declaration.TryGetProperty("signals", out _), Is.False);
            Assert.That(Directory.GetFiles(sandbox.Out, "*JW325*"), Is.Empty);
        });
        Assert.That(StoredOf("HOLD").Select(row => row.Effect).Distinct(), Is.EqualTo(new[] { FindingEffect.Hold }));
    }

    [Test]
    public async Task A_signal_is_shown_and_kept_and_changes_nothing_else()
    {
        var start = (await RunAsync(rules => rules with { Start = [.. rules.Start, new Signals()] }, exitCode: 0))[2];

        Assert.Multiple(() =>
        {
            Assert.That(start.GetProperty("status").GetString(), Is.EqualTo("accepted"));
            Assert.That(start.GetProperty("findings").GetArrayLength(), Is.Zero);
            Assert.That(start.GetProperty("signals").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()), Is.EqualTo(new[] { "SIGNAL", "SIGNAL" }), "one per line");
            Assert.That(start.TryGetProperty("held", out _), Is.False);
            Assert.That(start.GetProperty("answer").GetProperty("message").GetString(), Is.EqualTo("JW306"));
        });
        Assert.That(StoredOf("SIGNAL").Select(row => row.Effect), Is.EqualTo(new[] { FindingEffect.Signal, FindingEffect.Signal }));
    }

    [Test]
    public void Without_them_neither_is_in_the_output()
    {
        var run = Cli.Process(sandbox.Store, sandbox.Out, [.. Chain.Select(Sandbox.Sample)]);

        Assert.That(run.Json.Select(result => result.Status), Is.All.EqualTo("accepted"));
        Assert.That(run.Stdout, Does.Not.Contain("\"held\"").And.Not.Contain("\"signals\""));
    }

    [Test]
    public void Rules_that_could_not_be_checked_are_kept_with_their_reason()
    {
        Cli.Process(sandbox.Store, sandbox.Out, [.. Chain.Select(Sandbox.Sample)]);

        Assert.That(StoredOf("TR381"), Is.Not.Empty.And.All.Property("Effect").EqualTo(FindingEffect.NotChecked).And.All.Property("Text").EqualTo("there is no product code list"));
        Assert.That(StoredOf("TR418"), Is.Not.Empty.And.All.Property("Effect").EqualTo(FindingEffect.NotChecked));
    }

    [Test]
    public void People_are_told_what_is_held_and_what_is_a_signal()
    {
        var at = new Position(null, "Bericht", 0, 3);
        FindingEffect[] effects = [FindingEffect.Hold, FindingEffect.Signal, FindingEffect.Refuse];
        Finding[] findings = [.. effects.Select(effect => new Finding($"RULE{effect}", 4, null, at, null, "Text.", effect))];
        using var written = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        using (var table = new TextTable(1, screen))
        {
            table.Add(new FileResult("a.xml", null, MessageStatus.Held, findings, null));
            table.Finish();
        }

        Assert.That(written.ToString(), Does.Contain("held: RULEHold").And.Contain("signal: RULESignal").And.Match(@"(?<!: )RULERefuse"));
    }

    /// <summary>A run of <c>process</c> over the chain, with rules beside; one line of JSON per message.</summary>
    private async Task<IReadOnlyList<JsonElement>> RunAsync(Func<RuleLists, RuleLists> moreRules, int exitCode)
    {
        using var written = new MemoryStream();
        await using (var hub = await ComposedHub.OpenAsync(sandbox.Store, moreRules))
        {
            using var output = new JsonLines(written);
            Directory.CreateDirectory(sandbox.Out);
            var run = ActivatorUtilities.CreateInstance<ProcessRun>(hub.Services, hub.Store, new AnswerFiles(sandbox.Out), output, CancellationToken.None);
            await run.ProcessAsync(InputFiles.Find(Chain.Select(Sandbox.Sample)), _ => { });
            output.Finish();
            Assert.That(output.ExitCode, Is.EqualTo(exitCode));
        }

        return [.. Encoding.UTF8.GetString(written.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private List<StoredFinding> StoredOf(string rule) => [.. StoredFinding.In(sandbox.Store).Where(row => row.Rule == rule)];

    private sealed class Holds() : Rule<Prestatie>("HOLD", 4, null, "A person decides on every line.", "A person decides.")
    {
        public override void Check(Prestatie subject, RuleContext context) => context.Hold(this, subject.Position);
    }

    private sealed class Signals() : Rule<StartProduct>("SIGNAL", 4, null, "Nobody need know of a start.", "Somebody should know.")
    {
        public override void Check(StartProduct subject, RuleContext context) => context.Signal(this, subject.Position);
    }
}

/// <summary>A finding as it is in the file of an embedded store.</summary>
internal sealed record StoredFinding(string Rule, FindingEffect Effect, string Path, string Text)
{
    public static IReadOnlyList<StoredFinding> In(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Regel, Gevolg, Pad, Tekst FROM Bevinding ORDER BY BerichtId, Volgnummer";
        using var reader = command.ExecuteReader();
        var rows = new List<StoredFinding>();
        while (reader.Read())
            rows.Add(new StoredFinding(reader.GetString(0), (FindingEffect)reader.GetInt32(1), reader.GetString(2), reader.GetString(3)));
        return rows;
    }
}
