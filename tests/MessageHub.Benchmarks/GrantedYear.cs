using System.Diagnostics;
using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;
using MessageHub.Composition;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Benchmarks;

/// <summary>
/// A year of a large region: a million granted lines on a hundred thousand allocations, with their messages, starts, stops, requests and receipts. Every report, and a
/// look for signals, beside a bare scan of the lines.
/// </summary>
internal static class GrantedYear
{
    private const int Toewijzingen = 100_000;

    public static async Task MeasureAsync(BenchmarkFolder folder)
    {
        var path = await MakeAsync(folder["year"]);
        await using var store = await SqliteMessageStore.OpenAsync(path);
        await using var hub = new ServiceCollection().AddLogging().AddHub(new HubParts(store) { Agreements = Agreements(), Today = new(2026, 1, 15) }).BuildServiceProvider();
        var (reports, look) = (hub.GetRequiredService<Reports>(), hub.GetRequiredService<SignalLook>());
        var scope = new ReportScope(new(2025, 1, 1), new(2025, 12, 31));

        var watch = Stopwatch.StartNew();
        var made = (await look.RunAsync(again: true, default))!.Made;
        Console.WriteLine(FormattableString.Invariant($"\nthe first look made {made} signals in {watch.Elapsed.TotalSeconds:F1} s (budget: 10 s)"));

        Measure.Compare("Reports over a million granted lines (budget: 2 s each)", rounds: 3,
            [
                ("bare scan of the lines (yardstick)", () => Scan(path)),
                .. Rapporten.Alle.Select(naam => (naam, (Action)(() => Made(reports.MakeAsync(naam, scope, [], default).GetAwaiter().GetResult())))),
            ]);
        Measure.Compare("signals refresh on the same store (budget: 10 s)", rounds: 3,
            ("bare scan of the lines (yardstick)", () => Scan(path)),
            ("refresh, every agreement switched on", () => _ = look.RunAsync(again: true, default).GetAwaiter().GetResult() ?? throw new InvalidOperationException()));
        Console.WriteLine($"{(await store.SignalsAsync(10_000_000, default)).Count} open signals");
    }

    /// <summary>What everything switched on costs a message, on a day on which most lines are not late.</summary>
    public static void MeasureCost(byte[][] messages)
    {
        var day = new DayOf(new DateTimeOffset(2025, 8, 1, 10, 0, 0, TimeSpan.Zero));
        var file = Agreements(messages);
        Measure.Compare("The pipeline, embedded in memory, with everything switched on (budget: 1.15)", rounds: 5,
            ("no agreements file (yardstick)", () => Run(AgreementsFile.Default)),
            ("every agreement switched on, ceilings on every provider", () => Run(file)));

        void Run(AgreementsFile agreements)
        {
            var pipeline = Pipeline.OpenAsync(SqliteMessageStore.InMemory, agreements: agreements, time: day).GetAwaiter().GetResult();
            pipeline.RunAsync(messages, null).GetAwaiter().GetResult();
            pipeline.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>A contract with a ceiling that is never reached for everybody in these messages.</summary>
    private static AgreementsFile Agreements(byte[][] messages)
    {
        var reader = new MessageReader(BerichtSchemas.Embedded);
        var file = Agreements();
        var rules = file.Rules.With(RV10_1.Agreement, new JaarafsluitingSettings { Enabled = true }).With(RV11_2.Agreement, new TijdigheidSettings { Enabled = true })
            .With(RV12_4B2.Agreement, new WatchSettings { Enabled = true });
        var aanbieders = messages.Select(message => reader.Read(message).Bericht!.Header.Aanbieder).Distinct();
        return file with
        {
            Rules = rules,
            Contracts =
            [
                .. aanbieders.Select(code => new ContractSettings([code])
                {
                    Orders = [new OrderSettings("B", [.. Enumerable.Range(10, 90).Select(i => FormattableString.Invariant($"{i}"))]) { Ceilings = [new CeilingSettings(2025, 100_000_000_000)] }],
                }),
            ],
        };
    }

    private sealed class DayOf(DateTimeOffset now) : TimeProvider
    {
        private readonly TimeSpan ahead = now - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }

    private static void Made(Rapport rapport)
    {
        if (rapport.Kolommen.Count == 0)
            throw new InvalidDataException();
    }

    private static void Scan(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SUM(IngediendBedrag), SUM(GeleverdVolume) FROM Prestatie NOT INDEXED WHERE Status = 1";
        using var reader = command.ExecuteReader();
        reader.Read();
        if (reader.GetInt64(0) == 0)
            throw new InvalidDataException();
    }

    internal static AgreementsFile Agreements()
    {
        var rules = new AgreementRuleSettings().With(WatchBook.RV02_3, new WeeksSettings { Enabled = true }).With(WatchBook.RV12_4A7, new WatchSettings { Enabled = true })
            .With(WatchBook.RV12_4A9, new WeeksSettings { Enabled = true }).With(WatchBook.RV12_4B3, new WatchSettings { Enabled = true })
            .With(WatchBook.RV04, new JeugdGgzSettings { Enabled = true }).With(WatchBook.Receipt, new ReceiptTermSettings { Enabled = true })
            .With(WatchBook.Request, new RequestTermSettings { Enabled = true }).With(WatchBook.Declaration, new DeclarationTermSettings { Enabled = true });
        return new AgreementsFile
        {
            Rules = rules,
            Contracts =
            [
                .. Enumerable.Range(1, 100).Select(i => new ContractSettings([FormattableString.Invariant($"{42420000 + i}")])
                {
                    Orders = [new OrderSettings("B", ["45"]) { Ceilings = [new CeilingSettings(2025, 110_000_000)] }],
                }),
            ],
        };
    }

    /// <summary>Ten lines on each allocation; one in ten is on request, one in fifty not started, one in eleven stopped; declarations of a hundred lines.</summary>
    private static async Task<string> MakeAsync(string folder)
    {
        var path = Path.Combine(folder, "year.db");
        await (await SqliteMessageStore.OpenAsync(path)).DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA synchronous = OFF;
            PRAGMA cache_size = -2000000;
            BEGIN;
            INSERT INTO Stroom (Id, Gemeente, Aanbieder, Standaard)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            SELECT i, (SELECT value FROM json_each('["0363","0384","0344","0518","0599","0772","0855","0193"]') WHERE key = i % 8), 42420000 + i, 'iJw' FROM n;
            CREATE TEMP TABLE t AS
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @toewijzingen - 1)
            SELECT i, 1 + i % 100 AS Stroom, date('2025-01-01', '+' || (i / 100 % 60) || ' days') AS Dag, 1 + i * 4 AS Bericht FROM n;
            INSERT INTO Bericht (Id, StroomId, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, OntvangenDag, Sha256, Grootte, Status, IsVerwerkt, BeantwoordtBerichtId)
            SELECT Bericht, Stroom, 'iJw', '3.2', 301, 'x', 'y', 'T' || i, 'x', Dag || 'T10:00:00.0000000+00:00', Dag, x'00', 0, 1, 1, NULL FROM t
            UNION ALL SELECT Bericht + 1, Stroom, 'iJw', '3.2', 302, 'y', 'x', 'T' || i, 'x', Dag || 'T11:00:00.0000000+00:00', date(Dag, '+' || (i % 4) || ' days'), x'00', 0, 5, 1, CASE WHEN i % 20 = 0 THEN NULL ELSE Bericht END FROM t
            UNION ALL SELECT Bericht + 2, Stroom, 'iJw', '3.2', 305, 'y', 'x', 'S' || i, 'x', Dag || 'T12:00:00.0000000+00:00', Dag, x'00', 0, 1, 1, NULL FROM t
            UNION ALL SELECT Bericht + 3, Stroom, 'iJw', '3.2', 315, 'y', 'x', 'V' || i, 'x', Dag || 'T09:00:00.0000000+00:00', Dag, x'00', 0, 1, 1, NULL FROM t WHERE i % 10 = 0;
            INSERT INTO Bericht (Id, StroomId, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, OntvangenDag, Sha256, Grootte, Status, IsVerwerkt)
            WITH RECURSIVE d(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM d WHERE j < 9999)
            SELECT 1000000 + j, 1 + j % 100, 'iJw', '3.2', 323, 'y', 'x', 'D' || j, 'x', '2025-06-01T10:00:00.0000000+00:00', date(printf('2025-%02d-01', 1 + j / 1000), '+1 month', '+' || (j % 45) || ' days'), x'00', 0, 1, 1 FROM d;
            INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, Einddatum, Volume, Eenheid, Frequentie, BerichtId)
            SELECT Stroom, 500000000 + i, 100000000 + (i * 104729) % 800000000, CASE WHEN i % 10 = 0 THEN 'REF' || i END, CASE i % 7 WHEN 0 THEN '54' ELSE '45' END,
                CASE i % 7 WHEN 0 THEN '54001' ELSE '45A0' || (i % 5) END, Dag, '12:00:00', Dag, date('2025-12-31', '+' || (i % 60) || ' days'), 10 + i % 20, '04', '4', Bericht FROM t;
            INSERT INTO LeveringStart (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, BerichtId)
            SELECT StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, date(Ingangsdatum, '+' || (ToewijzingNummer % 40) || ' days'), BerichtId + 2 FROM Toewijzing WHERE ToewijzingNummer % 50 <> 0;
            INSERT INTO LeveringStop (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum, BerichtId)
            SELECT StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, '0' || (1 + ToewijzingNummer % 5), '2025-12-01', BerichtId FROM LeveringStart WHERE ToewijzingNummer % 11 = 0;
            INSERT INTO Verzoek (StroomId, ReferentieAanbieder, Bsn, Soort, Status, BerichtId)
            SELECT StroomId, ReferentieAanbieder, Bsn, 315, CASE WHEN ToewijzingNummer % 30 = 0 THEN 0 ELSE 3 END, BerichtId + 3 FROM Toewijzing WHERE ReferentieAanbieder IS NOT NULL;
            INSERT INTO Aanvraag (StroomId, ReferentieAanbieder, GevraagdVanaf, BerichtId)
            SELECT StroomId, ReferentieAanbieder, date(Ingangsdatum, '+' || (ToewijzingNummer % 3) || ' days'), BerichtId + 3 FROM Toewijzing WHERE ReferentieAanbieder IS NOT NULL;
            INSERT INTO Prestatie (StroomId, DeclaratieNummer, ReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin, PeriodeEind, GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status, BerichtId)
            WITH RECURSIVE maand(m) AS (SELECT 1 UNION ALL SELECT m + 1 FROM maand WHERE m < 10)
            SELECT StroomId, 'D' || m || '-' || (ToewijzingNummer % 100000 / 100 % 10), 'R' || ToewijzingNummer || '-' || m, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, printf('2025-%02d-01', m),
                date(printf('2025-%02d-01', m), '+1 month', '-1 day'), 10, '04', 100, 1000, 0, 1, 1000000 + (m - 1) * 1000 + (ToewijzingNummer % 100000 / 10000) * 100 + StroomId - 1 FROM Toewijzing CROSS JOIN maand;
            INSERT INTO Declaratie (StroomId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening, BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten, BerichtId)
            SELECT StroomId, 'D' || Id, '2025-01-01', '2025-01-31', Identificatie, OntvangenDag, '1.0.0', '1.0.0', Id % 200 <> 0, Id FROM Bericht WHERE Soort = 323;
            INSERT INTO Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
            SELECT Stroom.Aanbieder, 2025, Prestatie.ProductCategorie, Prestatie.ProductCode, Prestatie.StroomId, Bericht.OntvangenDag, SUM(Prestatie.IngediendBedrag)
            FROM Prestatie JOIN Stroom ON Stroom.Id = Prestatie.StroomId JOIN Bericht ON Bericht.Id = Prestatie.BerichtId GROUP BY 1, 3, 4, 5, 6;
            COMMIT;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        command.Parameters.AddWithValue("@toewijzingen", Toewijzingen);
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
        return path;
    }
}
