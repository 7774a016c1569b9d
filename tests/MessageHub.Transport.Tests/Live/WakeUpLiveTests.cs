using System.Diagnostics;
using System.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.Tests.Live;

public class WakeUpLiveTests : LiveTest
{
    private Task<Hub> StartAsync(Worker worker) =>
        Hub.StartAsync(Broker.Options, HubRoles.Worker, services => services.AddSingleton<IWakeUpHandler>(worker));

    [Test]
    public async Task The_broker_holds_exactly_our_topology_and_nothing_of_MassTransit()
    {
        await using var hub = await StartAsync(new Worker());
        await hub.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);
        await Hub.Until(() => hub.Health.IsConnected, () => hub.Log.ToString());

        Assert.That(await Broker.ListAsync("list_queues"), Is.EquivalentTo(Topology.Queues.Select(queue => queue.Name)));
        Assert.That(await Broker.ListAsync("list_exchanges"), Is.EquivalentTo(Topology.Exchanges.Select(exchange => exchange.Name)));

        // Declaring with other arguments would be refused by the broker.
        await using var connection = await Broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await Topology.DeclareAsync(channel, CancellationToken.None);
        foreach (var exchange in Topology.Exchanges)
            await channel.ExchangeDeclarePassiveAsync(exchange.Name);
    }

    [Test]
    public async Task A_broker_that_imported_the_definitions_agrees_with_the_hub()
    {
        await Broker.ImportAsync(await File.ReadAllTextAsync(Repository.File("deploy/rabbitmq/definitions.json")));
        Assert.That(await Broker.ListAsync("list_queues"), Is.EquivalentTo(Topology.Queues.Select(queue => queue.Name)));

        // Declares everything; another argument anywhere would be refused.
        await using var hub = await StartAsync(new Worker());

        Assert.That(hub.Log.ToString(), Does.Not.Contain("failed"));
    }

    [Test]
    public async Task Two_workers_share_the_wake_ups_and_none_is_lost()
    {
        Worker first = new(), second = new();
        await using var one = await StartAsync(first);
        await using var two = await StartAsync(second);
        var streams = Streams.Numbers(1000);

        var clock = Stopwatch.StartNew();
        await one.WakeUps.WakeAsync(streams, CancellationToken.None);
        await Hub.Until(() => first.Woken.Concat(second.Woken).Distinct().Count() == streams.Length, () => $"{one.Log}");

        TestContext.Out.WriteLine($"1000 wake-ups in {clock.ElapsedMilliseconds} ms");
        Assert.That(first.Woken, Is.Not.Empty);
        Assert.That(second.Woken, Is.Not.Empty);
    }

    [Test]
    public async Task An_intake_without_worker_wakes_the_worker_of_another_process()
    {
        var worker = new Worker();
        await using var intake = await Hub.StartAsync(
            Broker.Options, HubRoles.Intake,
            services => services.AddSingleton<IRawIntake>(new IntakeOf(_ => throw new StoreUnavailableException(StoreFault.Unreachable))));
        await intake.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);

        await using var hub = await StartAsync(worker);

        await Hub.Until(() => worker.Woken.Count == 1, () => $"{intake.Log}{hub.Log}");
    }

    [Test]
    public async Task A_wake_up_that_keeps_failing_ends_in_the_dead_letters_without_the_text_of_the_exception()
    {
        var worker = new Worker(_ => throw new InvalidOperationException("BSN 999999990"));
        await using var hub = await StartAsync(worker);

        await hub.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);

        var dead = await Broker.TakeAsync(Topology.WakeUpsDeadLetter, atLeast: 1);
        Assert.That(dead, Has.Count.EqualTo(1), hub.Log.ToString());
        Assert.That(Encoding.UTF8.GetString(dead[0].Body.Span), Does.Contain("42420001").And.Not.Contain("999999990"));
        Assert.That(hub.Log.ToString(), Does.Not.Contain("999999990"));
        Assert.That(await Broker.ListAsync("list_queues"), Has.Length.EqualTo(Topology.Queues.Count), "no error queue of MassTransit");
    }

    [Test]
    public async Task The_wake_up_of_a_stream_that_became_stuck_goes_to_the_dead_letters_at_once()
    {
        var worker = new Worker(stroom => throw new StreamStuckException(stroom));
        await using var hub = await StartAsync(worker);

        await hub.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);

        var dead = await Broker.TakeAsync(Topology.WakeUpsDeadLetter, atLeast: 1);
        Assert.That(dead, Has.Count.EqualTo(1), hub.Log.ToString());
        Assert.That(Encoding.UTF8.GetString((byte[])dead[0].BasicProperties.Headers![Topology.ReasonHeader]!), Is.EqualTo("stuck"));
        Assert.That(worker.Woken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_monitor_tells_the_depth_of_every_queue()
    {
        await using var hub = await Hub.StartAsync(Broker.Options, HubRoles.None, _ => { });
        await Broker.PublishRawAsync([[1], [2], [3]]);
        IReadOnlyList<QueueDepth> depths = [];

        await Hub.Until(
            () => (depths = hub.Queues.DepthsAsync(CancellationToken.None).GetAwaiter().GetResult()).Any(depth => depth.Messages == 3),
            () => string.Join(", ", depths));

        Assert.That(depths.Select(depth => depth.Queue), Is.EqualTo(Topology.Queues.Select(queue => queue.Name)));
        Assert.That(depths.Single(depth => depth.Queue == Topology.Intake), Is.EqualTo(new QueueDepth(Topology.Intake, 3, 0)));
    }
}

/// <summary>A raw intake that does what a test says.</summary>
internal sealed class IntakeOf(Func<RawDelivery, RawIntakeOutcome> accept) : IRawIntake
{
    public Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(IReadOnlyList<RawDelivery> deliveries, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<RawIntakeOutcome>>(() => [.. deliveries.Select(accept)], cancellation);
}
