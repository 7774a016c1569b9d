using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task An_emptied_stream_gives_no_second_batch()
    {
        await ApplyAsync();
        Assert.That(await store.BeginBatchAsync(Samples.Stroom, 10, default), Is.Null);
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
    }

    [Test]
    public async Task An_unknown_stream_gives_no_batch() =>
        Assert.That(await store.BeginBatchAsync(Samples.Stroom, 10, default), Is.Null);

    [Test]
    public async Task A_batch_takes_no_more_than_asked_and_the_rest_comes_next()
    {
        await store.AddAsync([Samples.Message(id: "A"), Samples.Message(id: "B"), Samples.Message(id: "C")], default);
        await using (var batch = await BeginAsync(maximum: 2))
            await batch.CommitAsync([.. batch.Messages.Select(message => Samples.Judged(message))], default);

        await using var rest = await BeginAsync(maximum: 2);
        Assert.That(rest.Messages.Single().Routing.Identificatie, Is.EqualTo("C"));
    }

    [Test]
    public async Task Disposing_without_commit_leaves_all_waiting()
    {
        await store.AddAsync([Samples.Message(), Samples.Message()], default);
        await using (var batch = await BeginAsync())
            Assert.That(batch.Messages, Has.Count.EqualTo(2));

        await using var again = await BeginAsync();
        Assert.That(again.Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_commit_that_fails_changes_nothing()
    {
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1") }, Samples.Message());
        await store.AddAsync([Samples.Message()], default);
        await using (var batch = await BeginAsync())
        {
            var result = Samples.Judged(batch.Messages[0], new ToewijzingGewijzigd(Samples.Toewijzing(1), null)) with { Answer = Answer("R1") };
            Assert.That(async () => await batch.CommitAsync([result], default), Throws.Exception);
        }

        Assert.That((await CountAsync(store)).Toewijzingen, Is.Zero);
        await using var again = await BeginAsync();
        Assert.That(again.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_batch_waits_for_the_first()
    {
        await store.AddAsync([Samples.Message()], default);
        var first = await BeginAsync();
        var second = Task.Run(() => store.BeginBatchAsync(Samples.Stroom, 10, default));
        Assert.That(await Task.WhenAny(second, Task.Delay(100)), Is.Not.SameAs(second));

        await first.CommitAsync([Samples.Judged(first.Messages[0])], default);
        await first.DisposeAsync();
        Assert.That(await second, Is.Null);
    }

    [Test]
    public async Task Statuses_and_findings_are_kept_in_order()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with
            {
                Status = MessageStatus.Rejected,
                Findings = [Samples.Finding("TR056"), Samples.Finding("TR304", code: null, line: 9)],
            },
            Samples.Message());

        Assert.That((await CountAsync(store)).Messages, Is.EquivalentTo(new Dictionary<MessageStatus, long> { [MessageStatus.Rejected] = 1 }));
        Assert.That(await First("Regel"), Is.EqualTo("TR056"));
        Assert.That(await First("RetourCode"), Is.EqualTo("9056"));
        Assert.That(await First("Pad"), Is.EqualTo("/Bericht/Header/Identificatie"));
        Assert.That(
            await ScalarAsync<string>(store, "SELECT Regel FROM Bevinding WHERE Volgnummer = 2 AND RetourCode IS NULL"), Is.EqualTo("TR304"));
        Assert.That(await ScalarAsync<long>(store, "SELECT Regelnummer FROM Bevinding WHERE Volgnummer = 2"), Is.EqualTo(9));

        Task<string?> First(string column) => ScalarAsync<string>(store, $"SELECT {column} FROM Bevinding WHERE Volgnummer = 1");
    }

    [Test]
    public async Task A_receipt_is_tied_to_the_latest_judged_message_with_its_key()
    {
        var other = Samples.Message(Samples.AndereGemeente, IJw32.JW301, "A1");
        await ProcessAsync(message => Samples.Judged(message), other);
        var first = Samples.Message(soort: IJw32.JW301, id: "A1");
        await ProcessAsync(message => Samples.Judged(message), first, first);

        var receipt = Samples.Message(soort: IJw32.JW302, id: "A1");
        var sleutel = new BerichtSleutel(IJw32.JW301, Samples.Stroom.Gemeente, "A1");
        await ProcessAsync(
            message => Samples.Judged(message) with { Status = MessageStatus.Received, IsVerwerkt = false, Answers = sleutel }, receipt, first);

        Assert.That(
            await ScalarAsync<long>(store, "SELECT BeantwoordtBerichtId FROM Bericht WHERE Soort = 302"),
            Is.EqualTo(await ScalarAsync<long>(store, "SELECT MIN(Id) + 2 FROM Bericht")));
    }

    [Test]
    public async Task A_receipt_of_an_unknown_message_is_tied_to_nothing()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with { Answers = new(IJw32.JW301, Samples.Stroom.Gemeente, "none") },
            Samples.Message(soort: IJw32.JW302));
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM Bericht WHERE BeantwoordtBerichtId IS NULL"), Is.EqualTo(1));
    }
}
