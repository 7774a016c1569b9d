using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static Answer Answer(string identificatie) => new(IJw32.JW306, identificatie, "12345678", new byte[] { 1, 2, 3 });

    [Test]
    public async Task Answers_to_files_wait_until_they_are_delivered()
    {
        var first = Samples.Message(id: "A");
        var ids = await ProcessAsync(
            message => message.Routing.Identificatie == "B"
                ? Samples.Judged(message)
                : Samples.Judged(message) with { Answer = Answer("R" + message.Routing.Identificatie), ForwardTo = "0344" },
            first, Samples.Message(id: "B"), Samples.Message(id: "C"));
        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That(await UndeliveredAsync(), Is.EqualTo(4), "two answers, two messages passed on");

        var pending = await store.PendingFileAnswersAsync(10, default);
        Assert.That(pending.Select(answer => answer.Id), Is.EqualTo(ids));
        Assert.That(pending[0].Source, Is.EqualTo(first.Source));
        Assert.That(pending[0].Answer with { Body = default }, Is.EqualTo(Answer("RA") with { Body = default }));
        Assert.That(pending[0].Answer.Body.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.PendingFileAnswersAsync(1, default), Has.Count.EqualTo(1));

        await store.MarkDeliveredAsync([ids[0]], default);
        Assert.That((await store.PendingFileAnswersAsync(10, default)).Select(answer => answer.Id), Is.EqualTo(new[] { ids[1] }));

        await store.MarkDeliveredAsync(ids, default);
        await store.MarkDeliveredAsync([], default);
        Assert.That(await store.PendingFileAnswersAsync(10, default), Is.Empty);
        Assert.That(await UndeliveredAsync(), Is.EqualTo(2));

        Task<long> UndeliveredAsync() => CountAsync("Uitgaand WHERE AfgeleverdOp IS NULL");
    }

    [Test]
    public async Task A_forwarded_message_points_at_the_message_itself()
    {
        await ProcessAsync(message => Samples.Judged(message) with { ForwardTo = "0344" }, Samples.Message());

        Assert.That(await store.PendingFileAnswersAsync(10, default), Is.Empty);
        var addressee = await ScalarAsync<string>(store, "SELECT Ontvanger FROM Uitgaand WHERE Inhoud IS NULL AND Identificatie IS NULL");
        Assert.That(addressee, Is.EqualTo("0344"));
    }

    [Test]
    public async Task No_two_answers_carry_the_same_identification()
    {
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1") }, Samples.Message());
        Assert.That(
            async () => await ProcessAsync(
                message => Samples.Judged(message) with { Answer = Answer("R1") }, Samples.Message(Samples.AndereGemeente)),
            Throws.Exception);
    }

    [Test]
    public async Task Answers_to_parties_are_not_for_files()
    {
        await SendAsync(Samples.Message(), Envelope(), judged => judged with { Answer = Answer("R1") });
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R2") }, Samples.Message());
        Assert.That((await store.PendingFileAnswersAsync(10, default)).Single().Answer.Identificatie, Is.EqualTo("R2"));
        Assert.That(await store.ListAsync("12345678", All, 10, default), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_is_published_carries_the_trace_of_what_caused_it()
    {
        const string trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1"), ForwardTo = "0344" }, Samples.Message() with { TraceParent = trace });
        Assert.That((await store.UndeliveredAsync(["0344", "12345678"], 10, default)).Select(message => message.TraceParent), Is.EqualTo(new[] { trace, trace }));
    }

    [Test]
    public async Task Undelivered_messages_come_with_their_bytes_oldest_first()
    {
        var message = Samples.Message();
        await SendAsync(message, Envelope(), judged => judged with { Answer = Answer("R1"), ForwardTo = "0344" });
        await SendAsync(Samples.Message(Samples.AndereGemeente), Envelope(), judged => judged with { ForwardTo = "0363" });

        var all = await store.UndeliveredAsync(["0344", "12345678"], 10, default);
        Assert.That(all.Select(outgoing => (outgoing.Soort, outgoing.Sender, outgoing.Addressee)), Is.EqualTo(new[]
        {
            (IJw32.JW306, "0344", "12345678"), (IJw32.JW305, "12345678", "0344"),
        }));
        Assert.That(all[0].Body.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(all[1].Body.ToArray(), Is.EqualTo(message.Body.ToArray()));
        Assert.That(all[1].Envelope, Is.EqualTo((await store.ListAsync("0344", All, 10, default)).Single().Envelope));
        Assert.That(await store.UndeliveredAsync(["0344", "12345678"], 1, default), Has.Count.EqualTo(1));
        Assert.That(await store.UndeliveredAsync([], 10, default), Is.Empty);

        await store.MarkDeliveredAsync([all[0].Id], default);
        Assert.That((await store.UndeliveredAsync(["0344", "12345678"], 10, default)).Select(outgoing => outgoing.Id), Is.EqualTo(new[] { all[1].Id }));
    }
}
