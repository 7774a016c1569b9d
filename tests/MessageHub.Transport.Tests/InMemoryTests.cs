using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.Tests;

public class InMemoryTests
{
    [Test]
    public async Task A_wake_up_reaches_the_worker()
    {
        var worker = new Worker();
        await using var hub = await Hub.StartAsync(new TransportOptions(), HubRoles.All, services => services.AddSingleton<IWakeUpHandler>(worker));

        await hub.WakeUps.WakeAsync(Streams.Numbers(3), CancellationToken.None);

        await Hub.Until(() => worker.Woken.Distinct().Count() == 3, () => $"three streams woken: {hub.Log}");
        Assert.That(hub.Health.Reason, Is.Null);
        Assert.That(await hub.Queues.DepthsAsync(CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task Many_wake_ups_for_one_stream_become_few_and_the_last_is_never_lost()
    {
        var worker = new Worker();
        await using var hub = await Hub.StartAsync(new TransportOptions(), HubRoles.All, services => services.AddSingleton<IWakeUpHandler>(worker));
        for (var i = 0; i < 5000; i++)
            await hub.WakeUps.WakeAsync([Streams.Number(1)], CancellationToken.None);
        await hub.WakeUps.WakeAsync([Streams.Number(2)], CancellationToken.None);

        await Hub.Until(() => worker.Woken.Contains(Streams.Number(2)), () => $"the last stream woken: {hub.Log}");
        Assert.That(worker.Woken, Has.Count.LessThan(2500));
        Assert.That(worker.Woken, Does.Contain(Streams.Number(1)));
    }

    [Test]
    public async Task A_wake_up_whose_worker_fails_comes_back_and_its_text_is_not_logged()
    {
        var attempts = 0;
        var worker = new Worker(_ => Interlocked.Increment(ref attempts) == 1 ? throw new InvalidOperationException("BSN 999999990") : Task.CompletedTask);
        await using var hub = await Hub.StartAsync(new TransportOptions(), HubRoles.All, services => services.AddSingleton<IWakeUpHandler>(worker));

        await hub.WakeUps.WakeAsync([Streams.Number(1)], CancellationToken.None);

        await Hub.Until(() => attempts == 2, () => $"a second attempt: {hub.Log}");
        Assert.That(hub.Log.ToString(), Does.Not.Contain("999999990"));
    }

    [Test]
    public async Task A_broker_that_was_never_there_stops_neither_the_start_nor_a_wake_up_and_is_logged_once()
    {
        var options = new TransportOptions
        {
            Provider = TransportProvider.RabbitMq, Host = "127.0.0.1", Port = 1, UserName = "x", Password = "x",
        };
        await using var hub = await Hub.StartAsync(options, HubRoles.None, _ => { }, isConnected: false);

        for (var i = 0; i < 100; i++)
            await hub.WakeUps.WakeAsync([Streams.Number(i)], CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.That(hub.Health.IsConnected, Is.False);
        Assert.That(hub.Health.Reason, Does.Contain("topology"));
        Assert.That(await hub.Queues.DepthsAsync(CancellationToken.None), Is.Empty);
        Assert.That(hub.Log.Lines.Count(line => line.Contains("Sending wake-ups failed", StringComparison.Ordinal)), Is.EqualTo(1), hub.Log.ToString());
        Assert.That(hub.Log.Lines.Count(line => line.Contains("connection for topology failed", StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
