using MessageHub.Storage.Sqlite;

namespace MessageHub.Tests.Commands;

/// <summary>Commands on the broker's dead letters where there is no broker; with one: MessageHub.Flow.Tests.</summary>
public class BrokerLettersTests
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

    [TestCase("there is no broker: Transport:Provider is InMemory.", "queued")]
    [TestCase("there is no broker: Transport:Provider is InMemory.", "resend", "Intake", "a1")]
    [TestCase("'Postbus'", "resend", "Postbus", "a1")]
    [TestCase("--reason", "archive", "Intake", "a1")]
    [TestCase("--id and --out go together.", "archived", "--id", "1")]
    public void What_cannot_be_done_is_told(string why, params string[] args)
    {
        var run = Cli.Run(["deadletters", .. args, "--store", sandbox.Store]);
        Assert.That((run.ExitCode, run.Stdout), Is.EqualTo((2, "")));
        Assert.That(run.Stderr, Does.Contain(why));
    }

    [Test]
    public void An_empty_archive_says_so()
    {
        Assert.That(Cli.Run("deadletters", "archived", "--store", sandbox.Store).Stdout, Is.EqualTo("Nothing was put away.\n"));
        var run = Cli.Run("deadletters", "archived", "--id", "7", "--out", sandbox.Store + ".xml", "--store", sandbox.Store);
        Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((1, "messagehub: letter 7 is not in the archive.\n")));
        Assert.That(File.Exists(sandbox.Store + ".xml"), Is.False);
    }
}
