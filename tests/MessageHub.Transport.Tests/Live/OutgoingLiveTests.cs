using System.Diagnostics;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;

namespace MessageHub.Transport.Tests.Live;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OutgoingLiveTests : LiveTest
{
    private const string Aanbieder = "42420001";
    private const string Ander = "42420002";

    private readonly JournalInMemory store = new();

    private static OutgoingMessage Answer(long id, string addressee, Guid? answers = null) => new(
        id, new Envelope(Guid.NewGuid(), Guid.NewGuid(), answers, null), IJw32.JW302, "0384", addressee, "<Bericht/>"u8.ToArray());

    private Task<Hub> StartAsync(params string[] published) =>
        Hub.StartAsync(Broker.Options, HubRoles.Delivery, services => services.AddDelivery(store, published));

    private Task Delivered(int count, Hub hub) =>
        Hub.Until(() => store.Delivered.Count >= count, () => $"{store.Delivered.Count} of {count} delivered: {hub.Log}");

    [Test]
    public async Task An_outgoing_message_reaches_the_queue_that_its_addressee_bound()
    {
        await using var hub = await StartAsync(Aanbieder);
        await Broker.BindReceiverAsync("aanbieder", $"{Aanbieder}.#");
        var message = Answer(7, Aanbieder, answers: Guid.NewGuid());
        store.Send(message, Answer(8, Ander));

        hub.Outgoing.HasWork();
        await Delivered(1, hub);

        var received = (await Broker.TakeAsync("aanbieder", atLeast: 1)).Single();
        Assert.That(received.RoutingKey, Is.EqualTo("42420001.JW302"));
        Assert.That(received.Body.ToArray(), Is.EqualTo(message.Body.ToArray()));
        Assert.That(received.BasicProperties.MessageId, Is.EqualTo(message.Envelope.TraceerId.ToString()));
        Assert.That(received.BasicProperties.CorrelationId, Is.EqualTo(message.Envelope.AlsAntwoordOp.ToString()));
        Assert.That(received.BasicProperties.ContentType, Is.EqualTo("application/xml"));
        Assert.That(received.BasicProperties.Persistent, Is.True);
        Assert.That(store.Delivered, Is.EqualTo(new[] { 7L }), "the other party fetches its messages");
    }

    [Test]
    public async Task A_message_that_no_queue_is_bound_for_stays_undelivered_is_logged_once_and_holds_up_nobody()
    {
        await using var hub = await StartAsync(Aanbieder, Ander);
        await Broker.BindReceiverAsync("ander", $"{Ander}.*");
        store.Send([.. Enumerable.Range(1, 60).Select(id => Answer(id, Aanbieder)), Answer(100, Ander)]);

        hub.Outgoing.HasWork();
        await Delivered(1, hub);
        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.That(store.Delivered, Is.EqualTo(new[] { 100L }));
        Assert.That(hub.Log.Lines.Count(line => line.Contains(Aanbieder, StringComparison.Ordinal)), Is.EqualTo(1), hub.Log.ToString());

        await Broker.BindReceiverAsync("aanbieder", $"{Aanbieder}.#");
        await Delivered(61, hub);
        var received = await Broker.TakeAsync("aanbieder", atLeast: 60);
        Assert.That(received, Has.Count.EqualTo(60));
    }

    [Test]
    public async Task Messages_are_published_in_order_and_only_once_by_two_processes()
    {
        await using var one = await StartAsync(Aanbieder);
        await using var two = await StartAsync(Aanbieder);
        await Broker.BindReceiverAsync("aanbieder", $"{Aanbieder}.#");
        var messages = Enumerable.Range(1, 1000).Select(id => Answer(id, Aanbieder)).ToArray();

        var clock = Stopwatch.StartNew();
        store.Send(messages);
        one.Outgoing.HasWork();
        two.Outgoing.HasWork();
        await Delivered(messages.Length, one);

        TestContext.Out.WriteLine($"1000 messages published and confirmed in {clock.ElapsedMilliseconds} ms");
        var received = await Broker.TakeAsync("aanbieder", atLeast: messages.Length);
        Assert.That(
            received.Select(message => message.BasicProperties.MessageId), Is.EqualTo(messages.Select(message => message.Envelope.TraceerId.ToString())));
    }

    [Test]
    public async Task Another_process_takes_over_when_the_one_that_delivers_stops()
    {
        var one = await StartAsync(Aanbieder);
        await using var two = await StartAsync(Aanbieder);
        await Broker.BindReceiverAsync("aanbieder", $"{Aanbieder}.#");
        await one.DisposeAsync();

        store.Send(Answer(1, Aanbieder));

        await Delivered(1, two);
    }

    [Test]
    public async Task An_outage_of_the_store_delays_publishing_and_is_logged_once()
    {
        var isAway = true;
        store.BeforeEach = () =>
        {
            if (isAway)
                throw new StoreUnavailableException(StoreFault.Unreachable);
        };
        await using var hub = await StartAsync(Aanbieder);
        await Broker.BindReceiverAsync("aanbieder", $"{Aanbieder}.#");
        store.Send(Answer(1, Aanbieder));
        await Task.Delay(TimeSpan.FromSeconds(3));
        isAway = false;

        await Delivered(1, hub);

        Assert.That(hub.Log.Lines.Count(line => line.Contains("Reading outgoing messages failed", StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
