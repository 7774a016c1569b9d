using System.Diagnostics;
using System.Globalization;
using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MessageHub.Benchmarks;

/// <summary>
/// One JW323 as large as may be, through the whole pipeline on a file: taken in, judged against an allocation and a start for each of its lines, accepted,
/// stored and answered. In a process of its own, so that its memory can be told.
/// </summary>
internal static class LargeDeclarationRun
{
    private const int Lines = 31_000;
    private const int Rounds = 5;

    public static async Task InOwnProcessAsync(BenchmarkFolder folder)
    {
        var message = Path.Combine(folder.Fresh("message"), "large.xml");
        await File.WriteAllBytesAsync(message, LargeDeclaration.Make(Lines));
        using var child = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "MessageHub.Benchmarks.dll"), "large", message])!;
        await child.WaitForExitAsync();
    }

    /// <param name="path">Of the message: making it takes more memory than judging it.</param>
    public static async Task RunAsync(string path, BenchmarkFolder folder)
    {
        var message = await File.ReadAllBytesAsync(path);
        var (bare, whole) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var store = await ReadyStoreAsync(folder.Fresh("large"));
            var pipeline = await Pipeline.OpenAsync(store);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            Yardstick.Validate(message);
            var validated = watch.Elapsed.TotalMilliseconds;
            await pipeline.RunAsync([message], answersTo: null);
            var judged = watch.Elapsed.TotalMilliseconds - validated;
            await pipeline.DisposeAsync();

            // The first round compiles.
            if (round == 0)
                continue;
            bare.Add(validated);
            whole.Add(judged);
        }

        Console.WriteLine();
        Console.WriteLine($"A JW323 of {message.Length / 1048576.0:F1} MB with {Lines} lines through the whole pipeline, accepted (median of {Rounds})");
        Console.WriteLine($"  bare XSD validation {Measure.Median(bare):F0} ms, whole pipeline {Measure.Median(whole):F0} ms: x {Measure.Median(whole) / Measure.Median(bare):F2} (budget: 6); "
            + $"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB (budget: 400)");
    }

    /// <summary>A store in which every line of the declaration has its allocation and its start.</summary>
    private static async Task<string> ReadyStoreAsync(string folder)
    {
        var path = Path.Combine(folder, "large.db");
        await (await SqliteMessageStore.OpenAsync(path)).DisposeAsync();

        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO Stroom (Id, Gemeente, Aanbieder, Standaard) VALUES (1, '{LargeDeclaration.Gemeente}', '{LargeDeclaration.Aanbieder}', 'iJw');
            INSERT INTO Bericht (Id, Bron, OntvangenOp, Sha256, Grootte, Status) VALUES (1, 'ready', '2025-01-01T00:00:00Z', x'00', 0, 4);
            """;
        await command.ExecuteNonQueryAsync();
        command.CommandText = """
            INSERT INTO Toewijzing (StroomId, ToewijzingNummer, Bsn, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, Volume,
                Eenheid, Frequentie, BerichtId)
            VALUES (1, @nummer, @bsn, '45', '45A03', '2025-01-01', '12:00:00', '2025-01-01', 10, '04', '4', 1);
            INSERT INTO ToewijzingNummer (Gemeente, Standaard, Nummer, StroomId) SELECT Gemeente, Standaard, @nummer, Id FROM Stroom;
            INSERT INTO LeveringStart (StroomId, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, BerichtId)
            VALUES (1, @bsn, @nummer, '45', '45A03', '2025-01-01', 1);
            """;
        var (nummer, bsn) = (command.Parameters.Add("@nummer", SqliteType.Integer), command.Parameters.Add("@bsn", SqliteType.Text));
        for (var line = 0; line < Lines; line++)
        {
            (nummer.Value, bsn.Value) = (LargeDeclaration.ToewijzingNummer(line), LargeDeclaration.BsnOf(line));
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return path;
    }
}
