using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;

namespace MessageHub.Tests.Commands;

/// <summary>What operators do from the command line, on a store of the service.</summary>
public class OperatorCommandsTests
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

    // ---- parties

    [Test]
    public void Parties_are_added_replaced_listed_and_removed()
    {
        Assert.That(Run("parties", "list").Stdout, Is.EqualTo("There are no parties yet.\n"));
        AssertDone(Run("parties", "add", "42420001", "--name", "Zorg & Zo", "--route", "published", "--sends-for", "42420002", "42420003"), "Party 42420001 is known.");
        AssertDone(Run("parties", "add", "0384", "--name", "Diemen"), "Party 0384 is known.");
        AssertDone(Run("parties", "add", "0384", "--name", "Gemeente Diemen", "--served"), "Party 0384 is known.");
        Assert.That(Run("parties", "list").Stdout, Is.EqualTo("""
            0384	Gemeente Diemen	Mailbox	served	-
            42420001	Zorg & Zo	Published	-	42420002 42420003

            """));

        AssertDone(Run("parties", "remove", "42420001"), "Party 42420001 is forgotten.");
        Assert.That(Run("parties", "list").Stdout, Does.StartWith("0384").And.Not.Contain("42420001"));
    }

    [Test]
    public async Task What_is_done_with_parties_is_on_record_with_who_did_it()
    {
        Run("parties", "add", "0384", "--name", "Diemen");
        Run("parties", "remove", "0384");

        Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("party-removed", Environment.UserName, "0384"), ("party", Environment.UserName, "0384") }));
    }

    [TestCase("'038' is no party", "add", "038", "--name", "x")]
    [TestCase("'4242000a' is no party", "add", "4242000a", "--name", "x")]
    [TestCase("--served is for a municipality; 42420001 is a provider.", "add", "42420001", "--name", "x", "--served")]
    [TestCase("--sends-for: '12' is no party.", "add", "42420001", "--name", "x", "--sends-for", "12")]
    [TestCase("'Postduif'", "add", "42420001", "--name", "x", "--route", "Postduif")]
    [TestCase("--name", "add", "42420001")]
    [TestCase("'1' is no party", "remove", "1")]
    public void A_party_that_cannot_be_is_refused(string why, params string[] args)
    {
        AssertRefused(Run(["parties", .. args]), why);
        Assert.That(Run("parties", "list").Stdout, Is.EqualTo("There are no parties yet.\n"));
    }

    [Test]
    public void A_party_that_is_not_known_cannot_be_removed()
    {
        var run = Run("parties", "remove", "42420001");

        Assert.That((run.ExitCode, run.Stderr), Is.EqualTo((1, "messagehub: 42420001 is no known party.\n")));
    }

    // ---- certificates

    [TestCase("Thumbprint", 400, 300)]
    [TestCase("Thumbprint", 200, 200)]
    [TestCase("Holder", 400, 400)]
    public void A_certificate_is_known_no_longer_than_it_holds_itself_and_its_holder_as_long_as_is_asked(string knownBy, int asked, int listed)
    {
        var run = Run("parties", "add", "42420001", "--name", "Zorg", "--certificate", CertificateOfDays(300), "--known-by", knownBy, "--until", InDays(asked));
        Assert.That(run.Stdout, Does.Contain("Certificate 1 acts for 42420001"));
        Assert.That(Run("parties", "list").Stdout, Does.Contain($"..{InDays(listed)}\t"));
    }

    [Test]
    public void A_certificate_that_holds_at_no_time_that_is_asked_is_refused_and_adds_no_party()
    {
        AssertRefused(
            Run("parties", "add", "42420001", "--name", "Zorg", "--certificate", CertificateOfDays(300), "--from", InDays(301)),
            $"to {InDays(300)}, and not when it is to be known.");
        Assert.That(Run("parties", "list").Stdout, Is.EqualTo("There are no parties yet.\n"));
    }

    private string CertificateOfDays(int days)
    {
        using var authority = new TestCa();
        using var certificate = authority.Issue("CN=Zorg", until: DateTime.UtcNow.Date.AddDays(days).AddHours(12));
        return sandbox.Write("zorg.pem", certificate.ExportCertificatePem());
    }

    private static string InDays(int days) => DateTime.UtcNow.Date.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // ---- dead letters

    [TestCase("")]
    [TestCase(" ")]
    public async Task A_discard_without_a_reason_is_refused_and_does_nothing(string reason)
    {
        var id = await StuckAsync();

        AssertRefused(Run("deadletters", "discard", id, "--reason", reason), "--reason is empty: say why, for those who look later.");
        AssertRefused(Run("deadletters", "discard", id), "--reason");

        Assert.That(await AuditAsync(), Is.Empty);
        Assert.That(Run("deadletters", "list").Stdout, Does.StartWith($"{id}\t"));
    }

    [Test]
    public async Task A_discard_with_a_reason_is_done()
    {
        var id = await StuckAsync();

        AssertDone(Run("deadletters", "discard", id, "--reason", "dubbel"), $"Message {id} is discarded; a running service goes on with its stream at once.");

        Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("discard", Environment.UserName, "dubbel") }));
        Assert.That(Run("deadletters", "list").Stdout, Is.EqualTo("Nothing is stuck.\n"));
    }

    [Test]
    public async Task A_retry_is_done_once()
    {
        var id = await StuckAsync();

        AssertDone(Run("deadletters", "retry", id), $"Message {id} waits again; a running service takes it up at once.");
        var again = Run("deadletters", "retry", id);

        Assert.That((again.ExitCode, again.Stderr), Is.EqualTo((1, $"messagehub: message {id} is not stuck.\n")));
        Assert.That((await AuditAsync()).Select(row => row.What), Is.EqualTo(new[] { "retry" }));
    }

    // ---- purge

    [Test]
    public async Task A_purge_removes_what_is_older_tells_how_much_and_is_on_record()
    {
        // The request waits for the municipality to fetch it; that it was sent again is done with, once it is answered.
        Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"));
        Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"));
        var later = DateOnly.FromDateTime(DateTime.Today).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var nothing = Run("purge", "--before", "2020-01-01");
        var done = Run("purge", "--before", later);

        Assert.Multiple(async () =>
        {
            AssertDone(nothing, "Removed: bodies of 0 messages and 0 outgoing messages, 0 findings, personal data in 0 rows of dossiers.");
            AssertDone(done, "Removed: bodies of 1 messages and 1 outgoing messages, 1 findings, personal data in 0 rows of dossiers.");
            Assert.That((await AuditAsync()).Select(row => (row.What, row.Who)), Is.EqualTo(new[] { ("purge", Environment.UserName), ("purge", Environment.UserName) }));
        });
    }

    [TestCase("2026-1-1", "--before 2026-1-1 is not a date like")]
    public void A_purge_needs_a_day(string before, string why)
    {
        AssertRefused(Run("purge", "--before", before), why);
        AssertRefused(Run("purge"), "--before");
    }

    // ---- which store

    [TestCase("parties", "list")]
    [TestCase("deadletters", "list")]
    [TestCase("purge", "--before", "2020-01-01")]
    public void Where_there_is_no_store_none_is_made(params string[] args)
    {
        AssertRefused(Cli.Run([.. args, "--store", sandbox["nergens.db"]]), "nergens.db: there is no store.");
        AssertRefused(Cli.Run([.. args, "--data", sandbox.Folder]), "there is no store.");
        AssertRefused(Cli.Run([.. args, "--data", sandbox.Folder, "--store", sandbox.Store]), "give --data or --store, not both.");

        Assert.That(File.Exists(sandbox["nergens.db"]), Is.False);
    }

    private CliResult Run(params string[] args) => Cli.Run([.. args, "--store", sandbox.Store]);

    /// <summary>A message on which a rule throws, and its number.</summary>
    private async Task<string> StuckAsync()
    {
        await using var hub = await ComposedHub.OpenAsync(sandbox.Store, rules => rules with { Header = [.. rules.Header, new Throws()] });
        var journaled = await hub.JournalAsync(Sandbox.Sample("1-JW315.xml"));
        await hub.JudgeAsync(journaled[0].Message.Routing!.Stroom);
        return (await hub.Store.StuckAsync(10, CancellationToken.None)).Single().Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Latest first, with what it was about or why.</summary>
    private async Task<List<(string What, string Who, string? About)>> AuditAsync()
    {
        await using var store = await SqliteMessageStore.OpenAsync(sandbox.Store);
        return [.. (await store.AuditAsync(10, CancellationToken.None)).Select(row => (row.What, row.Who, row.Reason ?? row.Subject))];
    }

    private static void AssertDone(CliResult run, string told) => Assert.That((run.ExitCode, run.Stdout, run.Stderr), Is.EqualTo((0, told + "\n", "")));

    private static void AssertRefused(CliResult run, string why)
    {
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Stdout, Is.Empty);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Stderr, Does.Contain(why));
        });
    }

    private sealed class Throws() : Rule<Header>("TEST", 3, null, "Nothing is asked.", "Throws.")
    {
        public override void Check(Header subject, RuleContext context) => throw new InvalidOperationException();
    }
}
