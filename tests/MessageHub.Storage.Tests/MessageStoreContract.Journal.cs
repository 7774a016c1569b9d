using System.Security.Cryptography;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task Messages_wait_in_order_of_arrival_with_their_exact_bytes()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0, 1, 0xFF, (byte)'<'];
        var first = Samples.Message(body: bytes);
        var second = Samples.Message(soort: IJw32.JW301);

        // A slice of a larger buffer, as an HTTP body may be.
        var third = Samples.Message() with { Body = new byte[] { 9, 8, 7, 6 }.AsMemory(1, 2) };
        var ids = await store.AddAsync([first, second], default);
        var later = await store.AddAsync([third], default);

        await using var batch = await BeginAsync();
        Assert.That(batch.Messages.Select(message => message.Id), Is.EqualTo(ids.Concat(later)));
        Assert.That(batch.Messages.Select(message => message.Id), Is.Ordered);
        Assert.That(batch.Messages.Select(message => message.Routing), Is.EqualTo(new[] { first.Routing, second.Routing, third.Routing }));
        Assert.That(batch.Messages.Select(message => message.Source), Is.EqualTo(new[] { first.Source, second.Source, third.Source }));
        Assert.That(batch.Messages[0].Body.ToArray(), Is.EqualTo(bytes));
        Assert.That(batch.Messages[2].Body.ToArray(), Is.EqualTo(new byte[] { 8, 7 }));
    }

    [Test]
    public async Task Ids_come_in_the_order_of_the_messages()
    {
        var messages = Enumerable.Range(0, 300).Select(i => Samples.Message(i % 3 == 0 ? Samples.AndereGemeente : null)).ToList();
        var ids = await store.AddAsync(messages, default);

        Assert.That(ids, Is.Ordered.Ascending.And.Unique);
        await using var batch = await BeginAsync(Samples.AndereGemeente);
        Assert.That(
            batch.Messages.Select(message => (message.Id, message.Source)),
            Is.EqualTo(ids.Zip(messages, (id, message) => (id, message.Source)).Where((_, i) => i % 3 == 0)));
    }

    [Test]
    public async Task The_journal_keeps_hash_and_size()
    {
        var message = Samples.Message();
        await store.AddAsync([message], default);

        Assert.That(await ScalarAsync<byte[]>(store, "SELECT Sha256 FROM Bericht"), Is.EqualTo(SHA256.HashData(message.Body.Span)));
        Assert.That(await ScalarAsync<long>(store, "SELECT Grootte FROM Bericht"), Is.EqualTo(message.Body.Length));
    }

    [Test]
    public async Task A_message_that_cannot_be_routed_is_kept_as_invalid_with_its_findings()
    {
        var unknown = new IntakeMessage("x.xml", new byte[] { 1, 2 }, Samples.Nu, null, [Samples.Finding("XML", 1, null)]);
        var ids = await store.AddAsync([unknown, Samples.Message()], default);

        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That((await CountAsync(store)).Messages[MessageStatus.Invalid], Is.EqualTo(1));
        Assert.That(await store.WaitingStreamsAsync(default), Has.Count.EqualTo(1));
        Assert.That(await ScalarAsync<string>(store, "SELECT Regel FROM Bevinding"), Is.EqualTo("XML"));
        Assert.That(await ScalarAsync<long>(store, "SELECT BerichtId FROM Bevinding"), Is.EqualTo(ids[0]));
    }

    [Test]
    public async Task Nothing_to_add_is_no_work()
    {
        Assert.That(await store.AddAsync([], default), Is.Empty);
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
    }

    [Test]
    public async Task The_stream_that_waits_longest_comes_first()
    {
        await store.AddAsync([Samples.Message(Samples.AndereGemeente), Samples.Message(), Samples.Message(Samples.AndereGemeente)], default);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.AndereGemeente, Samples.Stroom }));

        await using (var batch = await BeginAsync(Samples.AndereGemeente, maximum: 1))
            await batch.CommitAsync([Samples.Judged(batch.Messages.Single())], default);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom, Samples.AndereGemeente }));
    }
}
