using System.Security.Cryptography;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Migrations;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>Stores of each version there was open with what was in them.</summary>
[TestFixture]
public sealed class SqliteMigrationTests
{
    private const string VersionOneRows = """
        INSERT INTO Stroom VALUES (1, '0344', '12345678');
        INSERT INTO Bericht (Id, StroomId, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Sha256, Grootte, Status, IsVerwerkt, BeoordeeldOp)
        VALUES (1, 1, 305, '12345678', '0344', 'A', 'a.xml', '2026-11-21T11:00:00.0000000+00:00', x'0102', 2, 1, 1, '2026-11-21T11:00:00.0000000+00:00'),
            (2, 1, 305, '12345678', '0344', 'B', 'b.xml', '2026-11-21T11:00:00.0000000+00:00', x'0103', 2, 0, 0, NULL);
        INSERT INTO BerichtInhoud VALUES (1, x'0A0B'), (2, x'0C0D');
        INSERT INTO Uitgaand (Id, BerichtId, Soort, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp, AfgeleverdOp, Inhoud)
        VALUES (1, 1, 306, '12345678', 'R1', 1, '2026-11-21T11:00:00.0000000+00:00', NULL, x'010203'),
            (2, 1, 305, '0344', NULL, 0, '2026-11-21T11:00:00.0000000+00:00', NULL, NULL);
        """;

    // Streams 1 and 2 are of one municipality, 3 of another. Number 11 was given out twice at once, in stream 2 first.
    private const string VersionTwoRows = """
        INSERT INTO Stroom VALUES (1, '0344', '12345678'), (2, '0344', '87654321'), (3, '0363', '12345678');
        INSERT INTO Bericht (Id, StroomId, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Sha256, Grootte, Status, IsVerwerkt)
        VALUES (1, 2, 301, '0344', '87654321', 'A', 'a.xml', '2026-11-21T11:00:00.0000000+00:00', x'0102', 2, 1, 1),
            (2, 1, 301, '0344', '12345678', 'B', 'b.xml', '2026-11-21T11:00:00.0000000+00:00', x'0102', 2, 1, 1);
        INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, BerichtId)
        VALUES (2, 11, '900000012', '2026-01-01', '12:00:00', '2026-01-01', 1), (1, 11, '900000024', '2026-01-01', '12:00:00', '2026-01-01', 2),
            (1, 12, '900000024', '2026-01-01', '12:00:00', '2026-01-01', 2), (3, 11, '900000012', '2026-01-01', '12:00:00', '2026-01-01', 2);
        """;

    private readonly TemporaryFolder folder = new();
    private string path = "";

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [SetUp]
    public void NameFile() => path = folder.File($"{Guid.NewGuid():N}.db");

    // Summer time begins on 29 March and ends on 25 October.
    [TestCase("2026-03-28T22:30:00.0000000+00:00", "2026-03-28")]
    [TestCase("2026-03-29T22:30:00.0000000+00:00", "2026-03-30")]
    [TestCase("2026-10-24T22:30:00.0000000+00:00", "2026-10-25")]
    [TestCase("2026-10-25T22:30:00.0000000+00:00", "2026-10-25")]
    public async Task A_message_that_was_there_came_in_on_a_Dutch_day(string op, string dag)
    {
        MakeVersion(1, VersionOneRows + $"UPDATE Bericht SET OntvangenOp = '{op}' WHERE Id = 2;");
        await using var store = await SqliteMessageStore.OpenAsync(path);
        Assert.That(await store.LookAsync(session => SqliteLook.Scalar<string>(session, "SELECT OntvangenDag FROM Bericht WHERE Id = 2")), Is.EqualTo(dag));
    }

    [Test]
    public async Task A_store_of_version_1_keeps_its_messages_and_its_outgoing_messages_get_references()
    {
        MakeVersion(1, VersionOneRows);

        await using var store = await SqliteMessageStore.OpenAsync(path);
        var answer = (await store.ListAsync("12345678", new MailboxFilter(), 10, default)).Single();
        var passedOn = (await store.ListAsync("0344", new MailboxFilter(), 10, default)).Single();
        Assert.That((answer.Sender, answer.Size, answer.Sha256), Is.EqualTo(("0344", 3L, Convert.ToHexStringLower(SHA256.HashData(new byte[] { 1, 2, 3 })))));
        Assert.That((passedOn.Sender, passedOn.Size, passedOn.Sha256), Is.EqualTo(("12345678", 2L, "0102")));
        Assert.That(passedOn.Envelope.ConversatieId, Is.EqualTo(answer.Envelope.ConversatieId));
        Assert.That(passedOn.Envelope.TraceerId, Is.Not.EqualTo(answer.Envelope.TraceerId));
        Assert.That(
            (await store.PayloadAsync("0344", passedOn.Envelope.TraceerId, default))!.Value.ToArray(), Is.EqualTo(new byte[] { 0x0A, 0x0B }));

        Assert.That((await store.PendingFileAnswersAsync(10, default)).Single().Id, Is.EqualTo(1));
        var claim = await store.ClaimAsync(Samples.Stroom, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
        Assert.That((await store.WaitingAsync(claim!, 10, default)).Single().Routing.Identificatie, Is.EqualTo("B"));
    }

    [Test]
    public async Task A_number_that_was_given_out_twice_is_the_first_ones()
    {
        MakeVersion(2, VersionTwoRows);
        await using var store = await SqliteMessageStore.OpenAsync(path);
        var numbers = await store.LookAsync(session => SqliteLook.Column(
            session, "SELECT Gemeente || '/' || Standaard || '/' || Nummer || '/' || StroomId FROM ToewijzingNummer ORDER BY 1", 0));
        Assert.That(numbers, Is.EqualTo(new[] { "0344/iJw/11/2", "0344/iJw/12/1", "0363/iJw/11/3" }));
        Assert.That(await store.LookAsync(session => SqliteLook.Scalar<long>(session, "SELECT COUNT(*) FROM Toewijzing")), Is.EqualTo(4), "the allocations stay");
    }

    [Test]
    public void A_store_in_which_rows_point_nowhere_is_left_as_it_is()
    {
        MakeVersion(2, "PRAGMA foreign_keys = OFF; INSERT INTO Vastgelopen VALUES (99, 99, '2026-11-21', 3, 'x');");
        Assert.That(async () => await SqliteMessageStore.OpenAsync(path), Throws.TypeOf<StoreException>().With.Message.Contains("Migration 3"));
        Assert.That(Read("SELECT MAX(Nummer) FROM SchemaVersie"), Is.EqualTo(2));
    }

    private void MakeVersion(int version, string rows)
    {
        var steps = Migration.Embedded("sqlite").Take(version).ToList();
        Execute($"""
            {string.Concat(steps.Select(step => step.Sql))}
            CREATE TABLE SchemaVersie (Nummer INTEGER PRIMARY KEY, Naam TEXT NOT NULL, Sha256 TEXT NOT NULL, ToegepastOp TEXT NOT NULL) STRICT;
            {string.Concat(steps.Select(step => $"INSERT INTO SchemaVersie VALUES ({step.Nummer}, '{step.Naam}', '{step.Sha256}', '2026-11-21');"))}
            {rows}
            """);
    }

    private void Execute(string sql) => Read(sql);

    private object? Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.CreateFunction("sha256", (byte[] bytes) => SHA256.HashData(bytes));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
