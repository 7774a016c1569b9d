using MessageHub.Testing;
using Microsoft.Data.Sqlite;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>The database refuses what was asked of it: a fault of this batch, and no outage. With the database's own exceptions.</summary>
public class StatementFaultTests
{
    [Test]
    public async Task A_constraint_that_a_batch_breaks_makes_it_stuck_and_other_streams_go_on()
    {
        await using var bench = await Bench.OpenAsync();
        await ExecuteAsync(bench.File, $"CREATE TRIGGER Weigert BEFORE INSERT ON Uitgaand WHEN NEW.Ontvanger = '{EersteAanbieder}' BEGIN SELECT RAISE(ABORT, 'geheim'); END");

        await AssertOnlyTheFirstStreamIsStuckAsync(bench, Verzoek(EersteAanbieder));
    }

    [Test]
    public async Task A_table_that_is_missing_makes_the_batch_that_needs_it_stuck_and_other_streams_go_on()
    {
        await using var bench = await Bench.OpenAsync();
        await ExecuteAsync(bench.File, "DROP TABLE Prestatie");

        await AssertOnlyTheFirstStreamIsStuckAsync(bench, Berichten.Declaratie() with { Aanbieder = EersteAanbieder });
    }

    [Test]
    public async Task Looking_for_what_operators_did_may_fail_and_stops_no_worker()
    {
        await using var bench = await Bench.OpenAsync(options => options.ActSeconds = 0.1);
        bench.Start();
        await ExecuteAsync(bench.File, "DROP TABLE Handeling");
        await Bench.UntilAsync(() => bench.Log.Lines.Any(line => line.Contains("what operators did", StringComparison.Ordinal)));
        await Task.Delay(500);

        var pushed = await bench.PushAsync(Verzoeken(EersteAanbieder, 3));
        await bench.UntilNothingWaitsAsync();

        Assert.That(await bench.AnsweredAsync(EersteAanbieder), Is.EqualTo(pushed));
        Assert.That(bench.Log.Lines, Has.Exactly(1).StartsWith("Error: Looking for what operators did failed: SqliteException"), "once, and not every time it looks");
    }

    private static async Task AssertOnlyTheFirstStreamIsStuckAsync(Bench bench, BerichtXml refused)
    {
        bench.Start();
        await bench.PushAsync(refused);
        await bench.UntilStuckAsync();
        var others = await bench.PushAsync(Verzoeken(TweedeAanbieder, 3));
        await bench.UntilNothingWaitsAsync();

        var stuck = await bench.StuckAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(stuck.Stroom, Is.EqualTo(EersteStroom));
            Assert.That(stuck.Attempts, Is.EqualTo(3));
            Assert.That(stuck.Reason, Does.StartWith("SqliteException at ").And.Not.Contain("geheim"));
            Assert.That(await bench.AnsweredAsync(TweedeAanbieder), Is.EqualTo(others));
            Assert.That(bench.Circuit.State, Is.EqualTo("closed"));
            Assert.That(bench.Log.ToString(), Does.Not.Contain("Outage").And.Not.Contain("circuit"));
        });
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
