using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.Tests.Live;

/// <summary>The broker stops and comes back: on a node of its own, because other test projects use the common one.</summary>
[Category("Live")]
public class OutageLiveTests
{
    [Test]
    public async Task After_an_outage_of_the_broker_everything_goes_on_by_itself()
    {
        await using var broker = await LiveBroker.StartOwnAsync();
        var seconds = int.Parse(Environment.GetEnvironmentVariable("MESSAGEHUB_TEST_OUTAGE_SECONDS") ?? "5", CultureInfo.InvariantCulture);
        var worker = new Worker();
        var store = new JournalInMemory();
        await using var hub = await Hub.StartAsync(
            broker.Options, HubRoles.All, services => services.AddSingleton<IWakeUpHandler>(worker).AddIntake(store).AddDelivery(store, "42420001"));
        await broker.BindReceiverAsync("aanbieder", "42420001.#");
        await Exchange(1);

        await broker.CtlAsync("stop_app");
        await Hub.Until(() => !hub.Health.IsConnected, () => "the outage noticed");
        Assert.That(hub.Health.Reason, Does.Contain("raw intake").And.Contain("delivery").And.Contain("topology"));
        await hub.WakeUps.WakeAsync(Streams.Numbers(10), CancellationToken.None);
        store.Send(Answer(50));
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        Assert.That(await hub.Queues.DepthsAsync(CancellationToken.None), Is.Empty);
        await broker.CtlAsync("start_app");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Hub.Until(() => hub.Health.IsConnected, () => $"connected again; {hub.Health.Reason}: {hub.Log}", seconds: 60);
        TestContext.Out.WriteLine($"Connected {clock.ElapsedMilliseconds} ms after the broker came back from {seconds} s away");
        await Hub.Until(() => Streams.Numbers(10).All(worker.Woken.Contains), () => $"the wake-ups of the outage: {hub.Log}");
        await Hub.Until(() => store.Delivered.Contains(50), () => $"the answer of the outage: {hub.Log}");
        await Exchange(100);

        async Task Exchange(int number)
        {
            var before = store.Journal.Count;
            await broker.PublishRawAsync([Berichten.Start().ToBytes()]);
            store.Send(Answer(number));
            await Hub.Until(() => store.Journal.Count == before + 1, () => $"taken in: {hub.Log}");
            await Hub.Until(() => worker.Woken.Contains(Keten.Stroom), () => $"woken: {hub.Log}");
            await Hub.Until(() => store.Delivered.Contains(number), () => $"published: {hub.Log}");
            worker.Woken.Clear();
        }
    }

    private static OutgoingMessage Answer(long id) => new(
        id, new Envelope(Guid.NewGuid(), Guid.NewGuid(), null, null), IJw32.JW302, "0384", "42420001", "<Bericht/>"u8.ToArray());
}
