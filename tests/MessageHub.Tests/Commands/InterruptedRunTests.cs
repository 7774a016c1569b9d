using System.Diagnostics;
using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;

namespace MessageHub.Tests.Commands;

/// <summary>Runs that were cut off, and what the next one makes of their store.</summary>
public class InterruptedRunTests
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public async Task Messages_that_were_journaled_but_not_judged_go_first()
    {
        await using (var hub = await ComposedHub.OpenAsync(sandbox.Store))
            await hub.JournalAsync(Sandbox.Sample("1-JW315.xml"), Sandbox.Sample("2-JW301.xml"));

        var run = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("3-JW305.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Json.Single().Status, Is.EqualTo("accepted"), "the start finds the allocation");
            Assert.That(run.ErrorLines, Is.EqualTo(new[] { "messagehub: finished an earlier run first: 2 messages judged, 1 answers written." }));
            Assert.That(OutFiles(), Is.EqualTo(new[] { "1-JW315-JW316.xml", "3-JW305-JW306.xml" }));
        });
    }

    [Test]
    public async Task Answers_that_were_not_written_are_written_first_and_once()
    {
        var judged = await JudgeAsync("1-JW315.xml");

        var run = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("2-JW301.xml"));
        var next = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("3-JW305.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(next.ErrorLines, Is.Empty);
            Assert.That(OutFiles(), Is.EqualTo(new[] { "1-JW315-JW316.xml", "3-JW305-JW306.xml" }));
            Assert.That(File.ReadAllBytes(Path.Combine(sandbox.Out, "1-JW315-JW316.xml")), Is.EqualTo(judged.Answer!.Answer.Body.ToArray()));
        });
    }

    [Test]
    public async Task An_answer_that_was_written_but_not_marked_as_delivered_is_not_written_twice()
    {
        var judged = await JudgeAsync("1-JW315.xml");
        Directory.CreateDirectory(sandbox.Out);
        await File.WriteAllBytesAsync(Path.Combine(sandbox.Out, "1-JW315-JW316.xml"), judged.Answer!.Answer.Body.ToArray());

        Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("2-JW301.xml"));

        Assert.That(OutFiles(), Is.EqualTo(new[] { "1-JW315-JW316.xml" }));
    }

    [Test]
    public async Task A_stream_that_a_dead_run_had_claimed_keeps_nobody_waiting()
    {
        await using (var hub = await ComposedHub.OpenAsync(sandbox.Store))
        {
            var journaled = await hub.JournalAsync(Sandbox.Sample("1-JW315.xml"));
            var stroom = journaled[0].Message.Routing!.Stroom;
            Assert.That(
                await hub.Store.ClaimAsync(stroom, "dead", DateTimeOffset.UtcNow, TimeSpan.FromHours(1), CancellationToken.None), Is.Not.Null);
        }

        var run = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("2-JW301.xml"));

        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "messagehub: finished an earlier run first: 1 messages judged, 1 answers written." }));
        Assert.That(run.Json.Single().Status, Is.EqualTo("accepted"));
    }

    [Test]
    public void After_kill_9_the_same_files_yield_what_an_undisturbed_run_yields_apart_from_TR056()
    {
        Cli.Generate(sandbox["x"], 7500);
        using (var process = StartAndWaitForAnswers())
        {
            process.Kill();
            process.WaitForExit();
        }

        var again = Cli.Process(sandbox.Store, sandbox.Out, sandbox["x"]);

        Assert.Multiple(() =>
        {
            Assert.That(again.Json, Has.Count.EqualTo(7500));
            Assert.That(again.Json.Where(result => result.Status != "accepted").SelectMany(result => result.Rules).Distinct(), Is.EqualTo(new[] { "TR056" }));
            Assert.That(again.Json.Select(result => result.Status).Distinct(), Is.EquivalentTo(new[] { "accepted", "rejected" }));

            // Each message that is due an answer has one under its first name, whichever run judged it, and all are whole.
            var expected = again.Json.Where(result => result.Message != "JW301")
                .Select(result => $"{Path.GetFileNameWithoutExtension(result.Name)}-{Standaarden.Ondersteund.FromNaam(result.Message!)!.Antwoord}.xml");
            Assert.That(expected.Except(OutFiles()), Is.Empty);
            foreach (var file in Directory.GetFiles(sandbox.Out, "*.xml"))
                Assert.That(Reader.Read(File.ReadAllBytes(file)).Findings, Is.Empty, file);
        });
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public void A_signal_stops_the_run_between_two_batches(string signal, int exitCode)
    {
        if (signal == "INT" && IgnoresInterrupts())
            Assert.Ignore("These tests run in the background, where Ctrl-C is ignored.");

        Cli.Generate(sandbox["x"], 7500);
        using var process = StartAndWaitForAnswers();
        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var stopped = Cli.Finish(process);
        var next = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(stopped.ExitCode, Is.EqualTo(exitCode));
            Assert.That(stopped.Json, Has.Count.InRange(1, 7499));
            Assert.That(stopped.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(stopped.Json.Where(result => result.Status != "accepted"), Is.Empty);
            Assert.That(next.ExitCode, Is.Zero);
        });
    }

    private Process StartAndWaitForAnswers()
    {
        var process = Cli.Start(
            "process", sandbox["x"], "--store", sandbox.Store, "--out", sandbox.Out, "--today", Cli.Today, "--format", "json");
        var patience = Stopwatch.StartNew();
        while (!Directory.Exists(sandbox.Out) || Directory.GetFiles(sandbox.Out, "*.xml").Length == 0)
        {
            if (process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(1))
                Assert.Fail("The run wrote no answers.");
            Thread.Sleep(10);
        }

        return process;
    }

    /// <summary>A run that was cut off between judging and writing the answer.</summary>
    private async Task<ProcessedMessage> JudgeAsync(string sample)
    {
        await using var hub = await ComposedHub.OpenAsync(sandbox.Store);
        var journaled = await hub.JournalAsync(Sandbox.Sample(sample));
        return (await hub.JudgeAsync(journaled[0].Message.Routing!.Stroom)).Single();
    }

    private string[] OutFiles() => [.. Directory.GetFiles(sandbox.Out).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>A shell that starts something in the background may tell it to ignore SIGINT, and children inherit that.</summary>
    private static bool IgnoresInterrupts()
    {
        const string SigIgn = "SigIgn:";
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(SigIgn, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line[SigIgn.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;
    }
}
