using System.Diagnostics;
using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Watching;
using MessageHub.Composition;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Benchmarks;

/// <summary>What the console's pages ask of a journal of a million messages (budget: 200 ms each).</summary>
internal static class ConsoleQueries
{
    private const int Messages = 1_000_000;
    private const int Stuck = 2_000;

    private static readonly AgreementsFile Agreements = AgreementsFile.Default with
    {
        Contracts = [new ContractSettings(["42420004"]) { Orders = [new OrderSettings("J01", ["45"]) { Ceilings = [new CeilingSettings(2026, 1_000_000_00)] }] }],
    };

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
        await TimeAsync("by DeclaratieNummer", () => store.FindAsync(new(new MessageReference.Declaratie("D500002")), default));
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
        var sent = (await store.PlacesAsync(hours, default)).Select(place => place.OutgoingId).ToList();
        await TimeAsync("24 hours: outgoing", () => store.OutgoingAsync(sent, default));
        await MeasureDossiersAsync(store);
        await MeasureAgreementsAsync(store);
    }

    private static async Task MeasureDossiersAsync(SqliteMessageStore store)
    {
        var key = (await store.AllocationsAsync(500_050_000, default))[0];
        await TimeAsync("allocations with a number", () => store.AllocationsAsync(key.ToewijzingNummer, default));
        await TimeAsync("allocations of a message", () => store.AllocationsOfMessageAsync(500_002, 25, default));
        await TimeAsync("a dossier, with its audit row", () => store.OpenAsync(key.StroomId, key.ToewijzingNummer, new Act(Start, "bench", null), default));
    }

    private static async Task MeasureAgreementsAsync(SqliteMessageStore store)
    {
        var today = new DateOnly(2026, 4, 27);
        await TimeAsync("held lines, a page", () => store.HoldsAsync(200, default));
        await TimeAsync("open signals, a page", () => store.SignalPageAsync(new SignalQuery(Maximum: 200), default));
        await TimeAsync("open signals of one provider", () => store.SignalPageAsync(new SignalQuery(Aanbieder: "42420007", Maximum: 200), default));
        await TimeAsync("closed signals that nothing fits", () => store.SignalPageAsync(new SignalQuery("X", AreClosed: true), default));
        await TimeAsync("lights: held lines", () => store.HeldAsync(default));
        await TimeAsync("lights: terms that passed", () => store.OpenSignalsAsync(WatchBook.Termijnregels, default));
        foreach (var vraag in (Signaalvraag[])[new GeenOntvangstbericht("", today), new VerzoekOnbeantwoord("", today), new DeclaratieOnbeantwoord("", today)])
            await TimeAsync($"lights: answers due in three days, {vraag.GetType().Name}", () => store.UnansweredAsync(new Antwoordtermijn(vraag, today.AddDays(-2), today), default));

        await using var hub = new ServiceCollection().AddLogging().AddHub(new HubParts(store) { Agreements = Agreements, Today = today }).BuildServiceProvider();
        var (reports, year) = (hub.GetRequiredService<Reports>(), new ReportScope(new(2026, 1, 1), new(2026, 12, 31)));
        foreach (var naam in Rapporten.Alle)
        {
            await TimeAsync($"report {naam}, a year", () => reports.MakeAsync(naam, year, [], default));
            await TimeAsync($"report {naam}, a month of one provider", () => reports.MakeAsync(naam, new ReportScope(new(2026, 3, 1), new(2026, 3, 31), Aanbieder: "42420004"), [], default));
        }
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

    /// <summary>
    /// Ten seconds between messages; 300 streams; one in ten refused with a finding; one in four an allocation with a start and four declared
    /// lines, one in four a declaration; as many outgoing messages.
    /// </summary>
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
                Status, IsVerwerkt, TraceerId, ConversatieId, OntvangenDag)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @messages)
            SELECT i, 1 + i % 300, 'iJw', '3.2', CASE i % 4 WHEN 0 THEN 305 WHEN 1 THEN 307 WHEN 2 THEN 323 ELSE 301 END, printf('%08d', 42420001 + i % 300), '0300',
                printf('%08d', 42420001 + i % 300), 'M' || i, 'bench', strftime('%Y-%m-%dT%H:%M:%S.0000000+00:00', '2026-01-01', (i * 10) || ' seconds'),
                strftime('%Y-%m-%dT%H:%M:%S.0000000+00:00', '2026-01-01', (i * 10 + 1) || ' seconds'), x'00', 2000,
                CASE WHEN i > @messages - @stuck THEN 7 WHEN i % 10 = 0 THEN 3 ELSE 1 END, 1,
                printf('00000000-0000-4000-8000-%012d', i), printf('00000000-0000-4000-9000-%012d', i),
                date('2026-01-01', (i * 10) || ' seconds') FROM n;
            INSERT INTO Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg)
            SELECT Id, 1, 'TR019', 3, '9019', '/Bericht/Client', 12, 'No such allocation.', 0 FROM Bericht WHERE Status = 3;
            INSERT INTO Vastgelopen (BerichtId, StroomId, Sinds, Pogingen, Reden)
            SELECT Id, StroomId, OntvangenOp, 3, 'InvalidOperationException in TR' || (Id % 5) FROM Bericht WHERE Status = 7;
            INSERT INTO Uitgaand (BerichtId, TraceerId, ConversatieId, Soort, Afzender, Ontvanger, IsAntwoord, AangemaaktOp, AfgeleverdOp, Grootte, Sha256, Inhoud, Standaard, Release)
            SELECT Id, printf('00000000-0000-4000-a000-%012d', Id), ConversatieId, Soort + 1, Ontvanger, Afzender, 1, BeoordeeldOp, BeoordeeldOp, 900, x'00', x'00', 'iJw', '3.2'
            FROM Bericht;
            INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum,
                Einddatum, Volume, Eenheid, Frequentie, BerichtId)
            SELECT StroomId, 500000000 + Id / 10, 100000000 + Id / 100 + 500, 'R' || Id, '45', '45A04', '2026-01-01', '12:00:00', '2026-01-01', '2026-12-31', 10, '04', '4', Id
            FROM Bericht WHERE Id % 4 = 3;
            INSERT INTO Aanvraag (StroomId, ReferentieAanbieder, GevraagdVanaf, BerichtId)
            SELECT StroomId, ReferentieAanbieder, '2026-01-01', BerichtId FROM Toewijzing WHERE BerichtId % 8 = 3;
            INSERT INTO LeveringStart (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, BerichtId)
            SELECT StroomId, Bsn, ToewijzingNummer, '45', '45A04', date('2026-01-01', (BerichtId % 110) || ' days'), MIN(BerichtId + 1, @messages) FROM Toewijzing;
            INSERT INTO LeveringStop (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum, BerichtId)
            SELECT StroomId, Bsn, ToewijzingNummer, '45', '45A04', '2026-01-01', '31', date('2026-01-01', (BerichtId % 110) || ' days'), BerichtId - 2
            FROM Toewijzing WHERE BerichtId % 8 = 3;
            INSERT INTO Prestatie (StroomId, DeclaratieNummer, ReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin, PeriodeEind, GeleverdVolume,
                Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status, BerichtId)
            SELECT StroomId, 'D' || (BerichtId - 1), 'P' || BerichtId || '-' || maand.value, Bsn, ToewijzingNummer, '45', '45A04', printf('2026-%02d-01', maand.value),
                date(printf('2026-%02d-01', maand.value), '+1 month', '-1 day'), 4, '04', 9000, 36000, 0, 1, BerichtId - 1
            FROM Toewijzing CROSS JOIN json_each('[1,2,3,4]') AS maand;
            UPDATE Prestatie SET Status = 3 WHERE BerichtId % 5000 = 2 AND ReferentieNummer LIKE '%-4';
            INSERT INTO Aanhouding (StroomId, BerichtId, ReferentieNummer, Regels, Vrijgegeven, Sinds)
            SELECT StroomId, BerichtId, ReferentieNummer, 'RM3-21', '', '2026-04-01T00:00:00.0000000+00:00' FROM Prestatie WHERE Status = 3;
            INSERT INTO Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
            SELECT Stroom.Aanbieder, 2026, '45', '45A04', Prestatie.StroomId, Bericht.OntvangenDag, SUM(Prestatie.IngediendBedrag)
            FROM Prestatie JOIN Stroom ON Stroom.Id = Prestatie.StroomId JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
            WHERE Prestatie.Status = 1 GROUP BY 1, 5, 6;
            INSERT INTO Signaal (Regel, Sleutel, StroomId, Aanbieder, ToewijzingNummer, Tekst, Sinds, GeslotenOp, GeslotenDoor)
            SELECT 'RV02-3', 'S' || BerichtId, StroomId, printf('%08d', 42420000 + StroomId), ToewijzingNummer, 'x', '2026-04-01T00:00:00.0000000+00:00',
                CASE WHEN BerichtId % 10 = 3 THEN NULL ELSE '2026-04-02T00:00:00.0000000+00:00' END, CASE WHEN BerichtId % 10 = 3 THEN NULL ELSE 'messagehub' END
            FROM Toewijzing;
            INSERT INTO Declaratie (StroomId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening, BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten, BerichtId)
            SELECT StroomId, 'D' || Id, '2026-01-01', '2026-01-31', Identificatie, '2026-02-01', '1', '1', Id % 50 <> 2, Id FROM Bericht WHERE Id % 4 = 2;
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
