using System.Diagnostics;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MessageHub.Benchmarks;

/// <summary>What the console's pages ask of a journal of a million messages (budget: 200 ms each).</summary>
internal static class ConsoleQueries
{
    private const int Messages = 1_000_000;
    private const int Stuck = 2_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task MeasureAsync(string folder)
    {
        var path = await MakeAsync(folder);
        await using var store = await SqliteMessageStore.OpenAsync(path);
        Console.WriteLine($"Pages of the console on {Messages} messages, of which {Stuck} stuck (budget: 200 ms each); the slowest of five, the first included");
        var query = new MessageQuery();
        await TimeAsync("latest messages", () => store.FindAsync(query, default));
        await TimeAsync("a page half-way", () => store.FindAsync(query with { Before = Messages / 2 }, default));
        await TimeAsync("by TraceerId", () => store.FindAsync(new(new MessageReference.Trace(Guid.Parse("00000000-0000-4000-8000-000000500000"))), default));
        await TimeAsync("by Identificatie", () => store.FindAsync(new(new MessageReference.Identificatie("M500000")), default));
        await TimeAsync("by ToewijzingNummer", () => store.FindAsync(new(new MessageReference.Toewijzing(500_050_000)), default));
        await TimeAsync("by DeclaratieNummer", () => store.FindAsync(new(new MessageReference.Declaratie("D500000")), default));
        await TimeAsync("refused, of one party", () => store.FindAsync(query with { Status = MessageStatus.Rejected, Party = "42420007" }, default));
        await TimeAsync("what nothing fits: a whole stretch", () => store.FindAsync(query with { Party = "99999999" }, default));
        await TimeAsync("a day, months ago", () => store.FindAsync(query with { From = Start.AddDays(60), Until = Start.AddDays(61), Soort = IJw32.JW305 }, default));
        await TimeAsync("a message with all that came of it", () => store.ShowAsync(500_000, default));
        await TimeAsync("by BSN", () => store.FindByBsnAsync("100005500", 200, new Act(Start, "bench", null), default));
        await TimeAsync("stuck, by cause", () => store.StuckGroupsAsync(default));
        await TimeAsync("stuck, a page", () => store.StuckPageAsync(null, 0, 50, default));
        await TimeAsync("acts", () => store.AuditPageAsync(new AuditQuery(), null, 50, default));
        await TimeAsync("figures", () => store.FiguresAsync(default));
        var hours = Enumerable.Range(0, 25).Select(hour => Start.AddDays(114).AddHours(hour)).ToList();
        await TimeAsync("24 hours: where they begin", () => store.PlacesAsync(hours, default));
        var bounds = (await store.PlacesAsync(hours, default)).Select(place => place.MessageId).ToList();
        await TimeAsync("24 hours: messages", () => store.MessagesAsync(bounds, default));
        await TimeAsync("24 hours: return codes", () => store.ReturnCodesAsync(bounds, default));
    }

    private static async Task TimeAsync<T>(string what, Func<Task<T>> ask)
    {
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            await ask();
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
        }

        Console.WriteLine($"  {slowest.TotalMilliseconds,8:F1} ms  {what}{(slowest.TotalMilliseconds > 200 ? "  OVER THE BUDGET" : "")}");
    }

    /// <summary>Ten seconds between messages; 300 streams; one in ten refused with a finding, one in a hundred an allocation or a declaration.</summary>
    private static async Task<string> MakeAsync(string folder)
    {
        var path = Path.Combine(folder, "console.db");
        await (await SqliteMessageStore.OpenAsync(path)).DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA synchronous = OFF;
            BEGIN;
            INSERT INTO Stroom (Id, Gemeente, Aanbieder, Standaard)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            SELECT i, printf('%04d', 300 + i % 8), printf('%08d', 42420000 + i), 'iJw' FROM n;
            INSERT INTO Bericht (Id, StroomId, Standaard, Release, Soort, Afzender, Ontvanger, Verzender, Identificatie, Bron, OntvangenOp, BeoordeeldOp, Sha256, Grootte,
                Status, IsVerwerkt, TraceerId, ConversatieId)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @messages)
            SELECT i, 1 + i % 300, 'iJw', '3.2', CASE i % 4 WHEN 0 THEN 305 WHEN 1 THEN 307 WHEN 2 THEN 323 ELSE 301 END, printf('%08d', 42420001 + i % 300), '0300',
                printf('%08d', 42420001 + i % 300), 'M' || i, 'bench', strftime('%Y-%m-%dT%H:%M:%S.0000000+00:00', '2026-01-01', (i * 10) || ' seconds'),
                strftime('%Y-%m-%dT%H:%M:%S.0000000+00:00', '2026-01-01', (i * 10 + 1) || ' seconds'), x'00', 2000,
                CASE WHEN i > @messages - @stuck THEN 7 WHEN i % 10 = 0 THEN 3 ELSE 1 END, 1,
                printf('00000000-0000-4000-8000-%012d', i), printf('00000000-0000-4000-9000-%012d', i) FROM n;
            INSERT INTO Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg)
            SELECT Id, 1, 'TR019', 3, '9019', '/Bericht/Client', 12, 'No such allocation.', 0 FROM Bericht WHERE Status = 3;
            INSERT INTO Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
            SELECT Id, StroomId, OntvangenOp, 3, 'InvalidOperationException in TR' || (Id % 5) FROM Bericht WHERE Status = 7;
            INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, BerichtId)
            SELECT StroomId, 500000000 + Id / 10, 100000000 + Id / 100 + 500, '2026-01-01', '12:00:00', '2026-01-01', Id FROM Bericht WHERE Id % 100 = 0;
            INSERT INTO Declaratie (StroomId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening, BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten, BerichtId)
            SELECT StroomId, 'D' || Id, '2026-01-01', '2026-01-31', Identificatie, '2026-02-01', '1', '1', 1, Id FROM Bericht WHERE Id % 100 = 0;
            INSERT INTO Handeling (Op, Wie, Wat, BerichtId) SELECT OntvangenOp, 'els', 'read', Id FROM Bericht WHERE Id % 20 = 0;
            COMMIT;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        command.Parameters.AddWithValue("@messages", Messages);
        command.Parameters.AddWithValue("@stuck", Stuck);
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
        return path;
    }
}
