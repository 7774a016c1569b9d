using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>BRS114: a TraceerId is used once.</summary>
public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_TraceerId_is_used_once_and_a_refusal_writes_nothing()
    {
        var envelope = Envelope();
        await AddAsync(Samples.Message() with { Envelope = envelope });
        var again = Samples.Message(Samples.AndereGemeente) with { Envelope = envelope with { ConversatieId = Guid.NewGuid() } };
        var outcome = (await store.AddAsync([again], default)).Single();

        Assert.That((outcome.IsAdded, outcome.Id), Is.EqualTo((false, (long?)null)));
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(1));
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
    }

    [Test]
    public async Task A_double_among_many_is_refused_and_does_not_keep_the_others_out()
    {
        var (known, twice) = (Envelope(), Envelope());
        await AddAsync(Samples.Message() with { Envelope = known });
        var outcomes = await store.AddAsync(
            [
                Samples.Message(id: "A") with { Envelope = Envelope(referentie: "A") },
                Samples.Message(id: "B") with { Envelope = known },
                Samples.Message(id: "C"),
                Samples.Message(id: "D") with { Envelope = twice },
                Samples.Message(id: "E") with { Envelope = twice },
                Samples.Message(id: "F"),
            ],
            default);

        Assert.That(outcomes.Select(outcome => outcome.IsAdded), Is.EqualTo(new[] { true, false, true, true, false, true }));
        var waiting = await WaitingAsync();
        Assert.That(waiting.Skip(1).Select(message => message.Routing.Identificatie), Is.EqualTo(new[] { "A", "C", "D", "F" }));
        Assert.That(waiting.Skip(1).Select(message => (long?)message.Id), Is.EqualTo(outcomes.Where(outcome => outcome.IsAdded).Select(outcome => outcome.Id)));
        Assert.That(await CountAsync("Bericht WHERE ReferentieId = 'A' AND Identificatie = 'A'"), Is.EqualTo(1), "each has an envelope of its own");
    }

    [Test]
    public async Task A_TraceerId_that_arrives_twice_at_once_is_taken_once()
    {
        await using var other = await OpenAgainAsync();
        var envelope = Envelope();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            (i % 2 == 0 ? store : other ?? store).AddAsync([Samples.Message(id: "SAME") with { Envelope = envelope }, Samples.Message(id: $"N{i}")], default))));
        Assert.That(outcomes.Count(outcome => outcome[0].IsAdded), Is.EqualTo(1));
        Assert.That(outcomes.Count(outcome => outcome[1].IsAdded), Is.EqualTo(6), "what came with a double is taken");
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(7));
    }

    [Test]
    public async Task What_another_party_used_is_not_used_so_nobody_learns_of_it()
    {
        var envelope = Envelope();
        await AddAsync(Samples.Message() with { Envelope = envelope });
        var theirs = Samples.Message(soort: IJw32.JW301) with { Envelope = envelope };
        var both = Samples.Message(soort: IJw32.JW301, id: "B") with { Envelope = Envelope() };

        Assert.That((await store.AddAsync([theirs], default)).Single().IsAdded);
        Assert.That((await store.AddAsync([both, Samples.Message(id: "C") with { Envelope = both.Envelope }], default)).Select(outcome => outcome.IsAdded), Is.All.True);
        Assert.That((await store.AddAsync([theirs], default)).Single().IsAdded, Is.False, "its own it cannot use again");
        Assert.That((await store.TraceAsync("0344", envelope.TraceerId, null, 10, default)).Select(message => message.Soort), Is.EqualTo(new[] { IJw32.JW301 }));
        Assert.That((await store.TraceAsync("12345678", envelope.TraceerId, null, 10, default)).Select(message => message.Soort), Is.EqualTo(new[] { IJw32.JW305 }));
    }

    [Test]
    public async Task What_the_hub_itself_used_towards_a_party_is_used_too_for_that_party()
    {
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1") }, Samples.Message());
        var own = Envelope() with { TraceerId = (await store.ListAsync("12345678", All, 10, default)).Single().Envelope.TraceerId };
        Assert.That((await store.AddAsync([Samples.Message() with { Envelope = own }], default)).Single().IsAdded, Is.False);
        Assert.That((await store.AddAsync([Samples.Message(soort: IJw32.JW301) with { Envelope = own }], default)).Single().IsAdded);
    }

    [Test]
    public async Task The_hubs_own_TraceerIds_are_valid_and_rise_as_the_database_sorts()
    {
        for (var i = 0; i < 5; i++)
        {
            var op = Samples.Nu.AddMilliseconds(2 * i);
            await ProcessAsync(message => Samples.Judged(message) with { ForwardTo = "0344", JudgedAt = op }, Samples.Message(soort: IJw32.JW305));
        }

        var ids = (await store.ListAsync("0344", All, 10, default)).Select(item => item.Envelope.TraceerId).ToList();
        Assert.That(ids, Is.Unique.And.Ordered.Ascending.Using<Guid>(CompareTraceerIds));
        Assert.That(ids.Select(id => id.Variant >> 2), Is.All.EqualTo(2), "RFC 9562");
        Assert.That(ids.Select(id => id.Version), Is.All.AnyOf(7, 8));
    }
}
