using System.Security.Cryptography;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly MailboxFilter All = new();

    private static Envelope Envelope(Guid? conversatie = null, Guid? alsAntwoordOp = null, string? referentie = null) =>
        new(Guid.NewGuid(), conversatie ?? Guid.NewGuid(), alsAntwoordOp, referentie);

    [Test]
    public async Task A_mailbox_shows_what_waits_for_its_party_without_the_bytes()
    {
        var envelope = Envelope(referentie: "MIJN-1");
        var message = Samples.Message();
        await SendAsync(message, envelope, judged => judged with { Answer = Answer("R1"), ForwardTo = "0344" });

        var answer = (await store.ListAsync("12345678", All, 10, default)).Single();
        var answerHash = Convert.ToHexStringLower(SHA256.HashData(new byte[] { 1, 2, 3 }));
        Assert.That(answer, Is.EqualTo(new MailboxItem(
            new Envelope(answer.Envelope.TraceerId, envelope.ConversatieId, envelope.TraceerId, null), IJw32.JW306, "0344", "12345678",
            Samples.Nu, 3, answerHash)));

        var passedOn = (await store.ListAsync("0344", All, 10, default)).Single();
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(message.Body.Span));
        Assert.That(passedOn, Is.EqualTo(new MailboxItem(
            new Envelope(passedOn.Envelope.TraceerId, envelope.ConversatieId, null, null), IJw32.JW305, "12345678", "0344",
            Samples.Nu, message.Body.Length, bodyHash)));
        Assert.That(passedOn.Envelope.TraceerId, Is.Not.EqualTo(answer.Envelope.TraceerId).And.Not.EqualTo(envelope.TraceerId));
        Assert.That(await store.ListAsync("0363", All, 10, default), Is.Empty);
    }

    [Test]
    public async Task What_comes_of_a_file_starts_a_conversation_of_its_own()
    {
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1"), ForwardTo = "0344" }, Samples.Message());
        var answer = (await store.ListAsync("12345678", All, 10, default)).Single().Envelope;
        var passedOn = (await store.ListAsync("0344", All, 10, default)).Single().Envelope;
        Assert.That(answer.AlsAntwoordOp, Is.Null);
        Assert.That(answer.ConversatieId, Is.EqualTo(passedOn.ConversatieId));
    }

    [Test]
    public async Task A_receipt_that_is_passed_on_answers_the_message_its_addressee_sent()
    {
        var sent = Envelope();
        await SendAsync(Samples.Message(soort: IJw32.JW301, id: "A1"), sent, judged => judged with { ForwardTo = "12345678" });
        var received = (await store.ListAsync("12345678", All, 10, default)).Single();
        Assert.That((received.Sender, received.Envelope.ConversatieId), Is.EqualTo(("0344", sent.ConversatieId)));

        var reply = Envelope(received.Envelope.ConversatieId, received.Envelope.TraceerId);
        var key = new BerichtSleutel(IJw32.JW301.Sleutel, "0344", "A1");
        await SendAsync(
            Samples.Message(soort: IJw32.JW302, id: "A1"), reply,
            judged => judged with { Status = MessageStatus.Received, ForwardTo = "0344", Answers = key });

        var receipt = (await store.ListAsync("0344", All, 10, default)).Single();
        Assert.That((receipt.Sender, receipt.Envelope.AlsAntwoordOp), Is.EqualTo(("12345678", (Guid?)sent.TraceerId)));
        var traced = await store.TraceAsync("0344", sent.TraceerId, null, 10, default);
        Assert.That(traced.Select(message => message.Soort), Is.EqualTo(new[] { IJw32.JW301, IJw32.JW301, IJw32.JW302 }));
    }

    [Test]
    public async Task A_mailbox_is_filtered_and_ordered_and_cut()
    {
        var first = Envelope();
        await SendAsync(Samples.Message(), first, judged => judged with { Answer = Answer("R1"), ForwardTo = "0344" });
        var second = Envelope();
        await SendAsync(Samples.Message(soort: IJw32.JW307), second, judged => judged with { ForwardTo = "0344" });
        await SendAsync(Samples.Message(), Envelope(first.ConversatieId), judged => judged with { Answer = Answer("R2"), ForwardTo = "0344" });

        var all = await ListAsync(All);
        Assert.That(all.Select(item => item.Soort), Is.EqualTo(new[] { IJw32.JW305, IJw32.JW307, IJw32.JW305 }));
        Assert.That(await ListAsync(All, maximum: 2), Is.EqualTo(all.Take(2)));
        Assert.That(await ListAsync(new([IJw32.JW307])), Is.EqualTo(new[] { all[1] }));
        Assert.That(await ListAsync(new(ConversatieId: first.ConversatieId)), Is.EqualTo(new[] { all[0], all[2] }));
        Assert.That(await ListAsync(new([IJw32.JW307], first.ConversatieId)), Is.Empty);

        var answer = await store.ListAsync("12345678", new(AlsAntwoordOp: first.TraceerId), 10, default);
        Assert.That(answer.Single().Envelope.AlsAntwoordOp, Is.EqualTo(first.TraceerId));

        Task<IReadOnlyList<MailboxItem>> ListAsync(MailboxFilter filter, int maximum = 10) => store.ListAsync("0344", filter, maximum, default);
    }

    [Test]
    public async Task The_mailboxes_of_several_parties_are_one_list_oldest_first()
    {
        await SendAsync(Samples.Message(), Envelope(), judged => judged with { ForwardTo = "0344" });
        await SendAsync(Samples.Message(), Envelope(), judged => judged with { Answer = Answer("R1") });
        await SendAsync(Samples.Message(), Envelope(), judged => judged with { ForwardTo = "0344" });

        string[] both = ["12345678", "0344", "0363"];
        var all = await store.ListAsync(both, All, 10, default);
        Assert.That(all.Select(item => item.Addressee), Is.EqualTo(new[] { "0344", "12345678", "0344" }));
        Assert.That(await store.ListAsync(both, All, 2, default), Is.EqualTo(all.Take(2)));
        Assert.That(await store.ListAsync(both, new([IJw32.JW306, IJw32.JW307]), 10, default), Is.EqualTo(new[] { all[1] }));
        Assert.That(await store.ListAsync(both, new([]), 10, default), Is.Empty);
        Assert.That(await store.ListAsync([], All, 10, default), Is.Empty);
        Assert.That(await store.ConfirmAsync(both, all[1].Envelope.TraceerId, Samples.Nu, default));
        Assert.That(await store.ListAsync(both, All, 10, default), Is.EqualTo(new[] { all[0], all[2] }));
    }

    [Test]
    public async Task A_message_is_fetched_and_confirmed_by_its_addressee_only()
    {
        var message = Samples.Message();
        await SendAsync(message, Envelope(), judged => judged with { Answer = Answer("R1"), ForwardTo = "0344" });
        var passedOn = (await store.ListAsync("0344", All, 10, default)).Single().Envelope.TraceerId;
        var answer = (await store.ListAsync("12345678", All, 10, default)).Single().Envelope.TraceerId;

        Assert.That((await store.PayloadAsync("0344", passedOn, default))!.Value.ToArray(), Is.EqualTo(message.Body.ToArray()));
        Assert.That((await store.PayloadAsync("12345678", answer, default))!.Value.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.PayloadAsync("12345678", passedOn, default), Is.Null);
        Assert.That(await store.PayloadAsync("0344", Guid.NewGuid(), default), Is.Null);

        Assert.That(await store.ConfirmAsync("12345678", passedOn, Samples.Nu, default), Is.False);
        Assert.That(await store.ConfirmAsync("0344", Guid.NewGuid(), Samples.Nu, default), Is.False);
        Assert.That(await store.ConfirmAsync("0344", passedOn, Samples.Nu.AddHours(1), default));
        Assert.That(await store.PayloadAsync("0344", passedOn, default), Is.Null);
        Assert.That(await store.ListAsync("0344", All, 10, default), Is.Empty);
        Assert.That(await store.ListAsync("12345678", All, 10, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Large_messages_and_answers_come_back_byte_for_byte([Values(5_000, 70_000, 3_000_000)] int size)
    {
        var body = new byte[size];
        var answer = new byte[size + 1];
        Random.Shared.NextBytes(body);
        Random.Shared.NextBytes(answer);
        await SendAsync(
            Samples.Message(body: body), Envelope(), judged => judged with { Answer = Answer("R1") with { Body = answer }, ForwardTo = "0344" });

        var fetched = await store.UndeliveredAsync(["0344", "12345678"], 10, default);
        Assert.That(fetched.Single(message => message.Addressee == "0344").Body.Span.SequenceEqual(body));
        Assert.That(fetched.Single(message => message.Addressee == "12345678").Body.Span.SequenceEqual(answer));
    }

    [Test]
    public async Task Confirming_twice_is_confirming_once()
    {
        await SendAsync(Samples.Message(), Envelope(), judged => judged with { ForwardTo = "0344" });
        var traceerId = (await store.ListAsync("0344", All, 10, default)).Single().Envelope.TraceerId;
        Assert.That(await store.ConfirmAsync("0344", traceerId, Samples.Nu.AddHours(1), default));
        Assert.That(await store.ConfirmAsync("0344", traceerId, Samples.Nu.AddHours(2), default));
        var traced = (await store.TraceAsync("0344", traceerId, null, 10, default)).Single();
        Assert.That((traced.IsDelivered, traced.ChangedAt), Is.EqualTo((true, Samples.Nu.AddHours(1))));
    }

    /// <summary>A party sends a message, and the hub judges it.</summary>
    private async Task SendAsync(IntakeMessage message, Envelope envelope, Func<JudgedMessage, JudgedMessage> judge)
    {
        await AddAsync(message with { Envelope = envelope });
        await JudgeAsync(waiting => judge(Samples.Judged(waiting)), message.Routing!.Stroom);
    }
}
