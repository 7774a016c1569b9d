using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static Answer Answer(string identificatie) => new(IJw32.JW306, identificatie, "12345678", new byte[] { 1, 2, 3 });

    [Test]
    public async Task Answers_wait_until_they_are_delivered()
    {
        var first = Samples.Message(id: "A");
        var ids = await ProcessAsync(
            message => message.Routing.Identificatie == "B"
                ? Samples.Judged(message)
                : Samples.Judged(message) with { Answer = Answer("R" + message.Routing.Identificatie), ForwardTo = "0344" },
            first, Samples.Message(id: "B"), Samples.Message(id: "C"));
        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That((await CountAsync(store)).PendingOutgoing, Is.EqualTo(4), "two answers, two messages passed on");

        var pending = await store.PendingAnswersAsync(10, default);
        Assert.That(pending.Select(answer => answer.Id), Is.EqualTo(ids));
        Assert.That(pending[0].Source, Is.EqualTo(first.Source));
        Assert.That(pending[0].Answer with { Body = default }, Is.EqualTo(Answer("RA") with { Body = default }));
        Assert.That(pending[0].Answer.Body.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.PendingAnswersAsync(1, default), Has.Count.EqualTo(1));

        await store.MarkDeliveredAsync([ids[0]], default);
        Assert.That((await store.PendingAnswersAsync(10, default)).Select(answer => answer.Id), Is.EqualTo(new[] { ids[1] }));

        await store.MarkDeliveredAsync(ids, default);
        await store.MarkDeliveredAsync([], default);
        Assert.That(await store.PendingAnswersAsync(10, default), Is.Empty);
        Assert.That((await CountAsync(store)).PendingOutgoing, Is.EqualTo(2));
    }

    [Test]
    public async Task A_forwarded_message_points_at_the_message_itself()
    {
        await ProcessAsync(message => Samples.Judged(message) with { ForwardTo = "0344" }, Samples.Message());

        Assert.That(await store.PendingAnswersAsync(10, default), Is.Empty);
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
}
