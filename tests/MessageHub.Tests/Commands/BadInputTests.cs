using Microsoft.Data.Sqlite;

namespace MessageHub.Tests.Commands;

public class BadInputTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [TestCase("process", "nowhere.xml")]
    [TestCase("validate", "nowhere.xml")]
    public void A_missing_file_stops_the_run_before_it_starts(string command, string missing)
    {
        string[] options = command == "process" ? ["--store", sandbox.Store, "--out", sandbox.Out] : [];
        IsRefused(Cli.Run([command, Sandbox.Samples, sandbox[missing], .. options]), missing);
    }

    [Test]
    public void A_folder_without_messages_is_refused()
    {
        Directory.CreateDirectory(sandbox["empty"]);
        IsRefused(Cli.Run("validate", sandbox["empty"]), "empty: the folder has no .xml files", "empty");
        IsRefused(Process(sandbox["empty"]), "empty: the folder has no .xml files", "empty");
    }

    [Test]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        sandbox.Write("out", "here first");
        IsRefused(Process(Sandbox.Samples), "is a file, not a folder", "out");
    }

    [Test]
    public void An_output_folder_that_cannot_be_made_is_refused()
    {
        sandbox.Write("file", "");
        IsRefused(Cli.Run("process", Sandbox.Samples, "--store", sandbox.Store, "--out", sandbox["file/out"]), "nothing can be written there", "file");
        IsRefused(Cli.Run("generate", "--messages", "5", "--out", sandbox["file/out"]), "file", "file");
    }

    [Test]
    public void A_store_that_is_no_database_is_refused_and_left_alone()
    {
        sandbox.Write("store.db", "These are my notes, which I would like to keep, and they are longer than the header of a database file.");
        var before = File.ReadAllText(sandbox.Store);

        IsRefused(Process(Sandbox.Samples), sandbox.Store, "store.db", "store.db.lock");
        Assert.That(File.ReadAllText(sandbox.Store), Is.EqualTo(before));
    }

    [Test]
    public void A_store_of_a_newer_version_is_refused()
    {
        Process(Sandbox.Samples);
        Directory.Delete(sandbox.Out, recursive: true);
        using (var connection = new SqliteConnection($"Data Source={sandbox.Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (9999, 'later', 'x', '2030-01-01')";
            command.ExecuteNonQuery();
        }

        IsRefused(Process(Sandbox.Samples), sandbox.Store, "store.db", "store.db.lock");
    }

    [Test]
    public void A_store_in_a_folder_that_does_not_exist_is_refused() =>
        IsRefused(Cli.Run("process", Sandbox.Samples, "--store", sandbox["nowhere/store.db"], "--out", sandbox.Out), "nowhere");

    [Test]
    public void Agreements_that_cannot_be_read_are_refused()
    {
        IsRefused(Process(Sandbox.Samples, "--agreements", sandbox["nowhere.json"]), "nowhere.json");
        var file = sandbox.Write("agreements.json", """{ "rulez": {} }""");
        IsRefused(Process(Sandbox.Samples, "--agreements", file), "agreements.json: line 1", "agreements.json");
    }

    [Test]
    public void A_schema_folder_without_schemas_is_refused()
    {
        IsRefused(Process(Sandbox.Samples, "--schemas", sandbox["nowhere"]), "nowhere");
        IsRefused(Cli.Run("validate", Sandbox.Samples, "--schemas", sandbox.Folder), "basisschema.xsd");
    }

    [TestCase("--today", "2025-7-1", "--today 2025-7-1 is not a date")]
    [TestCase("--format", "yaml", "yaml")]
    [TestCase("--nonsense", "1", "'--nonsense'")]
    public void A_wrong_option_is_refused_with_a_pointer_to_the_help(string option, string value, string expected) =>
        IsRefusedWithHelp(Process(Sandbox.Samples, option, value), expected, "process");

    [Test]
    public void A_command_line_that_lacks_something_is_refused_with_a_pointer_to_the_help()
    {
        IsRefused(Cli.Run(), "messagehub --help");
        IsRefused(Cli.Run("proces", "a.xml"), "'proces'");
        IsRefused(Cli.Run("validate"), "messagehub validate --help");
        IsRefusedWithHelp(Cli.Run("process", Sandbox.Samples, "--out", sandbox.Out), "--store", "process");
        IsRefusedWithHelp(Cli.Run("generate", "--messages", "0", "--out", sandbox.Out), "--messages must be at least 1", "generate");
    }

    [Test]
    public void The_help_tells_what_to_try_first()
    {
        var help = Cli.Run("--help");
        Assert.That(help.ExitCode, Is.Zero);
        Assert.That(help.Stdout, Does.Contain("messagehub process docs/samples --store :memory: --out out"));
    }

    private CliResult Process(string path, params string[] options) =>
        Cli.Run(["process", path, "--store", sandbox.Store, "--out", sandbox.Out, .. options]);

    /// <summary>Exit code 2, one line on standard error, nothing on standard output, and only what was there before in the sandbox.</summary>
    private void IsRefused(CliResult run, string expected, params string[] wereThere) => IsRefusedWithHelp(run, expected, null, wereThere);

    private void IsRefusedWithHelp(CliResult run, string expected, string? helpCommand, params string[] wereThere)
    {
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Stdout, Is.Empty);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Stderr, Does.StartWith("messagehub: ").And.Contain(expected));
            if (helpCommand is not null)
                Assert.That(run.Stderr, Does.Contain($"messagehub {helpCommand} --help"));
            Assert.That(Directory.GetFileSystemEntries(sandbox.Folder).Select(Path.GetFileName), Is.EquivalentTo(wereThere));
        });
    }
}
