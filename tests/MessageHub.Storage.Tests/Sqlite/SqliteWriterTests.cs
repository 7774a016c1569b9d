using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using SQLitePCL;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>One writer takes what waits together: one commit for all, each on its own when it fails.</summary>
[TestFixture]
public sealed class SqliteWriterTests
{
    private readonly TemporaryFolder folder = new();
    private SqliteMessageStore store = null!;

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [SetUp]
    public async Task OpenStore() => store = await SqliteMessageStore.OpenAsync(folder.File($"{Guid.NewGuid():N}.db"));

    [TearDown]
    public async Task CloseStore() => await store.DisposeAsync();

    [Test]
    public async Task What_arrives_while_the_writer_is_busy_shares_a_commit()
    {
        var commits = 0;
        await store.LookAsync(session =>
        {
            raw.sqlite3_commit_hook(session.Connection.Handle, _ => Interlocked.Increment(ref commits) * 0, null);
            return true;
        });
        await AddAsync();
        var alone = commits;

        await TogetherAsync([.. Enumerable.Range(0, 50).Select(_ => (Func<Task>)AddAsync)]);
        Assert.That(alone, Is.GreaterThan(0), "commits are counted");
        Assert.That(commits - alone, Is.LessThanOrEqualTo(10), "of fifty operations");
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(51));
    }

    [Test]
    public async Task An_operation_that_fails_is_undone_alone()
    {
        await store.AddAsync([Samples.Message(id: "A")], default);
        var claim = await store.ClaimAsync(Samples.Stroom, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
        var waiting = await store.WaitingAsync(claim!, 10, default);

        // The same identification twice: the commit fails at its last statement, when the rest of it is written.
        var answer = new Answer(Istandaarden.Standards.IJw32.JW306, "R1", "12345678", new byte[] { 1 });
        var result = Samples.Judged(waiting[0]) with { Findings = [Samples.Finding("TR304")], Answer = answer };
        var failing = Task.CompletedTask;
        await TogetherAsync(
            [AddAsync, () => failing = store.CommitAsync(claim!, [result, result], release: true, default), AddAsync, AddAsync],
            swallow: true);

        Assert.That(failing.Exception!.InnerException, Is.TypeOf<Microsoft.Data.Sqlite.SqliteException>());
        Assert.That((await CountAsync("Bericht"), await CountAsync("Bevinding"), await CountAsync("Uitgaand")), Is.EqualTo((4L, 0L, 0L)));
        Assert.That(await store.ExtendAsync(claim!, Samples.Nu, default), "nor was the claim given back");
    }

    [Test]
    public async Task What_comes_in_the_wake_of_a_full_disk_is_done_and_what_came_before_it_too()
    {
        await LimitAsync(pages: 120);
        var large = Task.CompletedTask;
        await TogetherAsync(
            [AddAsync, AddAsync, () => large = store.AddAsync([Samples.Message(body: new byte[2_000_000])], default), AddAsync], swallow: true);

        Assert.That(large.Exception!.InnerException, Is.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.Full));
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(3));
        Assert.That(await CountAsync("BerichtInhoud"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_commit_that_fails_is_told_to_all_whose_work_was_in_it()
    {
        var fails = false;
        await store.LookAsync(session =>
        {
            raw.sqlite3_commit_hook(session.Connection.Handle, _ => fails ? 1 : 0, null);
            return true;
        });
        fails = true;
        Task[] adding = [AddAsync(), AddAsync()];
        foreach (var added in adding)
            Assert.That(async () => await added, Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.OutcomeUnknown));

        fails = false;
        await AddAsync();
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(1), "the writer goes on");
    }

    [Test]
    public async Task A_commit_waits_for_the_disk_unless_it_is_only_about_who_has_a_stream()
    {
        for (var i = 0; i < 3; i++)
        {
            await AddAsync();
            Assert.That(await SynchronousAsync(lasts: true), Is.EqualTo(2), "FULL");
            Assert.That(await SynchronousAsync(lasts: false), Is.EqualTo(1), "NORMAL");
            await store.ClaimAsync(Samples.Stroom, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
        }

        // What need not last, but waits beside what must, goes with it.
        var (lasting, passing) = (0L, 0L);
        await TogetherAsync([async () => passing = await SynchronousAsync(lasts: false), async () => lasting = await SynchronousAsync(lasts: true)]);
        Assert.That((lasting, passing), Is.EqualTo((2L, 2L)));

        Task<long> SynchronousAsync(bool lasts) => store.LookAsync(session => SqliteLook.Scalar<long>(session, "PRAGMA synchronous"), lasts);
    }

    [Test]
    public async Task In_a_store_of_a_run_no_commit_waits_for_the_disk_and_asking_for_all_of_it_does_no_harm()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.db");
        await using (var run = await SqliteMessageStore.OpenForRunAsync(path))
        {
            for (var i = 0; i < 2; i++)
            {
                foreach (var lasts in new[] { true, false })
                    Assert.That(await run.LookAsync(session => SqliteLook.Scalar<long>(session, "PRAGMA synchronous"), lasts), Is.EqualTo(1), "NORMAL");
                await run.AddAsync([Samples.Message() with { Source = $"{i}.xml" }], default);
                await run.FlushAsync();
            }
        }

        await using var later = await SqliteMessageStore.OpenForRunAsync(path);
        Assert.That(await later.LookAsync(session => SqliteLook.Scalar<long>(session, "SELECT COUNT(*) FROM Bericht")), Is.EqualTo(2));
        await later.FlushAsync();
    }

    [Test]
    public async Task What_nobody_waits_for_any_more_is_not_done()
    {
        using var cancelled = new CancellationTokenSource();
        var adding = Task.CompletedTask;
        await TogetherAsync(
            [
                () =>
                {
                    adding = store.AddAsync([Samples.Message()], cancelled.Token);
                    cancelled.Cancel();
                    return adding;
                },
                AddAsync,
            ],
            swallow: true);
        Assert.That(adding.IsCanceled);
        Assert.That(await CountAsync("Bericht"), Is.EqualTo(1));
    }

    [Test]
    public async Task Reading_does_not_wait_for_the_writer()
    {
        await AddAsync();
        using var busy = new ManualResetEventSlim();
        var writing = store.LookAsync(_ => busy.Wait(TimeSpan.FromSeconds(30)));
        Assert.That(await store.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
        Assert.That((await store.FiguresAsync(default)).Waiting, Is.EqualTo(1));
        Assert.That(writing.IsCompleted, Is.False);
        busy.Set();
        Assert.That(await writing);
    }

    [Test]
    public async Task Many_read_and_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            await AddAsync();
            if (i % 3 == 0)
                await store.FiguresAsync(default);
            await store.WaitingStreamsAsync(default);
        })));
        Assert.That((await store.FiguresAsync(default)).Waiting, Is.EqualTo(200));
    }

    [Test]
    public async Task A_store_that_is_closed_does_what_it_was_asked_before_and_nothing_after()
    {
        var before = AddAsync();
        var path = folder.File($"{Guid.NewGuid():N}.db");
        var closing = await SqliteMessageStore.OpenAsync(path);
        var added = closing.AddAsync([Samples.Message()], default);
        await closing.DisposeAsync();
        await closing.DisposeAsync();
        await Task.WhenAll(before, added);

        Assert.That(async () => await closing.AddAsync([Samples.Message()], default), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(async () => await closing.WaitingStreamsAsync(default), Throws.TypeOf<ObjectDisposedException>());
    }

    private async Task AddAsync() => await store.AddAsync([Samples.Message()], default);

    private Task<long> LimitAsync(int pages) => store.LookAsync(session => SqliteLook.Scalar<long>(session, $"PRAGMA max_page_count = {pages}"));

    private Task<long> CountAsync(string table) => store.LookAsync(session => SqliteLook.Scalar<long>(session, $"SELECT COUNT(*) FROM {table}"));

    /// <summary>Asks for all of these while the writer is busy with something else.</summary>
    private async Task TogetherAsync(Func<Task>[] operations, bool swallow = false)
    {
        using var busy = new ManualResetEventSlim();
        var blocking = store.LookAsync(_ => busy.Wait(TimeSpan.FromSeconds(30)));
        var asked = operations.Select(operation => operation()).ToArray();
        busy.Set();
        await blocking;
        try
        {
            await Task.WhenAll(asked);
        }
        catch (Exception) when (swallow)
        {
            // The test looks at each.
        }
    }
}
