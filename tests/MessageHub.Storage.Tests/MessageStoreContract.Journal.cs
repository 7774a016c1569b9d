using System.Security.Cryptography;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
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
        var ids = await AddAsync(first, second);
        var later = await AddAsync(third);

        var waiting = await WaitingAsync();
        Assert.That(waiting.Select(message => message.Id), Is.EqualTo(ids.Concat(later)));
        Assert.That(waiting.Select(message => message.Id), Is.Ordered);
        Assert.That(waiting.Select(message => message.Routing), Is.EqualTo(new[] { first.Routing, second.Routing, third.Routing }));
        Assert.That(waiting.Select(message => message.Source), Is.EqualTo(new[] { first.Source, second.Source, third.Source }));
        Assert.That(waiting[0].Body.ToArray(), Is.EqualTo(bytes));
        Assert.That(waiting[2].Body.ToArray(), Is.EqualTo(new byte[] { 8, 7 }));
    }

    [Test]
    public async Task Ids_come_in_the_order_of_the_messages()
    {
        var messages = Enumerable.Range(0, 300).Select(i => Samples.Message(i % 3 == 0 ? Samples.AndereGemeente : null)).ToList();
        var ids = await AddAsync([.. messages]);

        Assert.That(ids, Is.Ordered.Ascending.And.Unique);
        var waiting = await WaitingAsync(Samples.AndereGemeente);
        Assert.That(
            waiting.Select(message => (message.Id, message.Source)),
            Is.EqualTo(ids.Zip(messages, (id, message) => (id, message.Source)).Where((_, i) => i % 3 == 0)));
    }

    [Test]
    public async Task The_journal_keeps_hash_and_size()
    {
        var message = Samples.Message();
        await AddAsync(message);

        Assert.That(await ScalarAsync<byte[]>(store, "SELECT Sha256 FROM Bericht"), Is.EqualTo(SHA256.HashData(message.Body.Span)));
        Assert.That(await ScalarAsync<long>(store, "SELECT Grootte FROM Bericht"), Is.EqualTo(message.Body.Length));
    }

    [Test]
    public async Task A_message_that_cannot_be_routed_is_kept_as_invalid_with_its_findings()
    {
        var unknown = new IntakeMessage("x.xml", new byte[] { 1, 2 }, Samples.Nu, null, [Samples.Finding("XML", 1, null)]);
        var ids = await AddAsync(unknown, Samples.Message());

        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That(await CountAsync(MessageStatus.Invalid), Is.EqualTo(1));
        Assert.That(await CountAsync("Bericht WHERE Standaard IS NULL AND Release IS NULL AND Soort IS NULL AND StroomId IS NULL"), Is.EqualTo(1));
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
        await AddAsync(Samples.Message(Samples.AndereGemeente), Samples.Message(), Samples.Message(Samples.AndereGemeente));
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.AndereGemeente, Samples.Stroom }));

        await JudgeAsync(message => Samples.Judged(message), Samples.AndereGemeente, maximum: 1);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom, Samples.AndereGemeente }));
    }

    [Test]
    public async Task What_is_awaited_one_after_the_other_gets_rising_ids()
    {
        var ids = new List<long>();
        for (var i = 0; i < 20; i++)
            ids.AddRange(await AddAsync(Samples.Message(i % 2 == 0 ? Samples.AndereGemeente : null)));
        Assert.That(ids, Is.Ordered.Ascending.And.Unique);
    }

    [Test]
    public async Task What_comes_in_at_once_is_all_there_and_each_is_told_its_own_id()
    {
        var messages = Enumerable.Range(0, 60).Select(i => Samples.Message(new Stroom("0344", $"{20000000 + (i % 7)}", "iJw"))).ToList();
        var outcomes = await Task.WhenAll(messages.Select(message => Task.Run(() => store.AddAsync([message], default))));
        Assert.That(outcomes.Select(outcome => outcome.Single().Id), Is.Unique.And.All.Not.Null);
        for (var i = 0; i < messages.Count; i += 13)
            Assert.That(await ScalarAsync<string>(store, $"SELECT Bron FROM Bericht WHERE Id = {outcomes[i][0].Id}"), Is.EqualTo(messages[i].Source));
    }

    [Test]
    public async Task A_message_keeps_its_standard_and_release_and_the_trace_it_came_with()
    {
        const string trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        await AddAsync(Samples.Message(soort: IJw32.JW301) with { TraceParent = trace }, Samples.Message());
        var waiting = await WaitingAsync();
        Assert.That(waiting.Select(message => message.Routing.Soort), Is.EqualTo(new[] { IJw32.JW301, IJw32.JW305 }));
        Assert.That(waiting.Select(message => message.TraceParent), Is.EqualTo(new[] { trace, null }));
        Assert.That(await CountAsync("Bericht WHERE Standaard = 'iJw' AND Release = '3.2'"), Is.EqualTo(2));
    }

    [Test]
    public async Task Streams_of_two_standards_are_two_streams()
    {
        var proef = Samples.Message(Proefstandaard.Stroom, Proefstandaard.Standaard[305], "SAME");
        var own = Samples.Message(id: "SAME");
        await AddAsync(proef, own);
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Proefstandaard.Stroom, Samples.Stroom }));

        await JudgeAsync(message => Samples.Judged(message, new ToewijzingGewijzigd(Samples.Toewijzing(1), null)), Proefstandaard.Stroom);
        Assert.That((await WaitingAsync()).Single().Routing, Is.EqualTo(own.Routing));
        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [1], berichten: [BerichtSleutel(own)]));
        Assert.That(dossier.IsElders(1), Is.False, "numbers are a standard's own (TR332)");
        Assert.That(dossier.Toewijzing(1), Is.Null);

        static BerichtSleutel BerichtSleutel(IntakeMessage message) => new(message.Routing!.Soort.Sleutel, message.Routing.Afzender, message.Routing.Identificatie);
    }
}
