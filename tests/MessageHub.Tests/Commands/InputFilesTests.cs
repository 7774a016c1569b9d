namespace MessageHub.Tests.Commands;

/// <summary>What lies in a folder, in which order it is taken, and what of it is no file.</summary>
public class InputFilesTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        Directory.CreateDirectory(sandbox["in"]);
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void The_files_of_a_folder_are_taken_in_the_order_in_which_people_count()
    {
        string[] names =
        [
            "-1.xml", "01.xml", "1.xml", "002.xml", "2.xml", "9.xml", "10.xml", "100000000000000000000.xml", "100000000000000000001.xml",
            "A.xml", "a-9-b2.xml", "a-9-b10.xml", "a-10-b1.xml", "a.xml", "a1.xml", "a1b.xml",
        ];
        foreach (var name in names.Reverse())
            sandbox.Write(Path.Combine("in", name), "");

        Assert.That(Cli.Run("validate", sandbox["in"], "--format", "json").Json.Select(result => result.Name), Is.EqualTo(names));
    }

    [Test]
    public void Paths_are_taken_in_the_order_given()
    {
        var (ten, nine) = (sandbox.Write("in/10.xml", ""), sandbox.Write("in/9.xml", ""));

        Assert.That(Cli.Run("validate", ten, nine, "--format", "json").Json.Select(result => result.Name), Is.EqualTo(new[] { "10.xml", "9.xml" }));
    }

    [Test]
    public void The_help_tells_the_order([Values("validate", "process")] string command) =>
        Assert.That(Cli.Run(command, "--help").Stdout, Does.Contain("9.xml before 10.xml"));

    [Test]
    public void A_link_that_leads_nowhere_fails_and_the_rest_of_the_folder_does_not([Values("validate", "process")] string command)
    {
        Copy("1-JW315.xml", "2-JW301.xml");
        File.CreateSymbolicLink(sandbox["in/1-to-nothing.xml"], sandbox["nothing.xml"]);
        File.CreateSymbolicLink(sandbox["in/3-to-a-message.xml"], Sandbox.Sample("3-JW305.xml"));

        FailsOneOfFour(command, "1-to-nothing.xml", "a link to a file that is not there");
    }

    [Test]
    [Platform("Linux")]
    public void A_pipe_fails_at_once_and_the_rest_of_the_folder_does_not([Values("validate", "process")] string command)
    {
        Copy("1-JW315.xml", "2-JW301.xml", "3-JW305.xml");
        MakePipe(sandbox["in/2-pipe.xml"]);

        FailsOneOfFour(command, "2-pipe.xml", "not a file, but a pipe, device or socket");
    }

    [Test]
    [Platform("Linux")]
    public void A_link_to_a_device_fails_at_once_and_the_rest_of_the_folder_does_not([Values("validate", "process")] string command)
    {
        Copy("1-JW315.xml", "2-JW301.xml", "3-JW305.xml");
        File.CreateSymbolicLink(sandbox["in/4-zeros.xml"], "/dev/zero");

        FailsOneOfFour(command, "4-zeros.xml", "not a file, but a pipe, device or socket");
    }

    [Test]
    [Platform("Linux")]
    public void What_is_named_and_no_file_stops_the_run_before_it_starts([Values("validate", "process")] string command)
    {
        MakePipe(sandbox["pipe.xml"]);
        File.CreateSymbolicLink(sandbox["link.xml"], sandbox["nothing.xml"]);
        foreach (var (path, says) in ((string, string)[])
            [("/dev/zero", "not a file"), (sandbox["pipe.xml"], "not a file"), (sandbox["link.xml"], "a link to a file that is not there")])
        {
            var run = Run(command, Sandbox.Sample("1-JW315.xml"), path);
            Assert.Multiple(() =>
            {
                Assert.That((run.ExitCode, run.Stdout), Is.EqualTo((2, "")));
                Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
                Assert.That(run.Stderr, Does.StartWith($"messagehub: {path}: ").And.Contain(says));
                Assert.That(Directory.Exists(sandbox.Out), Is.False);
            });
        }
    }

    [Test]
    public void A_folder_named_like_a_message_is_not_taken()
    {
        Copy("1-JW315.xml");
        Directory.CreateDirectory(sandbox["in/2.xml"]);

        Assert.That(Cli.Run("validate", sandbox["in"], "--format", "json").Json.Select(result => result.Name), Is.EqualTo(new[] { "1-JW315.xml" }));
    }

    [Test]
    public void An_empty_file_is_empty()
    {
        sandbox.Write("in/a.xml", "");

        foreach (var run in new[] { Run("validate", sandbox["in"]), Run("process", sandbox["in"]) })
        {
            Assert.That((run.ExitCode, run.Json.Single().Status), Is.EqualTo((1, "invalid")));
            Assert.That(run.Stdout, Does.Contain("\"The message is empty.\""));
        }
    }

    [TestCase("in")]
    [TestCase("in/")]
    [TestCase("in/out")]
    [TestCase("in/deeper/out")]
    [TestCase("nowhere/../in")]
    [TestCase("link")]
    [TestCase("link/out")]
    public void Answers_do_not_go_where_messages_are_taken_from(string outFolder)
    {
        Copy("1-JW315.xml");
        Directory.CreateSymbolicLink(sandbox["link"], sandbox["in"]);

        foreach (var input in (string[])["in", "in/.", "link"])
        {
            var run = Cli.Run("process", Sandbox.Sample("1-JW315.xml"), sandbox[input], "--store", ":memory:", "--out", sandbox[outFolder]);
            Assert.Multiple(() =>
            {
                Assert.That((run.ExitCode, run.Stdout), Is.EqualTo((2, "")));
                Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
                Assert.That(run.Stderr, Does.Contain("lies in the input folder").And.Contain("messagehub process --help"));
                Assert.That(Directory.GetFileSystemEntries(sandbox["in"]), Has.Length.EqualTo(1));
            });
        }
    }

    [TestCase("in-answers")]
    [TestCase("out/in")]
    [TestCase("in/../out")]
    [TestCase("..in")]
    public void Answers_go_anywhere_else(string outFolder)
    {
        Copy("1-JW315.xml");

        Assert.That(Cli.Process(":memory:", sandbox[outFolder], sandbox["in"]).Json.Single().AnswerFile, Is.Not.Null);
    }

    private void FailsOneOfFour(string command, string name, string why)
    {
        var run = Run(command, sandbox["in"]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Stderr, Is.EqualTo($"messagehub: {Path.Combine(sandbox["in"], name)}: {why}.\n"));
            Assert.That(run.Json.Select(result => result.Status), Has.Exactly(3).EqualTo("accepted").And.Exactly(1).EqualTo("failed"));
            Assert.That(run.Json.Single(result => result.Status == "failed").Name, Is.EqualTo(name));
        });
    }

    private CliResult Run(string command, params string[] paths) => command == "process"
        ? Cli.Process(":memory:", sandbox.Out, paths)
        : Cli.Run([command, .. paths, "--format", "json"]);

    private void Copy(params string[] samples)
    {
        foreach (var sample in samples)
            sandbox.Copy(sample, Path.Combine("in", sample));
    }

    private static void MakePipe(string path)
    {
        using var process = System.Diagnostics.Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
