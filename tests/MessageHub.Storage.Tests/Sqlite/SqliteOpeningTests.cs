using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

[TestFixture]
public sealed class SqliteOpeningTests
{
    private TemporaryFolder folder = null!;
    private string path = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        path = folder.File("hub.db");
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public async Task A_missing_file_is_created_and_reopening_keeps_all()
    {
        await using (var store = await SqliteMessageStore.OpenAsync(path))
        {
            await store.AddAsync([Samples.Message(), Samples.Message()], default);
            var claim = await store.ClaimAsync(Samples.Stroom, "x", Samples.Nu, TimeSpan.FromMinutes(1), default);
            var waiting = await store.WaitingAsync(claim!, 1, default);
            await store.CommitAsync(claim!, [Samples.Judged(waiting[0])], release: true, default);
        }

        await using var again = await SqliteMessageStore.OpenAsync(path);
        Assert.That((await again.FiguresAsync(default)).Waiting, Is.EqualTo(1));
        Assert.That(await again.WaitingStreamsAsync(default), Is.EqualTo(new[] { Samples.Stroom }));
    }

    [Test]
    public async Task The_claims_of_a_process_that_is_no_more_can_be_forgotten()
    {
        await using var killed = await SqliteMessageStore.OpenAsync(path);
        await killed.AddAsync([Samples.Message()], default);
        var lost = await killed.ClaimAsync(Samples.Stroom, "killed", Samples.Nu, TimeSpan.FromMinutes(1), default);
        var waiting = await killed.WaitingAsync(lost!, 1, default);

        await using var store = await SqliteMessageStore.OpenAsync(path);
        Assert.That(await store.ClaimAsync(Samples.Stroom, "new", Samples.Nu, TimeSpan.FromMinutes(1), default), Is.Null);
        await store.ForgetClaimsAsync();
        Assert.That(
            async () => await killed.CommitAsync(lost!, [Samples.Judged(waiting[0])], release: true, default), Throws.TypeOf<ClaimLostException>(),
            "should it not be dead after all");
        Assert.That(await store.ClaimAsync(Samples.Stroom, "new", Samples.Nu, TimeSpan.FromMinutes(1), default), Is.Not.Null);
    }

    [Test]
    public async Task Two_stores_on_one_file_take_turns()
    {
        await using var one = await SqliteMessageStore.OpenAsync(path);
        await using var two = await SqliteMessageStore.OpenAsync(path);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).AddAsync([Samples.Message()], default))));
        Assert.That((await two.FiguresAsync(default)).Waiting, Is.EqualTo(40));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_in_one_line()
    {
        File.WriteAllText(path, new string('x', 5000));
        Refused("not a database");
        Assert.That(File.ReadAllText(path), Is.EqualTo(new string('x', 5000)), "left as it was");
    }

    [Test]
    public void A_short_text_file_is_refused()
    {
        File.WriteAllText(path, "hello");
        Refused("not a database");
    }

    [Test]
    public void Another_database_is_refused()
    {
        Execute("CREATE TABLE Other (Id INTEGER)");
        Refused("not a store of MessageHub");
    }

    [Test]
    public async Task A_newer_schema_is_refused()
    {
        await MakeStoreAsync();
        Execute("INSERT INTO SchemaVersie VALUES (999, 'from-the-future', 'x', '2030-01-01')");
        Refused("schema version 999");
    }

    [Test]
    public async Task A_changed_migration_is_refused()
    {
        await MakeStoreAsync();
        Execute("UPDATE SchemaVersie SET Sha256 = 'changed' WHERE Nummer = 1");
        Refused("Migration 1");
    }

    [Test]
    public void A_missing_folder_is_refused()
    {
        path = folder.File("none/hub.db");
        Refused("folder of the store does not exist");
    }

    [Test]
    public void A_folder_is_no_store()
    {
        path = folder.Path;
        Refused("must be a file");
    }

    [Test]
    public async Task A_read_only_file_is_refused()
    {
        await MakeStoreAsync();
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            await using (new FileStream(path, FileMode.Open, FileAccess.Write))
                Assert.Ignore("This user writes to read-only files.");
        }
        catch (UnauthorizedAccessException)
        {
            Refused("cannot be");
        }
    }

    private async Task MakeStoreAsync()
    {
        await using var store = await SqliteMessageStore.OpenAsync(path);
    }

    private void Refused(string because)
    {
        var error = Assert.ThrowsAsync<StoreException>(async () => await SqliteMessageStore.OpenAsync(path));
        Assert.That(error.Message, Does.Contain(because).And.Contain(path).And.Not.Contain("\n"));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
