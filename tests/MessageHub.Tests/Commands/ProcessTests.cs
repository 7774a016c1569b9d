using System.Text.RegularExpressions;

namespace MessageHub.Tests.Commands;

public partial class ProcessTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void The_samples_are_accepted_but_for_one_line_over_its_volume()
    {
        var run = Cli.Process(":memory:", sandbox.Out, Sandbox.Samples);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Stderr, Is.Empty);
            Assert.That(run.Json.Select(result => (result.Name, result.Status, Path.GetFileName(result.AnswerFile))), Is.EqualTo(new[]
            {
                ("1-JW315.xml", "accepted", "1-JW315-JW316.xml"),
                ("2-JW301.xml", "accepted", null),
                ("3-JW305.xml", "accepted", "3-JW305-JW306.xml"),
                ("4-JW323.xml", "accepted", "4-JW323-JW325.xml"),
                ("5-JW323.xml", "partiallyAccepted", "5-JW323-JW325.xml"),
                ("6-JW307.xml", "accepted", "6-JW307-JW308.xml"),
            }));
            Assert.That(run.Json.SelectMany(result => result.Rules), Is.EqualTo(new[] { "TR321" }));
            Answers.AreAllThereAndValid(run.Json, sandbox.Out);
        });
    }

    [Test]
    public void A_line_of_JSON_has_the_agreed_names_in_the_agreed_order()
    {
        var run = Cli.Process(":memory:", sandbox.Out, Sandbox.Samples);

        var lines = run.Stdout.TrimEnd('\n').Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines[1], Is.EqualTo($$"""{"file":"{{Sandbox.Sample("2-JW301.xml")}}","message":"JW301","status":"accepted","findings":[],"answer":null,"notChecked":["TR381"]}"""));
            Assert.That(lines[4], Does.Match(FindingShape()));
            Assert.That(lines[4], Does.EndWith($$$"""
                "answer":{"message":"JW325","file":"{{{Path.Combine(sandbox.Out, "5-JW323-JW325.xml")}}}"},"notChecked":["TR381","TR418"]}
                """));
        });
    }

    [Test]
    public void All_generated_messages_are_accepted_and_answered()
    {
        Cli.Generate(sandbox["x"], 500);

        var run = Cli.Process(sandbox.Store, sandbox.Out, sandbox["x"]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Json.Select(result => result.Name), Is.EqualTo(Directory.GetFiles(sandbox["x"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
            Assert.That(run.Json.Where(result => result.Status != "accepted"), Is.Empty);
            Assert.That(run.Json.Where(result => result.AnswerFile is null).Select(result => result.Message).Distinct(), Is.EqualTo(new[] { "JW301" }));
            Answers.AreAllThereAndValid(run.Json, sandbox.Out);
        });
    }

    [Test]
    public void Results_keep_the_order_given_also_across_streams_and_for_what_cannot_be_routed()
    {
        Cli.Generate(sandbox["x"], 40);
        var garbage = sandbox.Write("garbage.xml", "no XML");
        string[] paths = [.. Directory.GetFiles(sandbox["x"]).OrderDescending(StringComparer.Ordinal).Prepend(garbage).Append(Sandbox.Sample("1-JW315.xml"))];

        var run = Cli.Process(":memory:", sandbox.Out, paths);

        Assert.Multiple(() =>
        {
            Assert.That(run.Json.Select(result => result.File), Is.EqualTo(paths));
            Assert.That(run.Json[0], Has.Property("Message").Null.And.Property("Status").EqualTo("invalid").And.Property("AnswerFile").Null);
            Assert.That(run.Json[0].Rules, Is.EqualTo(new[] { "XML" }));
        });
    }

    [Test]
    public void A_type_that_is_known_is_told_also_of_a_message_without_a_sender()
    {
        var text = File.ReadAllText(Sandbox.Sample("3-JW305.xml"));
        var file = sandbox.Write("a.xml", AfzenderElement().Replace(text, ""));

        var run = Cli.Process(":memory:", sandbox.Out, file);

        Assert.That(run.Json.Single(), Has.Property("Message").EqualTo("JW305").And.Property("Status").EqualTo("invalid"));
    }

    [Test]
    public void A_folder_is_its_xml_files_only_and_not_those_below_it()
    {
        sandbox.Copy("1-JW315.xml", "in/b.xml");
        sandbox.Copy("1-JW315.xml", "in/B.xml");
        sandbox.Copy("1-JW315.xml", "in/below/c.xml");
        sandbox.Write("in/notes.txt", "not a message");

        var run = Cli.Process(":memory:", sandbox.Out, sandbox["in"]);

        Assert.That(run.Json.Select(result => result.Name), Is.EqualTo(new[] { "B.xml", "b.xml" }));
    }

    [Test]
    public void A_message_that_is_sent_again_is_refused_and_its_answer_gets_a_name_of_its_own()
    {
        var first = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"));
        var again = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"));
        var other = sandbox.Copy("1-JW315.xml", "elsewhere/1-JW315.xml");
        var elsewhere = Cli.Process(sandbox.Store, sandbox.Out, other);

        Assert.Multiple(() =>
        {
            Assert.That(again.ExitCode, Is.EqualTo(1));
            Assert.That(again.Json.Single().Status, Is.EqualTo("rejected"));
            Assert.That(again.Json.Single().Rules, Is.EqualTo(new[] { "TR056" }));
            Assert.That(Path.GetFileName(again.Json.Single().AnswerFile), Is.EqualTo("1-JW315-JW316-2.xml"));
            Assert.That(Path.GetFileName(elsewhere.Json.Single().AnswerFile), Is.EqualTo("1-JW315-JW316-3.xml"));
            Answers.AreAllThereAndValid([.. first.Json, .. again.Json, .. elsewhere.Json], sandbox.Out);
        });
    }

    [Test]
    public void The_today_that_is_given_decides_what_is_dated_in_the_future()
    {
        var run = Cli.Run(
            "process", Sandbox.Sample("1-JW315.xml"), "--store", ":memory:", "--out", sandbox.Out, "--today", "2025-02-09", "--format", "json");

        Assert.That(run.Json.Single().Rules, Is.EqualTo(new[] { "TR135" }));
    }

    [Test]
    public void The_agreements_file_switches_rules_off()
    {
        var agreements = sandbox.Write("agreements.json", """{ "rules": { "RV12-4A5": { "enabled": false } } }""");
        string[] paths = [Sandbox.Sample("1-JW315.xml"), Sandbox.Sample("2-JW301.xml"), Sandbox.Sample("4-JW323.xml")];

        var on = Cli.Process(":memory:", sandbox["a"], paths);
        var off = Cli.Run(["process", .. paths, "--store", ":memory:", "--out", sandbox["b"], "--agreements", agreements, "--format", "json"]);

        Assert.Multiple(() =>
        {
            Assert.That(on.Json[2].Rules, Is.Not.Empty.And.All.EqualTo("RV12-4A5"));
            Assert.That(on.Json[2].Status, Is.EqualTo("rejected"));
            Assert.That(off.Json[2].Status, Is.EqualTo("accepted"));
        });
    }

    [Test]
    public void The_agreements_file_may_say_one_thing_and_leave_the_rest_as_it_is()
    {
        var agreements = sandbox.Write("agreements.json", """{ "rules": { "RV12-4A5": { "returnCode": "0200" } } }""");

        var run = Cli.Run(
            "process", Sandbox.Sample("1-JW315.xml"), Sandbox.Sample("2-JW301.xml"), Sandbox.Sample("4-JW323.xml"), "--store", ":memory:",
            "--out", sandbox.Out, "--agreements", agreements, "--format", "json");

        Assert.That(run.Stdout, Does.Contain("""{"rule":"RV12-4A5","level":4,"returnCode":"0200","""));
    }

    [Test]
    public void People_get_a_table_and_a_summary_without_colour_codes_when_it_goes_to_a_file()
    {
        var run = Cli.Run("process", Sandbox.Samples, "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Stdout, Does.Contain("TR321 (9321) line 33").And.Contain("partiallyAccepted").And.Not.Contain("\u001b"));
            Assert.That(run.Stdout, Does.Match(@"6 messages: 5 accepted, 1 partiallyAccepted; [\d.]+ s"));
        });
    }

    [Test]
    public void Of_a_long_run_people_see_what_is_not_accepted_and_the_summary()
    {
        Cli.Generate(sandbox["x"], 300);
        sandbox.Write("x/[odd].xml", "<no/>");

        var run = Cli.Run("process", sandbox["x"], "--store", ":memory:", "--out", sandbox.Out, "--today", Cli.Today);

        Assert.That(run.Stdout, Does.Contain("[odd].xml").And.Not.Contain("000001-").And.Contain("301 messages: 300 accepted, 1 invalid")
            .And.Contain("not listed"));
    }

    [GeneratedRegex("""^\{"file":"[^"]+","message":"JW323","status":"partiallyAccepted","findings":\[\{"rule":"TR321","level":3,"returnCode":"9321","path":"/Bericht/[^"]+","line":33,"text":"[^"]+"\}\],"answer":\{""")]
    private static partial Regex FindingShape();

    [GeneratedRegex("<[a-z0-9]*:?Afzender>.*?</[a-z0-9]*:?Afzender>")]
    private static partial Regex AfzenderElement();
}
