using MessageHub.Generate;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Tests.Commands;

/// <summary>Finding and showing messages from the command line.</summary>
public class MessagesCommandTests
{
    private const int Number = 40;

    private Sandbox sandbox = null!;
    private IReadOnlyList<GeneratedMessage> messages = null!;

    [SetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        messages = [.. MessageGenerator.Messages(Number, seed: 3, faults: true)];
        Cli.Generate(sandbox["in"], Number, "--seed", "3", "--faults");
        Cli.Process(sandbox.Store, sandbox.Out, sandbox["in"]);
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void Messages_are_listed_latest_first_and_narrowed()
    {
        var all = Lines("find");
        Assert.That(all.Select(line => long.Parse(line.Split('\t')[0], System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(Enumerable.Range(1, Number).Reverse()));
        Assert.That(Lines("find", "--max", "5"), Is.EqualTo(all[..5]));
        Assert.That(Lines("find", "--type", "jw305"), Is.EqualTo(all.Where(line => line.Split('\t')[1] == "JW305")));
        Assert.That(Lines("find", "--status", "rejected"), Is.EqualTo(all.Where(line => line.EndsWith("\trejected", StringComparison.Ordinal))).And.Not.Empty);
        Assert.That(Lines("find", "--id", all[3].Split('\t')[4]), Does.Contain(all[3]));
        Assert.That(Lines("find", "--id", "BESTAAT-NIET"), Is.EqualTo(new[] { "Nothing is found." }));
    }

    [Test]
    public async Task A_body_and_a_search_by_BSN_are_on_record()
    {
        var body = Run("", "show", "1", "--body");
        Assert.That(body.Stdout, Is.EqualTo(System.Text.Encoding.UTF8.GetString(messages[0].Content)));
        var bsn = System.Text.RegularExpressions.Regex.Match(body.Stdout, @"Bsn>(\d{9})<").Groups[1].Value;
        Assert.That(Run($"{bsn}\n", "find", "--bsn").Stdout, Does.Contain("\n1\t").Or.StartWith("1\t"));
        Assert.That(Run("123\n", "find", "--bsn").Stderr, Is.EqualTo("messagehub: standard input holds no BSN: nine digits.\n"));

        await using var store = await SqliteMessageStore.OpenAsync(sandbox.Store);
        Assert.That((await store.AuditAsync(9, default)).Select(row => (row.What, row.Who)), Is.EqualTo(new[]
        {
            ("search-bsn", Environment.UserName), ("read", Environment.UserName),
        }));
    }

    [Test]
    public async Task A_message_is_shown_with_its_findings_and_answer_and_without_its_body()
    {
        await using (var store = await SqliteMessageStore.OpenAsync(sandbox.Store))
        {
            var refused = (await store.FindAsync(new MessageQuery(Status: Processing.MessageStatus.Rejected), default)).Messages[0];
            var shown = Run("", "show", $"{refused.Id}").Stdout;
            Assert.That(shown, Does.Contain("  finding\t").And.Contain("  answer\t").And.Not.Contain("Bsn>"));
        }

        Assert.That(Run("", "show", "999").Stderr, Is.EqualTo("messagehub: there is no message 999.\n"));
        Assert.That(Run("", "find", "--type", "JW999").Stderr, Does.StartWith("messagehub: 'JW999' is no message type"));
        Assert.That(Run("", "find", "--id", "A", "--allocation", "1").Stderr, Is.EqualTo("messagehub: give one of --trace, --id, --allocation and --declaration.\n"));
    }

    [Test]
    public async Task A_dossier_is_shown_without_whose_it_is_and_on_record()
    {
        AllocationKey? key = null;
        await using (var store = await SqliteMessageStore.OpenAsync(sandbox.Store))
        {
            for (var id = Number; key is null; id--)
            {
                if ((await store.ShowAsync(id, default))!.Message is { Soort.Nummer: 323, Status: Processing.MessageStatus.Accepted })
                    key = (await store.AllocationsOfMessageAsync(id, 1, default))[0];
            }
        }

        var shown = Run("", "dossier", $"{key.ToewijzingNummer}").Stdout;
        Assert.That(shown, Does.StartWith($"allocation\t{key.ToewijzingNummer}\t{key.Stroom}\n  version\t"));
        Assert.That(shown, Does.Contain("  whole\tgranted ").And.Match(@"  line\tmessage \d+\t.*\tToegekend\t-").And.Not.Match(@"\b900\d{6}\b"));
        Assert.That(Run("", "dossier", "7").Stderr, Is.EqualTo("messagehub: there is no allocation 7.\n"));

        await using var after = await SqliteMessageStore.OpenAsync(sandbox.Store);
        Assert.That((await after.AuditAsync(9, default)).Select(row => (row.What, row.Who)), Is.EqualTo(new[] { ("dossier", Environment.UserName) }));
    }

    private string[] Lines(params string[] args) => Run("", args).Stdout.TrimEnd('\n').Split('\n');

    private CliResult Run(string input, params string[] args) => Cli.RunWithInput(input, ["messages", .. args, "--store", sandbox.Store]);
}
