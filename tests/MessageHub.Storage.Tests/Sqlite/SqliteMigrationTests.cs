using System.Security.Cryptography;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Migrations;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>A store made by an older program opens with all that was in it.</summary>
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

    [Test]
    public async Task A_store_of_version_1_keeps_its_messages_and_its_outgoing_messages_get_references()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("hub.db");
        MakeVersionOne(path);

        await using var store = await SqliteMessageStore.OpenAsync(path);
        var answer = (await store.ListAsync("12345678", new MailboxFilter(), 10, default)).Single();
        var passedOn = (await store.ListAsync("0344", new MailboxFilter(), 10, default)).Single();
        Assert.That((answer.Sender, answer.Size, answer.Sha256), Is.EqualTo(("0344", 3L, Convert.ToHexStringLower(SHA256.HashData(new byte[] { 1, 2, 3 })))));
        Assert.That((passedOn.Sender, passedOn.Size, passedOn.Sha256), Is.EqualTo(("12345678", 2L, "0102")));
        Assert.That(passedOn.Envelope.ConversatieId, Is.EqualTo(answer.Envelope.ConversatieId));
        Assert.That(passedOn.Envelope.TraceerId, Is.Not.EqualTo(answer.Envelope.TraceerId));
        Assert.That(
            (await store.PayloadAsync("0344", passedOn.Envelope.TraceerId, default))!.Value.ToArray(), Is.EqualTo(new byte[] { 0x0A, 0x0B }));

        Assert.That((await store.PendingAnswersAsync(10, default)).Single().Id, Is.EqualTo(1));
        await using var batch = await store.BeginBatchAsync(Samples.Stroom, 10, default);
        Assert.That(batch!.Messages.Single().Routing.Identificatie, Is.EqualTo("B"));
    }

    private static void MakeVersionOne(string path)
    {
        var first = Migration.Embedded("sqlite")[0];
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = first.Sql + $"""
            CREATE TABLE SchemaVersie (Nummer INTEGER PRIMARY KEY, Naam TEXT NOT NULL, Sha256 TEXT NOT NULL, ToegepastOp TEXT NOT NULL) STRICT;
            INSERT INTO SchemaVersie VALUES (1, '{first.Naam}', '{first.Sha256}', '2026-11-21');
            {VersionOneRows}
            """;
        command.ExecuteNonQuery();
    }
}
