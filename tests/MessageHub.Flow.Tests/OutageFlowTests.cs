using System.Net;
using MessageHub.Testing.Servers;
using Microsoft.Data.Sqlite;

namespace MessageHub.Flow.Tests;

/// <summary>What the hub rests on goes away under load, and comes back.</summary>
public class OutageFlowTests
{
    private string folder = null!;
    private int port;
    private Parties parties = null!;

    [SetUp]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        port = HubProcess.FreePort();
        parties = new Parties(port);
    }

    [TearDown]
    public void TearDown()
    {
        parties.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task RabbitMQ_away_for_a_minute_stops_no_intake_and_loses_nothing()
    {
        await using var broker = await RabbitMqNode.StartOwnAsync();
        var letters = Letter.Generate(900);
        using var hub = await HubProcess.RunAsync(folder, port, [.. Broker.SettingsOf(broker), "Workers:SweepSeconds=5"]);
        await new Mailing(parties).SendAsync(letters[..300]);
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

        Assert.That(await parties.MetricsAsync(), Does.Contain("messagehub_queue_messages{otel_scope_name=\"messagehub\",queue=\"messagehub.intake\"} 0"));

        await broker.CtlAsync("stop_app");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var during = new Mailing(parties);
        await during.SendAsync(letters[300..600]);
        Assert.That(during.Accepted, Is.EqualTo(300), "intake over HTTP goes on");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(50)), "and does not wait for the broker");
        var (status, body) = await parties.ReadyAsync();
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK), "so the process stays ready");
        Assert.That(body, Does.Contain("\"transport\":\"No connection for "), "and says what is away");
        if (TimeSpan.FromSeconds(60) - watch.Elapsed is { Ticks: > 0 } rest)
            await Task.Delay(rest);
        await broker.CtlAsync("start_app");

        await new Mailing(parties).SendAsync(letters[600..]);
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
        await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
        Assert.That(await parties.MetricAsync("messagehub_messages_stuck"), Is.Zero);
    }

    [Test]
    public async Task A_store_that_cannot_be_written_is_503_with_Retry_After_and_nothing_becomes_stuck()
    {
        var letters = Letter.Generate(200);
        using var hub = await HubProcess.RunAsync(folder, port, "Workers:SweepSeconds=2");
        await new Mailing(parties).SendAsync(letters[..100]);

        Task sending;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "messagehub.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locked = other.BeginTransaction(deferred: false);
            using (var refused = await parties.PostAsync(letters[100]))
            {
                Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                Assert.That(refused.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
            }

            sending = new Mailing(parties).SendAsync(letters[100..]);
            await Task.Delay(TimeSpan.FromSeconds(3));
            await locked.RollbackAsync();
        }

        await sending;
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
        await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
        Assert.That(await parties.MetricAsync("messagehub_messages_stuck"), Is.Zero);
    }
}
