using MessageHub.Storage.Sqlite;

namespace MessageHub.Tests.Commands;

/// <summary>Accounts of operators, from the command line.</summary>
public class OperatorsCommandTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public async Task SetUp()
    {
        sandbox = new Sandbox();
        await (await SqliteMessageStore.OpenAsync(sandbox.Store)).DisposeAsync();
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public async Task Accounts_are_made_changed_listed_and_disabled_on_record()
    {
        Assert.That(Run("", "list").Stdout, Is.EqualTo("There are no accounts yet.\n"));
        AssertDone(Run("lang-en-geheim-1\n", "add", "Els", "--role", "behandelaar"), "Account Els is made.");
        AssertDone(Run("ander-en-geheim-2\n", "password", "els"), "Account els has a new password.");
        AssertDone(Run("", "role", "els", "--role", "beheerder"), "Account els has another role.");
        AssertDone(Run("", "disable", "els"), "Account els is disabled.");
        Assert.That(Run("", "list").Stdout, Is.EqualTo("els\tbeheerder\tdisabled\n"));
        AssertDone(Run("", "enable", "els"), "Account els is enabled.");
        Assert.That(Run("", "list").Stdout, Is.EqualTo("els\tbeheerder\t-\n"));

        await using var store = await SqliteMessageStore.OpenAsync(sandbox.Store);
        Assert.That((await store.AuditAsync(10, default)).Select(row => (row.What, row.Who, row.Subject)), Is.EqualTo(
            Enumerable.Repeat(("account-changed", Environment.UserName, "els"), 4).Append(("account-added", Environment.UserName, "els"))));
    }

    [Test]
    public void An_account_is_made_once()
    {
        Run("lang-en-geheim-1\n", "add", "els", "--role", "lezer");
        var again = Run("lang-en-geheim-1\n", "add", "ELS", "--role", "beheerder");
        Assert.That((again.ExitCode, again.Stderr), Is.EqualTo((1, "messagehub: there is an account ELS already.\n")));
        Assert.That(Run("", "list").Stdout, Is.EqualTo("els\tlezer\t-\n"));
    }

    [TestCase("", "no password was given on standard input.", "add", "els", "--role", "lezer")]
    [TestCase("kort\n", "the password needs at least 12 characters", "add", "els", "--role", "lezer")]
    [TestCase("ik-ben-els-toch\n", "may not have the name in it", "add", "els", "--role", "lezer")]
    [TestCase("lang-en-geheim-1\n", "--role", "add", "els")]
    [TestCase("lang-en-geheim-1\n", "'kok'", "add", "els", "--role", "kok")]
    [TestCase("lang-en-geheim-1\n", "is no name for an account", "add", " ", "--role", "lezer")]
    public void What_cannot_be_an_account_is_refused_and_its_password_is_not_told(string input, string why, params string[] args)
    {
        var run = Run(input, args);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Stderr, Does.Contain(why));
            if (input.Trim().Length > 0)
                Assert.That(run.Stderr + run.Stdout, Does.Not.Contain(input.Trim()));
        });
        Assert.That(Run("", "list").Stdout, Is.EqualTo("There are no accounts yet.\n"));
    }

    [Test]
    public void An_account_that_is_not_there_cannot_be_changed()
    {
        var run = Run("", "disable", "piet");
        Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((1, "messagehub: there is no account piet.\n")));
    }

    private CliResult Run(string input, params string[] args) => Cli.RunWithInput(input, ["operators", .. args, "--store", sandbox.Store]);

    private static void AssertDone(CliResult run, string told) => Assert.That((run.ExitCode, run.Stdout, run.Stderr), Is.EqualTo((0, told + "\n", "")));
}
