using System.IO.Compression;
using System.Security.Cryptography;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>
/// A store that the program of commit 66a632b made (schema version 2) opens without loss. In it: the chain of docs/samples and a generated one with an invalid message,
/// by <c>process</c>, with a file that is no message and one that was sent twice; then, by <c>run</c>, pushes over HTTP to two providers, with a message that
/// was stuck and discarded (15), one that was stuck, retried and is stuck again (19), one that waits behind it (20), and an answer that its party fetched.
/// </summary>
[TestFixture]
public sealed class StoreOfVersion2Tests
{
    private static readonly Stroom Samenloop = new("0384", "42420199", "iJw");
    private static readonly Stroom Vast = new("0363", "42420109", "iJw");

    private readonly TemporaryFolder folder = new();
    private Dictionary<string, List<string>> before = [];
    private SqliteMessageStore store = null!;

    private string Path => folder.File("hub.db");

    [OneTimeSetUp]
    public async Task Open()
    {
        await using (var packed = typeof(StoreOfVersion2Tests).Assembly.GetManifestResourceStream("store-66a632b.sqlite.gz")!)
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        await using (var file = File.Create(Path))
            await unpacked.CopyToAsync(file);
        before = Dump(Tables());
        store = await SqliteMessageStore.OpenAsync(Path);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (store is not null)
            await store.DisposeAsync();
        folder.Dispose();
    }

    [Test, Order(1)]
    public void Every_value_of_every_row_is_still_there()
    {
        Assert.That(before.Values.Sum(rows => rows.Count), Is.GreaterThan(90), "the store has rows");
        var columns = before.ToDictionary(table => table.Key, table => table.Value[0]);
        Assert.That(Dump(columns), Is.EqualTo(before));
    }

    [Test, Order(2)]
    public async Task What_is_new_is_filled_in_from_what_was_there()
    {
        Assert.That(await CountAsync("Stroom WHERE Standaard = 'iJw'"), Is.EqualTo(4));
        Assert.That(await CountAsync("Bericht WHERE Standaard = 'iJw' AND Release = '3.2'"), Is.EqualTo(19));
        Assert.That(await CountAsync("Bericht WHERE Standaard IS NULL AND Bron = 'kapot.xml'"), Is.EqualTo(1));
        Assert.That(await CountAsync("Uitgaand WHERE Standaard = 'iJw' AND Release = '3.2'"), Is.EqualTo(25));
        Assert.That(await CountAsync("Bevinding WHERE Gevolg = 0"), Is.EqualTo(6));
        Assert.That(await CountAsync("ToewijzingNummer JOIN Toewijzing USING (StroomId) WHERE Nummer = ToewijzingNummer"), Is.EqualTo(4));
    }

    [Test, Order(3)]
    public async Task Dossiers_and_keys_are_as_they_were()
    {
        var dossier = await store.LoadDossierAsync(
            new StreamClaim(Samenloop, 1, "x", 0),
            Samples.Sleutels(
                ["999947540"], [2025001, 2025002], ["NOOR-202504-1", "NOOR-202505-1"], null, null,
                [new BerichtSleutel(IJw32.JW307.Sleutel, "42420199", "NOOR0006"), new BerichtSleutel(IJw32.JW307.Sleutel, "42420199", "NOOR0007")]),
            default);
        Assert.That(dossier.Toewijzingen("999947540").Select(toewijzing => toewijzing.ToewijzingNummer), Is.EquivalentTo(new[] { 2025001L, 2025002L }));
        Assert.That((dossier.Starts("999947540").Count, dossier.Stops("999947540").Count), Is.EqualTo((2, 2)));
        Assert.That(dossier.Prestatie("NOOR-202504-1")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
        Assert.That(dossier.Prestatie("NOOR-202505-1")!.Status, Is.EqualTo(PrestatieStatus.Afgewezen));
        Assert.That(dossier.IsOntvangen(new(IJw32.JW307.Sleutel, "42420199", "NOOR0006")));
        Assert.That(dossier.IsOntvangen(new(IJw32.JW307.Sleutel, "42420199", "NOOR0007")), Is.False);
    }

    [Test, Order(4)]
    public async Task Mailboxes_hold_what_was_not_fetched_byte_for_byte()
    {
        var box = await store.ListAsync("0384", new MailboxFilter(), 100, default);
        Assert.That(box.Select(item => item.Soort.Naam), Is.EqualTo(new[] { "JW315", "JW305", "JW323", "JW323", "JW307", "JW302" }));
        foreach (var item in box)
        {
            var payload = await store.PayloadAsync("0384", item.Envelope.TraceerId, default);
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(payload!.Value.Span)), Is.EqualTo(item.Sha256));
        }

        Assert.That((await store.ListAsync("42420109", new MailboxFilter(), 100, default)).Single().Soort, Is.EqualTo(IJw32.JW301), "the other one was fetched");
        Assert.That(await store.PendingFileAnswersAsync(10, default), Is.Empty, "answers to parties are no files");
    }

    [Test, Order(5)]
    public async Task What_operators_did_is_on_record() => Assert.That(
        (await store.AuditAsync(10, default)).Select(act => (act.What, act.MessageId, act.Subject, act.Reason)),
        Is.EqualTo(new[] { ("retry", (long?)19, (string?)null, (string?)null), ("discard", 15, null, "sent by mistake") }));

    [Test, Order(6)]
    public async Task A_stuck_message_is_repaired_and_judged_with_what_waited_behind_it()
    {
        var stuck = (await store.StuckAsync(10, default)).Single();
        Assert.That((stuck.Id, stuck.Stroom, stuck.Soort, stuck.WaitingBehind), Is.EqualTo((19L, Vast, IJw32.JW305, 1)));
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);

        Assert.That(await store.RetryAsync(19, new Act(Samples.Nu, "els", null), default), Is.EqualTo(Vast));
        var claim = await store.ClaimAsync(Vast, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
        var waiting = await store.WaitingAsync(claim!, 10, default);
        Assert.That(waiting.Select(message => (message.Id, message.Routing.Soort)), Is.EqualTo(new[] { (19L, IJw32.JW305), (20L, IJw32.JW323) }));
        var reader = new MessageReader(BerichtSchemas.Embedded);
        Assert.That(waiting.Select(message => reader.Read(message.Body).Findings), Has.All.Empty, "the bodies are whole");

        await store.CommitAsync(claim!, [.. waiting.Select(message => Samples.Judged(message) with { ForwardTo = "0363" })], release: true, default);
        Assert.That((await store.FiguresAsync(default)).Stuck, Is.Zero);
        Assert.That((await store.ListAsync("0363", new MailboxFilter(), 10, default))[^1].Envelope.ConversatieId, Is.Not.EqualTo(Guid.Empty));
    }

    private Task<long> CountAsync(string from) => store.LookAsync(session => SqliteLook.Scalar<long>(session, $"SELECT COUNT(*) FROM {from}"));

    /// <summary>The columns of every table but that of the migrations.</summary>
    private Dictionary<string, string> Tables() =>
        Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'SchemaVersie'").ToDictionary(
            table => table, table => string.Join(", ", Query($"SELECT name FROM pragma_table_info('{table}')")));

    /// <summary>Per table its columns, and then each row as text.</summary>
    private Dictionary<string, List<string>> Dump(Dictionary<string, string> tables) => tables.ToDictionary(
        table => table.Key,
        table => (List<string>)[table.Value, .. Query(
            $"SELECT {string.Join(" || '|' || ", table.Value.Split(", ").Select(column => $"quote({column})"))} FROM {table.Key} ORDER BY 1")]);

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
