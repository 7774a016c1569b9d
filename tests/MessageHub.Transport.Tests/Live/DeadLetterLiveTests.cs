using System.Text;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace MessageHub.Transport.Tests.Live;

/// <summary>Dead letters on a real broker: a look changes nothing, and what is sent again or put away is lost at no moment.</summary>
public class DeadLetterLiveTests : LiveTest
{
    private static readonly DateTimeOffset Died = new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero);

    private Task<Hub> StartAsync() => Hub.StartAsync(Broker.Options, HubRoles.None, services => services.AddSingleton(Standaarden.Ondersteund));

    [Test]
    public async Task What_lies_there_is_told_with_its_reason_time_and_size_and_nothing_else()
    {
        await using var hub = await StartAsync();
        await DieAsync("<a/>", properties =>
        {
            properties.Type = "JW301";
            properties.Headers![Topology.SinceHeader] = "2026-11-26T09:30:00.0000000+00:00";
        }, RefusalReasons.UnknownParty);
        await DieAsync("BSN 999999990", properties => properties.Type = "Jansen", "BSN 999999990");

        var look = await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None);
        Assert.That(look.Behind, Is.Zero);
        Assert.That(look.Letters, Is.EqualTo(new[]
        {
            new DeadLetter(look.Letters[0].Key, RefusalReasons.UnknownParty, Died, 4, IJw32.JW301),
            new DeadLetter(look.Letters[1].Key, DeadLetterReasons.Unknown, null, 13, null),
        }));
        Assert.That(look.Letters[0].Key, Is.Not.EqualTo(look.Letters[1].Key));
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.WakeUps, CancellationToken.None)).Letters, Is.Empty);
    }

    [Test]
    public async Task However_often_one_looks_every_letter_lies_there_in_its_order_where_the_broker_drops_what_comes_back_too_often()
    {
        await using var hub = await StartAsync();
        await LimitDeliveriesAsync(20);
        var bodies = Enumerable.Range(1, 5).Select(number => $"<letter>{number}</letter>").ToList();
        foreach (var body in bodies)
            await DieAsync(body, properties => properties.MessageId = body, RefusalReasons.NotXml);
        var first = await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None);

        for (var looks = 0; looks < 60; looks++)
            Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters, Is.EqualTo(first.Letters), $"look {looks}");

        var taken = await Broker.TakeAsync(Topology.IntakeDeadLetter, atLeast: 5);
        Assert.That(taken.Select(letter => Encoding.UTF8.GetString(letter.Body.Span)), Is.EqualTo(bodies));
        Assert.That(taken.Select(letter => letter.BasicProperties.MessageId), Is.EqualTo(bodies));
    }

    [Test]
    public async Task The_broker_of_these_tests_does_drop_what_comes_back_too_often()
    {
        await using var hub = await StartAsync();
        await LimitDeliveriesAsync(20);
        await DieAsync("<a/>", _ => { }, RefusalReasons.NotXml);
        await using var connection = await Broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var handedOut = 0;
        while (await channel.BasicGetAsync(Topology.IntakeDeadLetter, autoAck: false) is { } got)
        {
            await channel.BasicNackAsync(got.DeliveryTag, multiple: false, requeue: true);
            Assert.That(++handedOut, Is.LessThan(60), "it is not dropped");
        }

        Assert.That(handedOut, Is.EqualTo(21));
    }

    [Test]
    public async Task Of_many_the_first_hundred_are_within_reach_and_the_others_are_counted()
    {
        await using var hub = await StartAsync();
        await using (var connection = await Broker.ConnectAsync())
        await using (var channel = await RabbitMq.Broker.OpenChannelAsync(connection, CancellationToken.None))
        {
            for (var number = 0; number < 130; number++)
                await channel.BasicPublishAsync(Topology.IntakeDeadLetter, "", Encoding.UTF8.GetBytes($"{number}"));
        }

        var look = await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None);
        Assert.That((look.Letters.Count, look.Behind), Is.EqualTo((100, 30L)));
    }

    [Test]
    public async Task A_letter_that_is_sent_again_is_where_it_came_from_as_it_was_and_the_others_lie_where_they_lay()
    {
        await using var hub = await StartAsync();
        foreach (var body in (string[])["<a/>", "<b/>", "<c/>"])
            await DieAsync(body, properties => (properties.MessageId, properties.ContentType, properties.Expiration) = ($"id {body}", "application/xml", "600000"), RefusalReasons.UnknownParty);
        var letters = (await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters;

        var recorded = new List<DeadLetter>();
        await hub.DeadLetters.SendAgainAsync(
            DeadLetterOrigin.Intake, new HashSet<string> { letters[1].Key, "unknown" },
            letter =>
            {
                recorded.Add(letter);
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.That(recorded, Is.EqualTo(new[] { letters[1] }));
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters, Is.EqualTo(new[] { letters[0], letters[2] }));
        var (sent, sentBody) = await ConsumeOneAsync(Topology.Intake);
        Assert.That(sentBody, Is.EqualTo("<b/>"));
        Assert.That((sent.MessageId, sent.ContentType, sent.Persistent, sent.Expiration), Is.EqualTo(("id <b/>", "application/xml", true, (string?)null)));
        Assert.That(sent.Headers?.Keys ?? [], Has.None.StartsWith("x-reason").And.None.StartsWith("x-death").And.None.StartsWith("x-delivery-count"));
    }

    [Test]
    public async Task A_letter_that_could_not_be_recorded_lies_there_still()
    {
        await using var hub = await StartAsync();
        await DieAsync("<a/>", _ => { }, RefusalReasons.NotXml);
        var letters = (await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters;
        var keys = letters.Select(letter => letter.Key).ToHashSet();

        Assert.That(
            async () => await hub.DeadLetters.SendAgainAsync(DeadLetterOrigin.Intake, keys, _ => throw new StoreUnavailableException(StoreFault.Full), CancellationToken.None),
            Throws.TypeOf<StoreUnavailableException>());
        Assert.That(
            async () => await hub.DeadLetters.TakeOutAsync(DeadLetterOrigin.Intake, keys, (_, _) => throw new StoreUnavailableException(StoreFault.Full), CancellationToken.None),
            Throws.TypeOf<StoreUnavailableException>());
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters, Is.EqualTo(letters));
    }

    [Test]
    public async Task A_letter_for_which_there_is_no_queue_any_more_lies_there_still()
    {
        await using var hub = await StartAsync();
        await DieAsync("<a/>", _ => { }, RefusalReasons.NotXml);
        var letters = (await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters;
        await using (var connection = await Broker.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync())
            await channel.QueueUnbindAsync(Topology.Intake, Topology.Intake, "");

        Assert.That(
            async () => await hub.DeadLetters.SendAgainAsync(DeadLetterOrigin.Intake, new HashSet<string> { letters[0].Key }, _ => Task.CompletedTask, CancellationToken.None),
            Throws.TypeOf<BrokerUnavailableException>().With.Message.EqualTo("there is no queue where the letter came from"));
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters, Is.EqualTo(letters));
    }

    [Test]
    public async Task A_letter_that_is_taken_out_is_handed_over_whole_and_lies_there_no_more()
    {
        await using var hub = await StartAsync();
        await DieAsync("<a/>", _ => { }, RefusalReasons.NotXml);
        await DieAsync("<b/>", _ => { }, RefusalReasons.NotXml);
        var letters = (await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters;
        var kept = new List<string>();
        await hub.DeadLetters.TakeOutAsync(
            DeadLetterOrigin.Intake, new HashSet<string> { letters[0].Key },
            (_, body) =>
            {
                kept.Add(Encoding.UTF8.GetString(body.Span));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        Assert.That(kept, Is.EqualTo(new[] { "<a/>" }));
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None)).Letters, Is.EqualTo(new[] { letters[1] }));
    }

    [Test]
    public async Task A_wake_up_that_failed_too_often_is_told_so_and_sent_again_it_wakes()
    {
        var isBroken = true;
        var worker = new Worker(_ => isBroken ? throw new InvalidOperationException("BSN 999999990") : Task.CompletedTask);
        await using var hub = await Hub.StartAsync(
            Broker.Options, HubRoles.Worker, services => services.AddSingleton<IWakeUpHandler>(worker).AddSingleton(Standaarden.Ondersteund));
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        await hub.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);
        var letter = await OnlyAsync(hub, DeadLetterOrigin.WakeUps);
        Assert.That((letter.Reason, letter.Soort), Is.EqualTo((DeadLetterReasons.DeliveryLimit, (Istandaarden.Messages.BerichtSoort?)null)));
        Assert.That(letter.Since, Is.InRange(before, DateTimeOffset.UtcNow.AddSeconds(2)));

        isBroken = false;
        worker.Woken.Clear();
        await hub.DeadLetters.SendAgainAsync(DeadLetterOrigin.WakeUps, new HashSet<string> { letter.Key }, _ => Task.CompletedTask, CancellationToken.None);
        await Hub.Until(() => worker.Woken.Contains(Streams.Number(1)), () => hub.Log.ToString());
        Assert.That((await hub.DeadLetters.LookAsync(DeadLetterOrigin.WakeUps, CancellationToken.None)).Letters, Is.Empty);
    }

    [Test]
    public async Task A_wake_up_of_a_stuck_stream_is_told_so_and_sent_again_while_it_is_stuck_it_dies_again_once()
    {
        var worker = new Worker(_ => throw new StreamStuckException(Streams.Number(1)));
        await using var hub = await Hub.StartAsync(
            Broker.Options, HubRoles.Worker, services => services.AddSingleton<IWakeUpHandler>(worker).AddSingleton(Standaarden.Ondersteund));
        await hub.WakeUps.WakeAsync(Streams.Numbers(1), CancellationToken.None);
        var letter = await OnlyAsync(hub, DeadLetterOrigin.WakeUps);
        Assert.That(letter.Reason, Is.EqualTo(DeadLetterReasons.Stuck));
        Assert.That(letter.Since, Is.Not.Null);

        var sent = 0;
        await hub.DeadLetters.SendAgainAsync(
            DeadLetterOrigin.WakeUps, new HashSet<string> { letter.Key },
            _ =>
            {
                sent++;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        Assert.That(sent, Is.EqualTo(1), "what dies again meanwhile is not sent again with it");
        Assert.That((await OnlyAsync(hub, DeadLetterOrigin.WakeUps)).Reason, Is.EqualTo(DeadLetterReasons.Stuck));
    }

    [Test]
    public async Task A_message_that_the_intake_refuses_is_told_with_the_time_of_that()
    {
        await using var hub = await Hub.StartAsync(
            Broker.Options, HubRoles.Intake, services => services.AddIntake(new Testing.JournalInMemory()).AddSingleton(Standaarden.Ondersteund));
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        await Broker.PublishRawAsync(["<notes/>"u8.ToArray()]);
        var letter = await OnlyAsync(hub, DeadLetterOrigin.Intake);
        Assert.That(letter.Reason, Is.EqualTo(RefusalReasons.UnknownMessageType));
        Assert.That(letter.Since, Is.InRange(before, DateTimeOffset.UtcNow.AddSeconds(2)));
    }

    [Test]
    public async Task A_broker_that_is_away_is_told()
    {
        var options = Broker.Options;
        options.Port = 1;
        await using var hub = await Hub.StartAsync(options, HubRoles.None, services => services.AddSingleton(Standaarden.Ondersteund), isConnected: false);
        Assert.That(
            async () => await hub.DeadLetters.LookAsync(DeadLetterOrigin.Intake, CancellationToken.None),
            Throws.TypeOf<BrokerUnavailableException>().With.Message.EqualTo("the broker cannot be reached, or did not answer in time"));
    }

    /// <summary>As an operator of the broker may set it, and as RabbitMQ 4 has it unasked.</summary>
    private Task<string> LimitDeliveriesAsync(int limit) => Broker.CtlAsync(
        "set_policy", "-p", Broker.VirtualHost, "limit", "dead-letter$", $$"""{"delivery-limit":{{limit}}}""", "--apply-to", "queues");

    /// <summary>One cannot get from a queue with a single active consumer.</summary>
    private async Task<(IReadOnlyBasicProperties Properties, string Body)> ConsumeOneAsync(string queue)
    {
        var got = new TaskCompletionSource<(IReadOnlyBasicProperties, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await Broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            got.TrySetResult((new BasicProperties(delivery.BasicProperties), Encoding.UTF8.GetString(delivery.Body.Span)));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        return await got.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<DeadLetter> OnlyAsync(Hub hub, DeadLetterOrigin origin)
    {
        IReadOnlyList<DeadLetter> letters = [];
        await Hub.Until(() => (letters = hub.DeadLetters.LookAsync(origin, CancellationToken.None).GetAwaiter().GetResult().Letters).Count == 1, () => hub.Log.ToString());
        return letters[0];
    }

    private async Task DieAsync(string body, Action<BasicProperties> set, string reason)
    {
        await using var connection = await Broker.ConnectAsync();
        await using var channel = await RabbitMq.Broker.OpenChannelAsync(connection, CancellationToken.None);
        var properties = new BasicProperties { Headers = new Dictionary<string, object?> { [Topology.ReasonHeader] = reason } };
        set(properties);
        await channel.BasicPublishAsync(Topology.IntakeDeadLetter, "", mandatory: true, properties, Encoding.UTF8.GetBytes(body));
    }
}
