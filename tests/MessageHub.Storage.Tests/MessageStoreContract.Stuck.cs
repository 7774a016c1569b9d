using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly DateTimeOffset Later = Samples.Nu.AddHours(1);

    [Test]
    public async Task A_stuck_message_holds_its_stream_and_no_other()
    {
        await StickAsync();
        await store.AddAsync([Samples.Message(Samples.AndereGemeente)], default);

        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.AndereGemeente }));
        Assert.That(await store.BeginBatchAsync(Samples.Stroom, 10, default), Is.Null);
        await using var other = await BeginAsync(Samples.AndereGemeente);
        Assert.That(other.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_comes_in_after_a_stuck_message_waits_behind_it()
    {
        await StickAsync();
        await store.AddAsync([Samples.Message()], default);
        Assert.That(await store.BeginBatchAsync(Samples.Stroom, 10, default), Is.Null);
    }

    [Test]
    public async Task Operators_see_what_is_stuck_and_why()
    {
        var ids = await StickAsync();
        var stuck = (await store.StuckAsync(10, default)).Single();
        Assert.That(stuck, Is.EqualTo(new StuckMessage(
            ids[0], Samples.Stroom, IJw32.JW305, "HEAD", Samples.Nu, Later, 3, "InvalidOperationException in TR304", WaitingBehind: 2)));
    }

    [Test]
    public async Task A_message_that_is_not_waiting_any_more_does_not_become_stuck()
    {
        await ProcessAsync(message => Samples.Judged(message), Samples.Message());
        var id = await ScalarAsync<long>(store, "SELECT MIN(Id) FROM Bericht");
        await store.MarkStuckAsync(id, "late", 3, Later, default);
        await store.MarkStuckAsync(id + 1000, "unknown", 3, Later, default);
        Assert.That(await store.StuckAsync(10, default), Is.Empty);
        Assert.That((await CountAsync(store)).Messages[MessageStatus.Accepted], Is.EqualTo(1));
    }

    [Test]
    public async Task Marking_twice_keeps_the_first()
    {
        var ids = await StickAsync();
        await store.MarkStuckAsync(ids[0], "again", 4, Later.AddHours(1), default);
        Assert.That((await store.StuckAsync(10, default)).Single().Attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_retried_message_is_the_first_of_its_stream_again()
    {
        var ids = await StickAsync();
        Assert.That(await store.RetryAsync(ids[0], "els", Later, default), Is.EqualTo(OperatorOutcome.Done));

        Assert.That(await store.StuckAsync(10, default), Is.Empty);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
        await using var batch = await BeginAsync();
        Assert.That(batch.Messages.Select(message => message.Id), Is.EqualTo(ids));
    }

    [Test]
    public async Task A_retried_message_is_judged_with_findings_of_its_own()
    {
        var message = Samples.Message() with { Findings = [Samples.Finding("TR056")] };
        var id = (await store.AddAsync([message], default)).Single();
        await store.MarkStuckAsync(id, "x", 3, Later, default);
        await store.RetryAsync(id, "els", Later, default);
        await using (var batch = await BeginAsync())
            await batch.CommitAsync([Samples.Judged(batch.Messages[0]) with { Findings = [Samples.Finding("TR304")] }], default);
        Assert.That(await ScalarAsync<string>(store, "SELECT Regel FROM Bevinding"), Is.EqualTo("TR304"));
    }

    [Test]
    public async Task After_a_discard_the_stream_goes_on_without_the_message()
    {
        var ids = await StickAsync();
        Assert.That(await store.DiscardAsync(ids[0], "els", "sender will send a new one", Later, default), Is.EqualTo(OperatorOutcome.Done));

        await using (var batch = await BeginAsync())
            Assert.That(batch.Messages.Select(message => message.Id), Is.EqualTo(ids.Skip(1)));
        Assert.That((await CountAsync(store)).Messages[MessageStatus.Discarded], Is.EqualTo(1));
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM Uitgaand"), Is.Zero);
    }

    [Test]
    public async Task A_discarded_message_did_not_use_its_identification_and_no_receipt_is_tied_to_it()
    {
        var id = (await store.AddAsync([Samples.Message(soort: IJw32.JW301, id: "A1")], default)).Single();
        await store.MarkStuckAsync(id, "x", 3, Later, default);
        await store.DiscardAsync(id, "els", "x", Later, default);

        var key = new Istandaarden.Dossiers.BerichtSleutel(IJw32.JW301, "0344", "A1");
        await ProcessAsync(message => Samples.Judged(message) with { Answers = key }, Samples.Message(soort: IJw32.JW302, id: "A1"));
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM Bericht WHERE BeantwoordtBerichtId IS NOT NULL"), Is.Zero);
        Assert.That((await LoadAsync(Samples.Sleutels(berichten: [key]))).IsOntvangen(key), Is.False);
    }

    [Test]
    public async Task Only_what_is_stuck_can_be_retried_or_discarded()
    {
        var ids = await StickAsync();
        Assert.That(await store.RetryAsync(ids[1], "els", Later, default), Is.EqualTo(OperatorOutcome.NotStuck));
        Assert.That(await store.DiscardAsync(ids[1] + 1000, "els", "x", Later, default), Is.EqualTo(OperatorOutcome.NotStuck));
        await store.RetryAsync(ids[0], "els", Later, default);
        Assert.That(await store.RetryAsync(ids[0], "els", Later, default), Is.EqualTo(OperatorOutcome.NotStuck));
        Assert.That(await store.AuditAsync(10, default), Has.Count.EqualTo(1), "what was not done leaves no row");
    }

    [Test]
    public async Task What_operators_did_is_kept_latest_first()
    {
        var ids = await StickAsync();
        await store.RetryAsync(ids[0], "els", Later, default);
        await store.MarkStuckAsync(ids[0], "again", 3, Later, default);
        await store.DiscardAsync(ids[0], "bob", "on request", Later.AddHours(1), default);

        var discard = new AuditRow(Later.AddHours(1), "bob", "discard", ids[0], "on request");
        var retry = new AuditRow(Later, "els", "retry", ids[0], null);
        Assert.That(await store.AuditAsync(10, default), Is.EqualTo(new[] { discard, retry }));
        Assert.That(await store.AuditAsync(1, default), Is.EqualTo(new[] { discard }));
    }

    [Test]
    public async Task A_sender_sees_that_its_message_is_stuck_or_discarded_and_since_when()
    {
        var envelope = Envelope();
        await store.AddAsync(Samples.Message(), envelope, default);
        var id = await ScalarAsync<long>(store, "SELECT MIN(Id) FROM Bericht");
        Assert.That(await TracedAsync(), Is.EqualTo(((MessageStatus?)MessageStatus.Waiting, Samples.Nu)));
        await store.MarkStuckAsync(id, "x", 3, Later, default);
        Assert.That(await TracedAsync(), Is.EqualTo(((MessageStatus?)MessageStatus.Stuck, Later)));
        await store.DiscardAsync(id, "els", "x", Later.AddHours(1), default);
        Assert.That(await TracedAsync(), Is.EqualTo(((MessageStatus?)MessageStatus.Discarded, Later.AddHours(1))));

        async Task<(MessageStatus?, DateTimeOffset)> TracedAsync()
        {
            var traced = (await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default)).Single();
            return (traced.Incoming, traced.ChangedAt);
        }
    }

    [Test]
    public async Task The_figures_say_what_waits_is_stuck_and_is_not_delivered()
    {
        Assert.That(await store.FiguresAsync(default), Is.EqualTo(new QueueFigures(0, null, 0, 0)));

        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1"), ForwardTo = "0344" }, Samples.Message());
        await StickAsync();
        await store.AddAsync([Samples.Message() with { ReceivedAt = Later }], default);
        Assert.That(await store.FiguresAsync(default), Is.EqualTo(new QueueFigures(3, Samples.Nu, 1, 2)));
    }

    /// <summary>Three messages wait in the stream, of which the first becomes stuck.</summary>
    private async Task<IReadOnlyList<long>> StickAsync()
    {
        var ids = await store.AddAsync([Samples.Message(id: "HEAD"), Samples.Message(), Samples.Message()], default);
        await store.MarkStuckAsync(ids[0], "InvalidOperationException in TR304", 3, Later, default);
        return ids;
    }
}
