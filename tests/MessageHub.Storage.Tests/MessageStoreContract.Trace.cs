using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_sender_sees_where_its_message_and_what_came_of_it_stand()
    {
        var envelope = Envelope(referentie: "MIJN-1");
        await SendAsync(Samples.Message(), envelope, judged => judged with { Answer = Answer("R1"), ForwardTo = "0344", JudgedAt = Samples.Nu.AddMinutes(1) });

        var traced = await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default);
        Assert.That(traced[0] with { Findings = [] }, Is.EqualTo(new TracedMessage(
            envelope, IJw32.JW305, Samples.Nu, MessageStatus.Accepted, true, Samples.Nu.AddMinutes(1), "12345678", [])));
        Assert.That(traced.Skip(1).Select(message => (message.Soort, message.Incoming, message.IsDelivered)), Is.EquivalentTo(new[]
        {
            ((BerichtSoort?)IJw32.JW306, (MessageStatus?)null, false), (IJw32.JW305, null, false),
        }));
        Assert.That(traced.Select(message => message.Envelope.ConversatieId), Has.All.EqualTo(envelope.ConversatieId));
        Assert.That(await store.TraceAsync("12345678", envelope.TraceerId, null, 1, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_addressee_sees_what_it_is_sent_and_not_the_message_behind_it()
    {
        var envelope = Envelope();
        await SendAsync(Samples.Message(), envelope, judged => judged with { ForwardTo = "0344" });

        var traced = (await store.TraceAsync("0344", null, envelope.ConversatieId, 10, default)).Single();
        Assert.That((traced.Incoming, traced.IsDelivered, traced.Soort), Is.EqualTo(((MessageStatus?)null, false, (BerichtSoort?)IJw32.JW305)));
        Assert.That(await store.TraceAsync("0363", null, envelope.ConversatieId, 10, default), Is.Empty);
        Assert.That(await store.TraceAsync("0363", envelope.TraceerId, null, 10, default), Is.Empty);
    }

    [Test]
    public async Task Who_acts_for_several_parties_sees_of_each_message_whose_it_is()
    {
        var envelope = Envelope();
        await SendAsync(Samples.Message(), envelope, judged => judged with { Answer = Answer("R1"), ForwardTo = "0344" });

        Assert.That((await store.TraceAsync(["12345678", "0344"], envelope.TraceerId, null, 10, default)).Select(message => (message.Soort, message.Party)), Is.EquivalentTo(new[]
        {
            ((BerichtSoort?)IJw32.JW305, "12345678"), (IJw32.JW306, "12345678"), (IJw32.JW305, "0344"),
        }));
        Assert.That((await store.TraceAsync(["0344"], null, envelope.ConversatieId, 10, default)).Select(message => (message.Soort, message.Party)), Is.EquivalentTo(new[]
        {
            ((BerichtSoort?)IJw32.JW306, "0344"), (IJw32.JW305, "0344"),
        }), "it is the one that the answer comes from");
        Assert.That(await store.TraceAsync(["0363", "87654321"], envelope.TraceerId, null, 10, default), Is.Empty);
    }

    [Test]
    public async Task A_receipt_is_its_senders_although_its_header_names_the_other_side_as_sender()
    {
        var envelope = Envelope();
        await SendAsync(Samples.Message(soort: IJw32.JW302), envelope, judged => judged with { Status = MessageStatus.Received });
        Assert.That(await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default), Has.Count.EqualTo(1));
        Assert.That(await store.TraceAsync("0344", envelope.TraceerId, null, 10, default), Is.Empty);
    }

    [Test]
    public async Task Tracing_by_both_ids_gives_what_has_both_and_by_none_nothing()
    {
        var envelope = Envelope();
        await AddAsync(Samples.Message() with { Envelope = envelope });
        Assert.That(await TraceAsync(envelope.TraceerId, envelope.ConversatieId), Has.Count.EqualTo(1));
        Assert.That(await TraceAsync(envelope.TraceerId, Guid.NewGuid()), Is.Empty);
        Assert.That(await TraceAsync(null, null), Is.Empty);

        Task<IReadOnlyList<TracedMessage>> TraceAsync(Guid? traceerId, Guid? conversatieId) =>
            store.TraceAsync("12345678", traceerId, conversatieId, 10, default);
    }

    [Test]
    public async Task A_message_that_answers_is_found_by_what_it_answers()
    {
        var answered = Guid.NewGuid();
        var envelope = Envelope(alsAntwoordOp: answered);
        await AddAsync(Samples.Message() with { Envelope = envelope });
        Assert.That((await store.TraceAsync("12345678", answered, null, 10, default)).Single().Envelope, Is.EqualTo(envelope));
    }

    [Test]
    public async Task An_invalid_message_is_traced_with_its_level_1_findings()
    {
        var envelope = Envelope();
        await SendAsync(
            Samples.Message(), envelope,
            judged => judged with
            {
                Status = MessageStatus.Invalid,
                Findings = [Samples.Finding("XSD", 1, null), Samples.Finding("TR056"), Samples.Finding("XML", 1, null, line: 9)],
            });

        var traced = (await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default)).Single();
        Assert.That(traced.Incoming, Is.EqualTo(MessageStatus.Invalid));
        Assert.That(traced.Findings, Is.EqualTo(new[]
        {
            new TracedFinding("XSD", "/Bericht/Header/Identificatie (line 7): Already received."),
            new TracedFinding("XML", "/Bericht/Header/Identificatie (line 9): Already received."),
        }));
    }

    [Test]
    public async Task A_rejected_message_is_traced_without_findings_because_the_answer_has_them()
    {
        var envelope = Envelope();
        await SendAsync(
            Samples.Message(), envelope, judged => judged with { Status = MessageStatus.Rejected, Findings = [Samples.Finding("TR056")] });
        Assert.That((await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default)).Single().Findings, Is.Empty);
    }

    [Test]
    public async Task A_rejected_JW325_is_traced_with_all_its_findings_because_it_gets_no_answer()
    {
        var envelope = Envelope();
        await SendAsync(
            Samples.Message(soort: IJw32.JW325), envelope,
            judged => judged with { Status = MessageStatus.Rejected, Findings = [Samples.Finding("TR337", 3, null)] });
        Assert.That(
            (await store.TraceAsync("0344", envelope.TraceerId, null, 10, default)).Single().Findings,
            Is.EqualTo(new[] { new TracedFinding("TR337", "/Bericht/Header/Identificatie (line 7): Already received.") }));
    }

    [Test]
    public async Task Only_what_refused_a_message_is_told_to_its_sender()
    {
        var envelope = Envelope();
        await SendAsync(
            Samples.Message(soort: IJw32.JW325), envelope,
            judged => judged with
            {
                Status = MessageStatus.Rejected,
                Findings = [.. Enum.GetValues<FindingEffect>().Select(effect => Samples.Finding($"TR{(int)effect}", 3, null) with { Effect = effect })],
            });
        Assert.That(
            (await store.TraceAsync("0344", envelope.TraceerId, null, 10, default)).Single().Findings,
            Is.EqualTo(new[] { new TracedFinding("TR0", "/Bericht/Header/Identificatie (line 7): Already received.") }));
    }
}
