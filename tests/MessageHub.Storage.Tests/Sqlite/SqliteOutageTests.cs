using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>An outage is told apart from a message that cannot be judged, and outages from each other, by what SQLite itself throws.</summary>
[TestFixture]
public sealed class SqliteOutageTests
{
    private readonly TemporaryFolder folder = new();
    private string path = "";

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [SetUp]
    public void NameFile() => path = folder.File($"{Guid.NewGuid():N}.db");

    [Test]
    public async Task A_file_that_another_process_keeps_locked_is_unavailable_after_a_bounded_wait()
    {
        await using var store = await SqliteMessageStore.OpenAsync(
            new SqliteOpening(path) { BusyTimeout = TimeSpan.FromMilliseconds(200) }, standaarden: null, clock: null, default);
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        await other.OpenAsync();
        await using (other.BeginTransaction(deferred: false))
        {
            // Two that wait together are told together.
            Task[] adding = [AddAsync(), AddAsync()];
            foreach (var added in adding)
                Assert.That(async () => await added, Unavailable(StoreFault.Locked, 5));
            Assert.That(await store.WaitingStreamsAsync(default), Is.Empty, "reading goes on");
        }

        await AddAsync();

        async Task AddAsync() => await store.AddAsync([Samples.Message()], default);
    }

    [Test]
    public async Task A_full_store_is_unavailable_and_goes_on_with_what_fits()
    {
        await using var store = await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory);
        await store.LookAsync(session => SqliteLook.Scalar<long>(session, "PRAGMA max_page_count = 120"));
        var large = Samples.Message(body: new byte[2_000_000]);
        Assert.That(async () => await store.AddAsync([large], default), Unavailable(StoreFault.Full, 13));

        await store.AddAsync([Samples.Message()], default);
        Assert.That(await store.WaitingStreamsAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_somebody_took_away_is_out_of_reach()
    {
        await using var store = await SqliteMessageStore.OpenAsync(path);
        File.Delete(path);
        Assert.That(async () => await store.PingAsync(default), Unavailable(StoreFault.Unreachable, 14));
        Assert.That(File.Exists(path), Is.False, "and is not made anew, empty");
    }

    [Test]
    public async Task A_file_that_is_damaged_is_broken()
    {
        await (await SqliteMessageStore.OpenAsync(path)).DisposeAsync();
        await using var store = await SqliteMessageStore.OpenAsync(path);
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            await file.WriteAsync(new byte[100]);
        Assert.That(async () => await store.PingAsync(default), Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.Broken));
    }

    [Test]
    public async Task A_missing_table_and_a_violated_constraint_are_faults_of_what_was_asked()
    {
        await using var store = await SqliteMessageStore.OpenAsync(path);
        await store.LookAsync(session => SqliteLook.Scalar<long>(session, "CREATE UNIQUE INDEX Een ON Bericht (Identificatie)"));
        await store.AddAsync([Samples.Message(id: "A")], default);
        Assert.That(async () => await store.AddAsync([Samples.Message(id: "A")], default), Throws.TypeOf<SqliteException>().With.Property("SqliteErrorCode").EqualTo(19));

        await store.LookAsync(session => SqliteLook.Scalar<long>(session, "DROP TABLE Handeling"));
        Assert.That(async () => await store.AuditAsync(1, default), Throws.TypeOf<SqliteException>().With.Property("SqliteErrorCode").EqualTo(1));
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Unavailable(StoreFault fault, int number) =>
        Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(fault).And.Property("Number").EqualTo(number)
            .And.Message.Contains($"error {number}");
}
