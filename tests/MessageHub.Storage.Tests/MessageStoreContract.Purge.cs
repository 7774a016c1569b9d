using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>What a purge takes away of messages, and what it leaves: docs/decisions/0049-purge.md.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly DateOnly Border = new(2026, 6, 1);
    private static readonly DateTimeOffset Old = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly Act Opruimen = new(Samples.Nu, "els", null);

    [Test]
    public async Task Bodies_answers_and_findings_of_what_was_done_with_go_and_its_key_stays()
    {
        await AddAsync(Samples.Message(id: "A1") with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message) with { Answer = Answer("R1"), Findings = [Samples.Finding("TR304"), Samples.Finding("TR305")] });
        await DeliverAsync("12345678", Old);

        Assert.That(await PurgeAsync(), Is.EqualTo(new PurgeOutcome(Messages: 1, Outgoing: 1, Findings: 2, DossierRows: 0)));
        Assert.That((await CountAsync("BerichtInhoud"), await CountAsync("Bevinding"), await CountAsync("Uitgaand WHERE Inhoud IS NOT NULL")), Is.EqualTo((0L, 0L, 0L)));
        Assert.That((await CountAsync("Bericht"), await CountAsync("Uitgaand")), Is.EqualTo((1L, 1L)), "that they were there stays");

        var key = new BerichtSleutel(IJw32.JW305.Sleutel, Samples.Stroom.Aanbieder, "A1");
        Assert.That((await LoadAsync(Samples.Sleutels(berichten: [key]))).IsOntvangen(key), "TR056");
    }

    [Test]
    public async Task A_second_purge_finds_nothing_more_to_do()
    {
        await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message, new ToewijzingGewijzigd(Ended(1), null)));
        Assert.That(await PurgeAsync(), Is.EqualTo(new PurgeOutcome(1, 0, 0, 1)));
        Assert.That(await PurgeAsync(), Is.EqualTo(new PurgeOutcome(0, 0, 0, 0)));
    }

    // The day begins at midnight in the Netherlands: 22:00 UTC in summer.
    [TestCase("2026-05-31T21:59:59.999Z", 1)]
    [TestCase("2026-05-31T22:00:00.000Z", 0)]
    public async Task What_came_in_on_the_day_itself_stays(string receivedAt, int purged)
    {
        await AddAsync(Samples.Message() with { ReceivedAt = DateTimeOffset.Parse(receivedAt, System.Globalization.CultureInfo.InvariantCulture) });
        await JudgeAsync(message => OldJudged(message));
        Assert.That((await PurgeAsync()).Messages, Is.EqualTo(purged));
        Assert.That(await CountAsync("BerichtInhoud"), Is.EqualTo(1 - purged));
    }

    [Test]
    public async Task What_waits_is_held_or_was_judged_since_stays()
    {
        await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message) with { Status = MessageStatus.Held });
        await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await JudgeAsync(message => Samples.Judged(message));
        await AddAsync(Samples.Message() with { ReceivedAt = Old });

        Assert.That(await PurgeAsync(), Is.EqualTo(new PurgeOutcome(0, 0, 0, 0)));
        Assert.That(await CountAsync("BerichtInhoud"), Is.EqualTo(3));
        Assert.That(await WaitingAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_stuck_stays_and_what_was_discarded_goes_with_its_act()
    {
        var ids = await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await StickAsync(ids[0]);
        Assert.That((await PurgeAsync()).Messages, Is.Zero);

        await store.DiscardAsync(ids[0], Opruimen with { At = Samples.Nu }, default);
        Assert.That((await PurgeAsync()).Messages, Is.Zero, "discarded since that day");
        Assert.That((await store.PurgeAsync(new DateOnly(2026, 11, 22), Opruimen, default)).Messages, Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_could_not_be_routed_goes_too()
    {
        await AddAsync(new IntakeMessage("x.xml", new byte[] { 1, 2 }, Old, null, [Samples.Finding("XML", 1, null)]));
        Assert.That(await PurgeAsync(), Is.EqualTo(new PurgeOutcome(1, 0, 1, 0)));
    }

    [Test]
    public async Task What_is_not_delivered_or_was_since_that_day_keeps_its_message()
    {
        await AddAsync(Samples.Message() with { ReceivedAt = Old });
        await JudgeAsync(message => OldJudged(message) with { Answer = Answer("R1"), ForwardTo = "0344" });
        await DeliverAsync("12345678", Old);
        Assert.That((await PurgeAsync()).Messages, Is.Zero, "the municipality has not fetched it");

        var passedOn = (await store.ListAsync("0344", All, 10, default)).Single().Envelope.TraceerId;
        Assert.That((await store.PayloadAsync("0344", passedOn, default))!.Value.IsEmpty, Is.False);
        await DeliverAsync("0344", Samples.Nu);
        Assert.That((await PurgeAsync()).Messages, Is.Zero, "it did since that day");
        Assert.That(await store.PurgeAsync(new DateOnly(2026, 11, 22), Opruimen, default), Is.EqualTo(new PurgeOutcome(1, 1, 0, 0)));
    }

    [Test]
    public async Task A_purge_is_on_record_with_its_day()
    {
        await PurgeAsync();
        Assert.That(await store.AuditAsync(10, default), Is.EqualTo(new[] { new AuditRow(Samples.Nu, "els", "purge", null, "2026-06-01", null) }));
    }

    [Test]
    public async Task More_messages_than_fit_in_a_commit_all_go_and_later_ones_stay()
    {
        await AddAsync([.. Enumerable.Range(0, 620).Select(i => Samples.Message() with { ReceivedAt = i < 600 ? Old : Samples.Nu })]);
        await JudgeAsync(message => OldJudged(message), maximum: 1000);
        Assert.That((await PurgeAsync()).Messages, Is.EqualTo(600));
        Assert.That(await CountAsync("BerichtInhoud"), Is.EqualTo(20));
    }

    private Task<PurgeOutcome> PurgeAsync() => store.PurgeAsync(Border, Opruimen, default);

    private static JudgedMessage OldJudged(WaitingMessage message, params DossierWijziging[] wijzigingen) =>
        Samples.Judged(message, wijzigingen) with { JudgedAt = Old };

    private async Task DeliverAsync(string party, DateTimeOffset at)
    {
        foreach (var item in await store.ListAsync(party, All, 10, default))
            await store.ConfirmAsync(party, item.Envelope.TraceerId, at, default);
    }
}
