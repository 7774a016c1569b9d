using MessageHub.Processing;
using MessageHub.Service;
using MessageHub.Settings;
using MessageHub.Testing;
using MessageHub.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MessageHub.Tests.Service;

/// <summary>Once a day what is past its term goes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RetentionTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2027, 3, 31, 22, 30, 0, TimeSpan.Zero));
    private readonly LogLines log = new();

    [Test]
    public async Task It_purges_at_start_and_then_every_day_by_the_Dutch_date_and_on_record()
    {
        using var sandbox = new Sandbox();
        await using var hub = await ComposedHub.OpenAsync(sandbox.Store);
        using var service = Of(hub, months: 24);

        await service.StartAsync(CancellationToken.None);
        await UntilAsync(() => PurgesAsync(hub), 1);
        time.Advance(TimeSpan.FromHours(23));
        await Task.Delay(100);
        Assert.That(await PurgesAsync(hub), Has.Count.EqualTo(1), "the day is not over");
        time.Advance(TimeSpan.FromHours(1));
        await UntilAsync(() => PurgesAsync(hub), 2);
        await service.StopAsync(CancellationToken.None);

        // In the Netherlands it is the first of April by then, half an hour after midnight.
        Assert.That(await PurgesAsync(hub), Is.EqualTo(new[] { ("messagehub", "2025-04-02"), ("messagehub", "2025-04-01") }));
    }

    [Test]
    public async Task A_purge_that_fails_is_told_and_the_hub_goes_on()
    {
        using var sandbox = new Sandbox();
        await using var hub = await ComposedHub.OpenAsync(sandbox.Store);
        Execute(sandbox.Store, "ALTER TABLE BerichtInhoud RENAME TO Zoek");
        using var service = Of(hub, months: 24);

        await service.StartAsync(CancellationToken.None);
        await UntilAsync(() => Task.FromResult(log.Lines.Where(line => line.Contains("Purging failed", StringComparison.Ordinal)).ToList()), 1);
        Assert.That(service.ExecuteTask!.IsCompleted, Is.False, "it tries again tomorrow");

        Execute(sandbox.Store, "ALTER TABLE Zoek RENAME TO BerichtInhoud");
        time.Advance(TimeSpan.FromDays(1));
        await UntilAsync(() => Task.FromResult(log.Lines.Where(line => line.Contains("Purged what is older", StringComparison.Ordinal)).ToList()), 1);
        await service.StopAsync(CancellationToken.None);
    }

    private RetentionService Of(ComposedHub hub, int months) => new(
        hub.Get<Operations>(), new HubClock(time), new RetentionOptions { Months = months }, time, new LoggerFactory([log]).CreateLogger<RetentionService>());

    /// <summary>Latest first.</summary>
    private static async Task<List<(string Who, string? Subject)>> PurgesAsync(ComposedHub hub) =>
        [.. (await hub.Store.AuditAsync(10, CancellationToken.None)).Select(row => (row.Who, row.Subject))];

    private static async Task UntilAsync<T>(Func<Task<List<T>>> rows, int count)
    {
        for (var i = 0; (await rows()).Count < count; i++)
        {
            Assert.That(i, Is.LessThan(500), "It did not happen within ten seconds.");
            await Task.Delay(20);
        }
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
