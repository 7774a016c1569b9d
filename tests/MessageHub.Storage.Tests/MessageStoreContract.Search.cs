using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static Act Look => new(Later, "els", null);

    [Test]
    public async Task Messages_are_found_page_by_page_latest_first()
    {
        var ids = await AddAsync([.. Enumerable.Range(0, 5).Select(_ => Samples.Message())]);
        var first = await store.FindAsync(new MessageQuery(Maximum: 2), default);
        var second = await store.FindAsync(new MessageQuery(Maximum: 2, Before: first.Next), default);
        var third = await store.FindAsync(new MessageQuery(Maximum: 2, Before: second.Next), default);

        Assert.That(first.Messages.Concat(second.Messages).Concat(third.Messages).Select(message => message.Id), Is.EqualTo(ids.Reverse()));
        Assert.That(third.Next, Is.Null);
    }

    [Test]
    public async Task A_filter_lets_through_what_fits_all_of_it_and_nothing_else()
    {
        var ids = await AddAsync(
            Samples.Message(), Samples.Message(soort: IJw32.JW307), Samples.Message(Samples.AndereGemeente),
            Samples.Message() with { ReceivedAt = Samples.Nu.AddHours(2) }, Samples.Message() with { ReceivedAt = Samples.Nu.AddHours(4) });
        await JudgeAsync(message => Samples.Judged(message) with { Status = message.Id == ids[0] ? MessageStatus.Rejected : MessageStatus.Accepted });

        Assert.That(await FoundAsync(new MessageQuery(Soort: IJw32.JW307)), Is.EqualTo(new[] { ids[1] }));
        Assert.That(await FoundAsync(new MessageQuery(Party: "0363")), Is.EqualTo(new[] { ids[2] }));
        Assert.That(await FoundAsync(new MessageQuery(Party: "0345")), Is.Empty);
        Assert.That(await FoundAsync(new MessageQuery(Status: MessageStatus.Rejected)), Is.EqualTo(new[] { ids[0] }));
        Assert.That(await FoundAsync(new MessageQuery(Status: MessageStatus.Waiting)), Is.EqualTo(new[] { ids[2] }));
        Assert.That(await FoundAsync(new MessageQuery(From: Samples.Nu.AddHours(2), Until: Samples.Nu.AddHours(4))), Is.EqualTo(new[] { ids[3] }));
        Assert.That(await FoundAsync(new MessageQuery(Status: MessageStatus.Accepted, Party: "0344", Until: Samples.Nu.AddHours(2))), Is.EqualTo(new[] { ids[1] }));
    }

    [Test]
    public async Task A_message_is_found_by_every_reference_to_it_or_to_its_answer()
    {
        var envelope = new Envelope(Guid.NewGuid(), Guid.NewGuid(), null, null);
        var id = (await AddAsync(Samples.Message(id: "KENMERK") with { Envelope = envelope }))[0];
        await AddAsync(Samples.Message(Samples.AndereGemeente));
        await JudgeAsync(message => Samples.Judged(message) with { Answer = Answer("RETOUR") });
        var sent = (await store.ShowAsync(id, default))!.Outgoing.Single();

        foreach (var reference in (MessageReference[])
            [
                new MessageReference.Trace(envelope.TraceerId), new MessageReference.Trace(envelope.ConversatieId), new MessageReference.Trace(sent.TraceerId),
                new MessageReference.Identificatie("KENMERK"), new MessageReference.Identificatie("RETOUR"),
            ])
        {
            Assert.That(await FoundAsync(new MessageQuery(reference)), Is.EqualTo(new[] { id }), reference.ToString());
        }

        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Identificatie("kenmerk"))), Is.Empty);
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Trace(Guid.NewGuid()))), Is.Empty);
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Trace(envelope.TraceerId), Party: "0363")), Is.Empty);
    }

    [Test]
    public async Task An_allocation_finds_what_set_started_stopped_and_declared_it()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        await ApplyAsync(new StartGemeld(Samples.Start()));
        await ApplyAsync(new StopGemeld(Samples.Stop()));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1")));
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(12), null));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P2", toewijzing: 12)));
        await ApplyAsync(Samples.AndereGemeente, new ToewijzingGewijzigd(Samples.Toewijzing(13), null));

        var all = (await FoundAsync(new MessageQuery())).Reverse().ToList();
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Toewijzing(11))), Is.EqualTo(all.Take(4).Reverse()));
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Toewijzing(12))), Is.EqualTo(all.Skip(4).Take(2).Reverse()));
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Toewijzing(13))), Is.EqualTo(new[] { all[6] }));
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Toewijzing(14))), Is.Empty);
    }

    [Test]
    public async Task A_declaration_is_found_by_its_number()
    {
        await ApplyAsync(new DeclaratieVerwerkt(Samples.Declaratie("D1")));
        await ApplyAsync(new DeclaratieVerwerkt(Samples.Declaratie("D2")));
        Assert.That(await FoundAsync(new MessageQuery(new MessageReference.Declaratie("D1"))), Is.EqualTo(new[] { (await FoundAsync(new MessageQuery()))[^1] }));
    }

    [Test]
    public async Task Stuck_messages_are_found_by_their_status()
    {
        var ids = await StickAsync();
        Assert.That(await FoundAsync(new MessageQuery(Status: MessageStatus.Stuck)), Is.EqualTo(new[] { ids[0] }));
        Assert.That(await FoundAsync(new MessageQuery(Status: MessageStatus.Stuck, Party: "0363")), Is.Empty);
    }

    [Test]
    public async Task A_message_is_shown_with_its_findings_answers_acts_and_what_belongs_to_it()
    {
        var conversatie = Guid.NewGuid();
        var ids = await AddAsync(
            Samples.Message(id: "A") with { Envelope = new Envelope(Guid.NewGuid(), conversatie, null, null) }, Samples.Message(soort: IJw32.JW307, id: "A"),
            Samples.Message() with { Envelope = new Envelope(Guid.NewGuid(), conversatie, null, null) }, Samples.Message());
        await JudgeAsync(message => Samples.Judged(message) with { Findings = [Samples.Finding("TR056")], Answer = Answer($"R{message.Id}"), ForwardTo = "0344" });

        var shown = (await store.ShowAsync(ids[0], default))!;
        Assert.That(shown.Message, Is.EqualTo((await store.FindAsync(new MessageQuery(), default)).Messages[^1]));
        Assert.That(shown.Findings, Is.EqualTo(new[]
        {
            new ShownFinding("TR056", 3, "9056", "/Bericht/Header/Identificatie", 7, "Already received.", FindingEffect.Refuse),
        }));
        Assert.That(shown.Related.Select(other => other.Id), Is.EqualTo(new[] { ids[2], ids[1] }));
        Assert.That(shown.Outgoing.Where(sent => sent.MessageId == ids[0]).Select(sent => sent.IsAnswer), Is.EquivalentTo(new[] { true, false }));
        Assert.That(shown.Outgoing, Has.Count.EqualTo(6));
        Assert.That(await store.ShowAsync(ids[^1] + 1000, default), Is.Null);
    }

    [Test]
    public async Task Reading_a_body_is_on_record_and_reading_nothing_is_not()
    {
        var id = (await AddAsync(Samples.Message(body: [1, 2, 3])))[0];
        await JudgeAsync(message => Samples.Judged(message) with { ForwardTo = "0344" });
        var sent = (await store.ShowAsync(id, default))!.Outgoing.Single();

        Assert.That(await store.ReadBodyAsync(id, Look, default), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.ReadOutgoingAsync(sent.Id, Look, default), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.ReadBodyAsync(id + 1000, Look, default), Is.Null);
        Assert.That(await store.ReadOutgoingAsync(sent.Id + 1000, Look, default), Is.Null);
        Assert.That((await store.AuditAsync(9, default)).Select(row => (row.What, row.Who, row.MessageId, row.Subject)), Is.EqualTo(new[]
        {
            ("read", "els", (long?)id, (string?)$"uitgaand {sent.Id}"), ("read", "els", id, null),
        }));
    }

    [Test]
    public async Task A_person_is_found_by_all_that_is_in_a_dossier_and_the_record_does_not_say_who()
    {
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
        await ApplyAsync(new StartGemeld(Samples.Start()), new StartGemeld(Samples.Start(Samples.AndereBsn)));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1")));
        await ApplyAsync(Samples.AndereGemeente, new StopGemeld(Samples.Stop()));
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(12, Samples.AndereBsn), null));
        var all = await FoundAsync(new MessageQuery());

        Assert.That((await store.FindByBsnAsync(Samples.Bsn, 10, Look, default)).Select(found => found.Id), Is.EqualTo(all.Skip(1)));
        Assert.That((await store.FindByBsnAsync(Samples.Bsn, 2, Look, default)).Select(found => found.Id), Is.EqualTo(all.Skip(1).Take(2)));
        Assert.That(await store.FindByBsnAsync("900000036", 10, Look, default), Is.Empty);
        Assert.That((await store.AuditAsync(9, default)).Select(row => (row.What, row.Who, row.Subject)), Is.EqualTo(new[]
        {
            ("search-bsn", "els", "0 found"), ("search-bsn", "els", "2 found"), ("search-bsn", "els", "4 found"),
        }));
    }

    private async Task<IReadOnlyList<long>> FoundAsync(MessageQuery query) => [.. (await store.FindAsync(query, default)).Messages.Select(message => message.Id)];
}
