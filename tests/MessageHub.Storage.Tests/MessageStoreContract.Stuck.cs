using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly DateTimeOffset Later = Samples.Nu.AddHours(1);
    private static readonly Act Repair = new(Later, "els", null);

    [Test]
    public async Task A_stuck_message_holds_its_stream_and_no_other()
    {
        await StickAsync();
        await AddAsync(Samples.Message(Samples.AndereGemeente));

        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.AndereGemeente }));
        Assert.That(await store.ClaimAsync(Samples.Stroom, Els, AfterLease, Lease, default), Is.Null);
        Assert.That(await WaitingAsync(Samples.AndereGemeente), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_comes_in_after_a_stuck_message_waits_behind_it()
    {
        await StickAsync();
        await AddAsync(Samples.Message());
        Assert.That(await store.ClaimAsync(Samples.Stroom, Els, AfterLease, Lease, default), Is.Null);
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
        await AddAsync(Samples.Message());
        await StickAsync(id, "late");
        await StickAsync(id + 1000, "unknown");
        Assert.That(await store.StuckAsync(10, default), Is.Empty);
        Assert.That(await CountAsync(MessageStatus.Accepted), Is.EqualTo(1));
    }

    [Test]
    public async Task Marking_twice_keeps_the_first()
    {
        var id = (await AddAsync(Samples.Message())).Single();
        var claim = await ClaimAsync();
        await store.MarkStuckAsync(claim, id, "first", 3, Later, default);
        await store.MarkStuckAsync(claim, id, "again", 4, Later.AddHours(1), default);
        Assert.That((await store.StuckAsync(10, default)).Single().Attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_retried_message_is_the_first_of_its_stream_again()
    {
        var ids = await StickAsync();
        Assert.That(await store.RetryAsync(ids[0], Repair, default), Is.EqualTo(Samples.Stroom));

        Assert.That(await store.StuckAsync(10, default), Is.Empty);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
        Assert.That((await WaitingAsync()).Select(message => message.Id), Is.EqualTo(ids));
    }

    [Test]
    public async Task A_retried_message_is_judged_with_findings_of_its_own()
    {
        var message = Samples.Message() with { Findings = [Samples.Finding("TR056")] };
        var id = (await AddAsync(message)).Single();
        await StickAsync(id);
        await store.RetryAsync(id, Repair, default);
        await JudgeAsync(waiting => Samples.Judged(waiting) with { Findings = [Samples.Finding("TR304")] });
        Assert.That(await ScalarAsync<string>(store, "SELECT Regel FROM Bevinding"), Is.EqualTo("TR304"));
    }

    [Test]
    public async Task After_a_discard_the_stream_goes_on_without_the_message()
    {
        var ids = await StickAsync();
        Assert.That(await store.DiscardAsync(ids[0], Repair with { Reason = "sender will send a new one" }, default), Is.EqualTo(Samples.Stroom));

        Assert.That((await WaitingAsync()).Select(message => message.Id), Is.EqualTo(ids.Skip(1)));
        Assert.That(await CountAsync(MessageStatus.Discarded), Is.EqualTo(1));
        Assert.That(await CountAsync("Uitgaand"), Is.Zero);
    }

    [Test]
    public async Task A_discarded_message_did_not_use_its_identification_and_no_receipt_is_tied_to_it()
    {
        var id = (await AddAsync(Samples.Message(soort: IJw32.JW301, id: "A1"))).Single();
        await StickAsync(id);
        await store.DiscardAsync(id, Repair, default);

        var key = new BerichtSleutel(IJw32.JW301.Sleutel, "0344", "A1");
        await ProcessAsync(message => Samples.Judged(message) with { Answers = key }, Samples.Message(soort: IJw32.JW302, id: "A1"));
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM Bericht WHERE BeantwoordtBerichtId IS NOT NULL"), Is.Zero);
        Assert.That((await LoadAsync(Samples.Sleutels(berichten: [key]))).IsOntvangen(key), Is.False);
    }

    [Test]
    public async Task Only_what_is_stuck_can_be_retried_or_discarded()
    {
        var ids = await StickAsync();
        Assert.That(await store.RetryAsync(ids[1], Repair, default), Is.Null);
        Assert.That(await store.DiscardAsync(ids[1] + 1000, Repair, default), Is.Null);
        await store.RetryAsync(ids[0], Repair, default);
        Assert.That(await store.RetryAsync(ids[0], Repair, default), Is.Null);
        Assert.That(await store.AuditAsync(10, default), Has.Count.EqualTo(1), "what was not done leaves no row");
    }

    [Test]
    public async Task What_operators_did_is_kept_latest_first()
    {
        Assert.That(await store.LatestActAsync(default), Is.Zero);
        var ids = await StickAsync();
        await store.RetryAsync(ids[0], Repair, default);
        var first = await store.LatestActAsync(default);
        await StickAsync(ids[0]);
        Assert.That(await store.LatestActAsync(default), Is.EqualTo(first), "no act");
        await store.DiscardAsync(ids[0], new Act(Later.AddHours(1), "bob", "on request"), default);
        Assert.That(await store.LatestActAsync(default), Is.GreaterThan(first));

        var discard = new AuditRow(Later.AddHours(1), "bob", "discard", ids[0], null, "on request");
        var retry = new AuditRow(Later, "els", "retry", ids[0], null, null);
        Assert.That(await store.AuditAsync(10, default), Is.EqualTo(new[] { discard, retry }));
        Assert.That(await store.AuditAsync(1, default), Is.EqualTo(new[] { discard }));
    }

    [Test]
    public async Task A_sender_sees_that_its_message_is_stuck_or_discarded_and_since_when()
    {
        var envelope = Envelope();
        var id = (await AddAsync(Samples.Message() with { Envelope = envelope })).Single();
        Assert.That(await TracedAsync(), Is.EqualTo(((MessageStatus?)MessageStatus.Waiting, Samples.Nu)));
        await StickAsync(id);
        Assert.That(await TracedAsync(), Is.EqualTo(((MessageStatus?)MessageStatus.Stuck, Later)));
        await store.DiscardAsync(id, Repair with { At = Later.AddHours(1) }, default);
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
        await AddAsync(Samples.Message() with { ReceivedAt = Later });
        Assert.That(await store.FiguresAsync(default), Is.EqualTo(new QueueFigures(3, Samples.Nu, 1, 2)));
    }

    /// <summary>Three messages wait in the stream, of which the first becomes stuck.</summary>
    private async Task<IReadOnlyList<long>> StickAsync()
    {
        var ids = await AddAsync(Samples.Message(id: "HEAD"), Samples.Message(), Samples.Message());
        await StickAsync(ids[0], "InvalidOperationException in TR304");
        return ids;
    }

    /// <summary>A worker finds that a waiting message throws, and gives its stream back.</summary>
    private async Task StickAsync(long id, string reason = "x")
    {
        var claim = await ClaimAsync();
        await store.MarkStuckAsync(claim, id, reason, 3, Later, default);
        await store.ReleaseAsync(claim, default);
    }

    [Test]
    public async Task A_stream_that_became_stuck_while_it_was_claimed_gives_nothing_to_judge()
    {
        var ids = await AddAsync(Samples.Message(), Samples.Message());
        var claim = await ClaimAsync();
        await store.MarkStuckAsync(claim, ids[0], "x", 3, Later, default);
        Assert.That(await store.WaitingAsync(claim, 10, default), Is.Empty);
    }

    [Test]
    public async Task Another_streams_message_does_not_become_stuck_under_this_claim()
    {
        var ids = await AddAsync(Samples.Message(), Samples.Message(Samples.AndereGemeente));
        await store.MarkStuckAsync(await ClaimAsync(), ids[1], "x", 3, Later, default);
        Assert.That(await store.StuckAsync(10, default), Is.Empty);
        Assert.That(await CountAsync(MessageStatus.Waiting), Is.EqualTo(2));
    }

    [Test]
    public async Task A_store_that_is_there_answers_a_ping() => await store.PingAsync(default);
}
