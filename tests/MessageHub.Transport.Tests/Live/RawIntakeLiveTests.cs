using System.Diagnostics;
using System.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.Tests.Live;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RawIntakeLiveTests : LiveTest
{
    private readonly JournalInMemory journal = new();

    private static byte[][] Messages(int count) => [.. Enumerable.Range(0, count).Select(_ => Berichten.Start().ToBytes())];

    private Task<Hub> StartAsync() => StartAsync(services => services.AddIntake(journal));

    private Task<Hub> StartAsync(Action<IServiceCollection> services) => Hub.StartAsync(Broker.Options, HubRoles.Intake, services);

    private async Task Journaled(int count, Hub hub) =>
        await Hub.Until(() => journal.Journal.Count >= count, () => $"{journal.Journal.Count} of {count} journaled: {hub.Log}");

    private static async Task<long> DepthAsync(Hub hub, string queue) =>
        (await hub.Queues.DepthsAsync(CancellationToken.None)).Single(depth => depth.Queue == queue).Messages;

    [Test]
    public async Task Plain_xml_is_journaled_once_in_order_of_arrival()
    {
        await using var hub = await StartAsync();
        var messages = Messages(1000);

        var clock = Stopwatch.StartNew();
        await Broker.PublishRawAsync(messages);
        var confirmed = clock.ElapsedMilliseconds;
        await Journaled(messages.Length, hub);

        TestContext.Out.WriteLine($"1000 raw messages: confirmed in {confirmed} ms, taken in after {clock.ElapsedMilliseconds} ms");
        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(messages));
        await hub.StopAsync();
        await using var monitor = await Hub.StartAsync(Broker.Options, HubRoles.None, _ => { });
        Assert.That(await DepthAsync(monitor, Topology.Intake), Is.Zero, "everything was acknowledged");
    }

    [Test]
    public async Task What_cannot_be_taken_in_goes_to_the_dead_letters_with_the_reason_and_does_not_hold_up_the_rest()
    {
        await using var hub = await StartAsync();

        await Broker.PublishRawAsync([Encoding.UTF8.GetBytes("<notes>BSN 999999990</notes>"), [0, 1], .. Messages(1)], messageId: "back-office-1");
        await Journaled(1, hub);

        var dead = await Broker.TakeAsync(Topology.IntakeDeadLetter, atLeast: 2);
        Assert.That(
            dead.Select(letter => Encoding.UTF8.GetString((byte[])letter.BasicProperties.Headers![Topology.ReasonHeader]!)),
            Is.EqualTo(new[] { RefusalReasons.UnknownMessageType, RefusalReasons.NotXml }));
        Assert.That(dead[0].BasicProperties.MessageId, Is.EqualTo("back-office-1"));
        Assert.That(Encoding.UTF8.GetString(dead[0].Body.Span), Does.StartWith("<notes>"));
        Assert.That(hub.Log.ToString(), Does.Not.Contain("999999990"));
    }

    [Test]
    public async Task A_message_above_the_limit_is_refused_and_does_not_break_the_connection()
    {
        await using var hub = await StartAsync();

        await Broker.PublishRawAsync([new byte[70 * 1024 * 1024], .. Messages(1)]);
        await Journaled(1, hub);

        var dead = await Broker.TakeAsync(Topology.IntakeDeadLetter, atLeast: 1);
        Assert.That(dead.Single().Body.Length, Is.EqualTo(70 * 1024 * 1024));
        Assert.That(hub.Log.ToString(), Does.Contain(RefusalReasons.TooLarge).And.Not.Contain("trying again"));
    }

    [Test]
    public async Task An_outage_of_the_store_holds_the_queue_without_a_hot_loop_and_loses_nothing()
    {
        var attempts = 0;
        var isAway = true;
        journal.BeforeEach = () =>
        {
            Interlocked.Increment(ref attempts);
            if (isAway)
                throw new StoreUnavailableException(StoreFault.Unreachable, 17, new TimeoutException("BSN 999999990"));
        };
        await using var hub = await StartAsync();
        var messages = Messages(30);
        await Broker.PublishRawAsync(messages);

        await Task.Delay(TimeSpan.FromSeconds(4));
        var during = attempts;
        isAway = false;
        await Journaled(messages.Length, hub);

        Assert.That(during, Is.InRange(2, 12));
        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(messages));
        Assert.That(hub.Log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal)), Is.EqualTo(1), hub.Log.ToString());
        Assert.That(hub.Log.ToString(), Does.Not.Contain("999999990"));
        Assert.That(await DepthAsync(hub, Topology.IntakeDeadLetter), Is.Zero);
    }

    [Test]
    public async Task A_message_on_which_the_hub_itself_fails_goes_to_the_dead_letters_after_three_tries_and_the_rest_goes_on()
    {
        var messages = Messages(4);
        var attempts = 0;
        await using var hub = await StartAsync(services => services.AddIntake(journal).AddSingleton<RawIntake>().AddSingleton<IRawIntake>(provider => new IntakeOf(delivery =>
        {
            if (!delivery.Body.Span.SequenceEqual(messages[1]))
                return provider.GetRequiredService<RawIntake>().AcceptAsync([delivery], CancellationToken.None).GetAwaiter().GetResult()[0];
            attempts++;
            throw new InvalidOperationException("BSN 999999990");
        })));

        await Broker.PublishRawAsync(messages, messageId: "back-office-1");
        await Journaled(3, hub);

        var dead = await Broker.TakeAsync(Topology.IntakeDeadLetter, atLeast: 1);
        Assert.That(Encoding.UTF8.GetString((byte[])dead.Single().BasicProperties.Headers![Topology.ReasonHeader]!), Is.EqualTo(RefusalReasons.InternalError));
        Assert.That(dead.Single().Body.ToArray(), Is.EqualTo(messages[1]));
        Assert.That(dead.Single().BasicProperties.MessageId, Is.EqualTo("back-office-1"));
        Assert.That(attempts, Is.AnyOf(3, 4), "three tries alone; one before with those that lay ready with it, if any did");
        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(new[] { messages[0], messages[2], messages[3] }));
        Assert.That(hub.Log.Lines, Has.Exactly(1).StartsWith("Error").And.Contains("InvalidOperationException"));
        Assert.That(hub.Log.ToString(), Does.Not.Contain("999999990"));
    }

    [Test]
    public async Task A_message_on_which_the_hub_fails_once_is_taken_in_all_the_same()
    {
        var isFirst = true;
        await using var hub = await StartAsync(services => services.AddIntake(journal).AddSingleton<RawIntake>().AddSingleton<IRawIntake>(provider => new IntakeOf(delivery =>
        {
            if (!isFirst)
                return provider.GetRequiredService<RawIntake>().AcceptAsync([delivery], CancellationToken.None).GetAwaiter().GetResult()[0];
            isFirst = false;
            throw new InvalidOperationException();
        })));
        var messages = Messages(2);

        await Broker.PublishRawAsync(messages);
        await Journaled(2, hub);

        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(messages));
        Assert.That(await DepthAsync(hub, Topology.IntakeDeadLetter), Is.Zero);
    }

    [Test]
    public async Task A_commit_whose_answer_got_lost_is_not_journaled_again()
    {
        var isFirst = true;
        journal.AfterAdd = () =>
        {
            if (isFirst)
            {
                isFirst = false;
                throw new StoreUnavailableException(StoreFault.OutcomeUnknown);
            }
        };
        await using var hub = await StartAsync();

        await Broker.PublishRawAsync(Messages(2));
        await Journaled(2, hub);
        await Task.Delay(500);

        Assert.That(journal.Journal, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_process_killed_after_the_commit_and_before_the_acknowledgement_leaves_no_double()
    {
        // The first process journals and never returns, as if killed there.
        var journaled = new TaskCompletionSource();
        var first = await StartAsync(services => services.AddIntake(journal).AddSingleton<RawIntake>().AddSingleton<IRawIntake>(provider => new IntakeOf(delivery =>
        {
            provider.GetRequiredService<RawIntake>().AcceptAsync([delivery], CancellationToken.None).GetAwaiter().GetResult();
            journaled.TrySetResult();
            Thread.Sleep(3000);
            throw new OperationCanceledException();
        })));
        var messages = Messages(3);
        await Broker.PublishRawAsync(messages);
        await journaled.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Broker.CtlAsync("close_all_connections", "-p", Broker.VirtualHost, "killed by a test");
        await first.DisposeAsync();

        await using var second = await StartAsync();
        await Journaled(3, second);
        await Task.Delay(500);

        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(messages));
    }

    [Test]
    public async Task Of_two_intakes_one_stands_by_and_takes_over()
    {
        var one = await StartAsync();
        await using var two = await StartAsync();
        var messages = Messages(50);
        await Broker.PublishRawAsync(messages[..25]);
        await Journaled(25, one);
        await one.DisposeAsync();

        await Broker.PublishRawAsync(messages[25..]);
        await Journaled(50, two);

        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(messages));
    }
}
