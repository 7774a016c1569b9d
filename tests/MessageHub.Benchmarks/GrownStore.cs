using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MessageHub.Benchmarks;

/// <summary>A store that has been in use for years: allocations of many clients in the same municipalities, each with a start and a granted line for each of ten months.</summary>
internal static class GrownStore
{
    /// <summary>Granted lines of each allocation: one a month.</summary>
    public const int LinesEach = 10;

    public static async Task<string> MakeAsync(string folder, int allocations)
    {
        var path = Path.Combine(folder, "grown.db");
        await (await SqliteMessageStore.OpenAsync(path)).DisposeAsync();

        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA synchronous = OFF;
            PRAGMA cache_size = -4000000;
            BEGIN;
            INSERT INTO Stroom (Id, Gemeente, Aanbieder, Standaard)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            SELECT i, (SELECT value FROM json_each('["0363","0384","0344","0518","0599","0772","0855","0193"]') WHERE key = i % 8), 42420000 + i, 'iJw' FROM n;
            INSERT INTO Bericht (Id, Bron, OntvangenOp, Sha256, Grootte, Status) VALUES (1, 'grown', '2024-01-01T00:00:00Z', x'00', 0, 4);
            INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, Einddatum,
                Volume, Eenheid, Frequentie, BerichtId)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @allocations)
            SELECT 1 + (i * 7919) % 100, 500000000 + i, 100000000 + (i * 104729) % 800000000, '45', '45A04', '2024-01-01', '12:00:00', '2024-01-01', '2024-12-31', 10, '04', '4', 1 FROM n;
            INSERT INTO ToewijzingNummer (Gemeente, Standaard, Nummer, StroomId)
            SELECT Stroom.Gemeente, Stroom.Standaard, Toewijzing.ToewijzingNummer, Stroom.Id FROM Toewijzing JOIN Stroom ON Stroom.Id = Toewijzing.StroomId;
            INSERT INTO LeveringStart (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, BerichtId)
            SELECT StroomId, Bsn, ToewijzingNummer, '45', '45A04', '2024-01-01', 1 FROM Toewijzing;
            INSERT INTO Prestatie (StroomId, DeclaratieNummer, ReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin, PeriodeEind,
                GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status, BerichtId)
            WITH RECURSIVE maand(m) AS (SELECT 1 UNION ALL SELECT m + 1 FROM maand WHERE m < @lines)
            SELECT StroomId, 'OUD' || m, 'OUD' || ToewijzingNummer || '-' || m, Bsn, ToewijzingNummer, '45', '45A04', printf('2024-%02d-01', m),
                date(printf('2024-%02d-01', m), '+1 month', '-1 day'), 1, '04', 100, 100, 0, 1, 1 FROM Toewijzing CROSS JOIN maand;
            COMMIT;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        command.Parameters.AddWithValue("@allocations", allocations);
        command.Parameters.AddWithValue("@lines", LinesEach);
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
        return path;
    }
}
