using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.SqlServer;
using MessageHub.Testing.Servers;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>A database of the first schema, with rows as the program of commit 66a632b wrote them, is migrated without loss.</summary>
[TestFixture]
public sealed class SqlServerMigrationTests
{
    // Streams 1 and 2 are of one municipality. Number 11 was given out twice at once, in stream 2 first. Message 3 is stuck, 4 waits behind it.
    private const string Rows = """
        SET IDENTITY_INSERT dbo.Stroom ON;
        INSERT INTO dbo.Stroom (Id, Gemeente, Aanbieder) VALUES (1, '0344', '12345678'), (2, '0344', '87654321');
        SET IDENTITY_INSERT dbo.Stroom OFF;
        SET IDENTITY_INSERT dbo.Bericht ON;
        INSERT INTO dbo.Bericht (Id, StroomId, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Sha256, Grootte, Status, IsVerwerkt, BeoordeeldOp)
        VALUES (1, 2, 301, '0344', '87654321', 'A', 'a.xml', '2026-11-21T11:00:00+00:00', 0x01, 2, 1, 1, '2026-11-21T11:00:00+00:00'),
            (2, 1, 301, '0344', '12345678', 'B', 'b.xml', '2026-11-21T11:00:00+00:00', 0x02, 2, 3, 1, '2026-11-21T11:00:00+00:00'),
            (3, 1, 305, '12345678', '0344', 'C', 'c.xml', '2026-11-21T11:00:00+00:00', 0x03, 2, 7, 0, NULL),
            (4, 1, 305, '12345678', '0344', 'D', 'd.xml', '2026-11-21T11:00:00+00:00', 0x04, 2, 0, 0, NULL),
            (5, NULL, NULL, NULL, NULL, NULL, 'e.xml', '2026-11-21T11:00:00+00:00', 0x05, 2, 4, 0, NULL),
            (6, NULL, NULL, NULL, NULL, NULL, 'f.xml', '2026-03-28T22:30:00+00:00', 0x05, 2, 4, 0, NULL),
            (7, NULL, NULL, NULL, NULL, NULL, 'g.xml', '2026-03-29T22:30:00+00:00', 0x05, 2, 4, 0, NULL),
            (8, NULL, NULL, NULL, NULL, NULL, 'h.xml', '2026-10-24T22:30:00+00:00', 0x05, 2, 4, 0, NULL),
            (9, NULL, NULL, NULL, NULL, NULL, 'i.xml', '2026-10-25T22:30:00+00:00', 0x05, 2, 4, 0, NULL);
        SET IDENTITY_INSERT dbo.Bericht OFF;
        INSERT INTO dbo.BerichtInhoud (BerichtId, Inhoud) VALUES (1, 0x0A), (2, 0x0B), (3, 0x0C), (4, 0x0D), (5, 0x0E);
        INSERT INTO dbo.Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst) VALUES (2, 1, 'TR332', 3, '9332', '/Bericht', 1, 'x');
        INSERT INTO dbo.Uitgaand (BerichtId, TraceerId, ConversatieId, Soort, Afzender, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp, Grootte, Sha256, Inhoud)
        VALUES (2, '01a2100a-6ab1-7c87-8c66-1652cceb2224', '01a2100a-6ab1-7c87-8c66-1652cceb2225', 302, '12345678', '0344', 'R1', 1, '2026-11-21T11:00:00+00:00', 3, 0x06, 0x010203);
        INSERT INTO dbo.Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden) VALUES (3, 1, '2026-11-21T12:00:00+00:00', 3, 'x');
        INSERT INTO dbo.Handeling (Op, Wie, Wat, BerichtId, Reden) VALUES ('2026-11-21T11:30:00+00:00', 'els', 'retry', 3, NULL);
        INSERT INTO dbo.Toewijzing (StroomId, ToewijzingNummer, Bsn, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, BerichtId)
        VALUES (2, 11, '900000012', '2026-01-01', '12:00:00', '2026-01-01', 1), (1, 11, '900000024', '2026-01-01', '12:00:00', '2026-01-01', 2),
            (1, 12, '900000024', '2026-01-01', '12:00:00', '2026-01-01', 2);
        """;

    private SqlServerDatabase database = null!;

    [OneTimeSetUp]
    public async Task MakeFirstSchema()
    {
        database = await SqlServerDatabase.CreateAsync();
        var first = SqlServerMigrations.Known[0];
        var run = await Sqlcmd.RunAsync(database.ConnectionString, MigrationScript.Of([first], [first]), stopsAtError: true);
        Assert.That(run.Errors, Is.Empty);
        await database.ExecuteAsync(Rows);
    }

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Test, Order(1)]
    public void The_first_schema_is_too_old_for_this_program() => Assert.That(
        async () => await SqlServerMessageStore.OpenAsync(database.ConnectionString),
        Throws.TypeOf<StoreException>().With.Message.Contains("schema version 1").And.Message.Contains("messagehub migrate"));

    [Test, Order(2)]
    public async Task It_is_migrated_with_what_is_in_it()
    {
        Assert.That(
            await new SqlServerMigrations(database.ConnectionString).ApplyAsync(),
            Is.EqualTo(new[] { "0002-standaard-en-claim", "0003-toegang", "0004-afspraken", "0005-beheer", "0006-alarmen", "0007-dode-brieven" }));
        await using var store = await SqlServerMessageStore.OpenAsync(database.ConnectionString);

        Assert.That(await CountAsync("Stroom WHERE Standaard = 'iJw'"), Is.EqualTo(2));
        Assert.That(await CountAsync("Bericht WHERE Standaard = 'iJw' AND Release = '3.2'"), Is.EqualTo(4));
        Assert.That(await CountAsync("Bericht WHERE Standaard IS NULL"), Is.EqualTo(5));
        Assert.That(
            await CountAsync("Bericht WHERE CONCAT(Id, ' ', OntvangenDag) IN ('5 2026-11-21', '6 2026-03-28', '7 2026-03-30', '8 2026-10-25', '9 2026-10-25')"),
            Is.EqualTo(5), "Dutch days, in winter and summer time");
        Assert.That(await CountAsync("Bevinding WHERE Gevolg = 0"), Is.EqualTo(1));
        Assert.That(await CountAsync("ToewijzingNummer WHERE (Nummer = 11 AND StroomId = 2) OR (Nummer = 12 AND StroomId = 1)"), Is.EqualTo(2));
        Assert.That(await CountAsync("ToewijzingNummer"), Is.EqualTo(2));
        Assert.That(await CountAsync("Toewijzing"), Is.EqualTo(3), "the allocations stay");

        Assert.That((await store.AuditAsync(10, default)).Single(), Is.EqualTo(new AuditRow(new(2026, 11, 21, 11, 30, 0, default), "els", "retry", 3, null, null)));
        Assert.That((await store.ListAsync("0344", new MailboxFilter(), 10, default)).Single().Soort, Is.EqualTo(IJw32.JW302));
        Assert.That((await store.StuckAsync(10, default)).Single().WaitingBehind, Is.EqualTo(1));

        Assert.That(await store.RetryAsync(3, new Act(Samples.Nu, "els", null), default), Is.EqualTo(Samples.Stroom));
        var claim = await store.ClaimAsync(Samples.Stroom, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
        var waiting = await store.WaitingAsync(claim!, 10, default);
        Assert.That(waiting.Select(message => (message.Routing.Identificatie, message.Body.ToArray()[0])), Is.EqualTo(new[] { ("C", (byte)0x0C), ("D", (byte)0x0D) }));
        await store.CommitAsync(claim!, [.. waiting.Select(message => Samples.Judged(message) with { ForwardTo = "0344" })], release: true, default);
        Assert.That(await CountAsync($"Bericht WHERE Status = {(int)MessageStatus.Accepted}"), Is.EqualTo(3));
    }

    private async Task<int> CountAsync(string from) => await Sqlcmd.ScalarAsync<int>(database.ConnectionString, $"SELECT COUNT(*) FROM dbo.{from}");
}
