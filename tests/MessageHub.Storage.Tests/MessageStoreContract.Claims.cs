using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static DateTimeOffset AfterLease => Samples.Nu + Lease;

    [Test]
    public async Task A_stream_without_work_is_not_claimed()
    {
        Assert.That(await store.ClaimAsync(Samples.Stroom, Els, Samples.Nu, Lease, default), Is.Null, "an unknown stream");
        await ApplyAsync();
        Assert.That(await store.ClaimAsync(Samples.Stroom, Els, Samples.Nu, Lease, default), Is.Null, "an emptied one");
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_claimed_stream_is_nobody_elses_until_its_lease_ends()
    {
        await AddAsync(Samples.Message());
        var first = await ClaimAsync();

        Assert.That(await store.ClaimAsync(Samples.Stroom, Bob, AfterLease.AddMilliseconds(-1), Lease, default), Is.Null);
        var second = await store.ClaimAsync(Samples.Stroom, Bob, AfterLease, Lease, default);
        Assert.That((second!.Owner, second.StroomId, second.Stroom), Is.EqualTo((Bob, first.StroomId, Samples.Stroom)));
        Assert.That(second.Token, Is.GreaterThan(first.Token));
    }

    [Test]
    public async Task Streams_are_claimed_apart()
    {
        await AddAsync(Samples.Message(), Samples.Message(Samples.AndereGemeente));
        await ClaimAsync();
        Assert.That((await ClaimAsync(Samples.AndereGemeente, Bob)).Stroom, Is.EqualTo(Samples.AndereGemeente));
    }

    [Test]
    public async Task Who_lost_the_stream_commits_marks_and_extends_nothing()
    {
        var id = (await AddAsync(Samples.Message())).Single();
        var lost = await ClaimAsync();
        var waiting = await store.WaitingAsync(lost, 10, default);
        var held = await ClaimAsync(owner: Bob, now: AfterLease);

        var result = Samples.Judged(waiting[0], new StartGemeld(Samples.Start())) with { Findings = [Samples.Finding("TR304")], ForwardTo = "0344" };
        Assert.That(async () => await store.CommitAsync(lost, [result], release: true, default), Throws.TypeOf<ClaimLostException>());
        Assert.That(async () => await store.MarkStuckAsync(lost, id, "x", 3, Later, default), Throws.TypeOf<ClaimLostException>());
        Assert.That(await store.ExtendAsync(lost, AfterLease + Lease, default), Is.False);
        await store.ReleaseAsync(lost, default);

        Assert.That((await CountAsync(MessageStatus.Waiting), await CountAsync("Bevinding"), await CountAsync("LeveringStart"), await CountAsync("Uitgaand")), Is.EqualTo((1L, 0L, 0L, 0L)));
        Assert.That(await store.ExtendAsync(held, AfterLease + Lease, default), "it still is Bob's");
        await store.CommitAsync(held, [result], release: true, default);
        Assert.That(await CountAsync(MessageStatus.Accepted), Is.EqualTo(1));
    }

    [Test]
    public async Task A_lease_that_is_over_still_commits_when_nobody_took_the_stream()
    {
        await AddAsync(Samples.Message());
        var claim = await ClaimAsync(now: Samples.Nu.AddDays(-1));
        var waiting = await store.WaitingAsync(claim, 10, default);
        await store.CommitAsync(claim, [Samples.Judged(waiting[0])], release: true, default);
        Assert.That(await CountAsync(MessageStatus.Accepted), Is.EqualTo(1));
    }

    [Test]
    public async Task An_owner_that_claims_again_has_a_new_token_and_the_old_one_is_worth_nothing()
    {
        await AddAsync(Samples.Message());
        var before = await ClaimAsync();
        var after = await ClaimAsync();
        Assert.That(after.Token, Is.GreaterThan(before.Token));
        Assert.That(await store.ExtendAsync(before, AfterLease, default), Is.False);
        Assert.That(await store.ExtendAsync(after, AfterLease, default));
    }

    [Test]
    public async Task Extending_keeps_others_out_for_longer()
    {
        await AddAsync(Samples.Message());
        var claim = await ClaimAsync();
        await store.ExtendAsync(claim, AfterLease.AddSeconds(10), default);
        Assert.That(await store.ClaimAsync(Samples.Stroom, Bob, AfterLease.AddSeconds(9), Lease, default), Is.Null);
        Assert.That(await store.ClaimAsync(Samples.Stroom, Bob, AfterLease.AddSeconds(10), Lease, default), Is.Not.Null);
    }

    [Test]
    public async Task A_stream_that_is_given_back_is_free_at_once_and_its_claim_is_worth_nothing([Values] bool inCommit)
    {
        await AddAsync(Samples.Message(id: "A"), Samples.Message(id: "B"));
        var claim = await ClaimAsync();
        var waiting = await store.WaitingAsync(claim, 1, default);
        await store.CommitAsync(claim, [Samples.Judged(waiting[0])], release: inCommit, default);
        if (!inCommit)
            await store.ReleaseAsync(claim, default);

        var others = await ClaimAsync(owner: Bob);
        Assert.That(others.Token, Is.GreaterThan(claim.Token));
        Assert.That(
            async () => await store.CommitAsync(claim, [Samples.Judged(waiting[0])], release: false, default), Throws.TypeOf<ClaimLostException>());
        Assert.That((await store.WaitingAsync(others, 10, default)).Single().Routing.Identificatie, Is.EqualTo("B"));
    }

    [Test]
    public async Task A_claim_that_is_not_given_back_holds_after_a_commit()
    {
        await AddAsync(Samples.Message(), Samples.Message());
        var claim = await ClaimAsync();
        var waiting = await store.WaitingAsync(claim, 2, default);
        await store.CommitAsync(claim, [Samples.Judged(waiting[0])], release: false, default);
        Assert.That(await store.ClaimAsync(Samples.Stroom, Bob, Samples.Nu, Lease, default), Is.Null);
        await store.CommitAsync(claim, [Samples.Judged(waiting[1])], release: true, default);
        Assert.That(await CountAsync(MessageStatus.Accepted), Is.EqualTo(2));
    }

    [Test]
    public async Task Of_many_workers_that_claim_at_once_one_has_the_stream()
    {
        await using var other = await OpenAgainAsync();
        await AddAsync(Samples.Message());
        for (var round = 1; round <= 5; round++)
        {
            var now = Samples.Nu + (Lease * round);
            var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
                (i % 2 == 0 ? store : other ?? store).ClaimAsync(Samples.Stroom, $"worker {i}", now, Lease, default))));
            Assert.That(claims.Count(claim => claim is not null), Is.EqualTo(1), $"round {round}");
        }
    }

    [Test]
    public async Task Two_workers_on_many_streams_judge_every_message_once_and_in_order()
    {
        await using var other = await OpenAgainAsync();
        var stromen = Enumerable.Range(0, 6).Select(i => new Stroom("0344", $"1000000{i}", "iJw")).ToList();
        for (var i = 0; i < 120; i++)
            await AddAsync(Samples.Message(stromen[i % 6], id: $"N{i}"));

        var judged = new System.Collections.Concurrent.ConcurrentQueue<long>();
        await Task.WhenAll(WorkAsync(store, Els), WorkAsync(other ?? store, Bob));
        Assert.That(judged, Is.Unique);
        Assert.That(judged.Count, Is.EqualTo(120));
        Assert.That(await CountAsync(MessageStatus.Accepted), Is.EqualTo(120));
        Assert.That(await CountAsync("Uitgaand"), Is.EqualTo(120), "one each, so none was judged twice");

        // Stream by stream, outgoing messages stand in the order in which what caused them came in.
        Assert.That(
            await CountAsync("Uitgaand AS u JOIN Bericht AS b ON b.Id = u.BerichtId JOIN Bericht AS c ON c.StroomId = b.StroomId AND c.Id < b.Id"
                + " JOIN Uitgaand AS v ON v.BerichtId = c.Id WHERE v.Id > u.Id"),
            Is.Zero);

        async Task WorkAsync(Relational.RelationalStore mine, string owner)
        {
            while (await mine.WaitingStreamsAsync(default) is { Count: > 0 } waitingStreams)
            {
                foreach (var stroom in waitingStreams)
                {
                    if (await mine.ClaimAsync(stroom, owner, Samples.Nu, Lease, default) is not { } claim)
                        continue;

                    var batch = await mine.WaitingAsync(claim, 7, default);
                    await mine.CommitAsync(claim, [.. batch.Select(message => Samples.Judged(message) with { ForwardTo = "0344" })], release: true, default);
                    foreach (var message in batch)
                        judged.Enqueue(message.Id);
                }
            }
        }
    }
}
