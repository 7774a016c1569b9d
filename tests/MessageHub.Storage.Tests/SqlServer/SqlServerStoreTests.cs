using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.SqlServer;
using MessageHub.Testing.Servers;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>The contract on a live SQL Server or Babelfish, in a database of its own.</summary>
[TestFixture]
[NonParallelizable]
public sealed class SqlServerStoreTests : MessageStoreContract
{
    // Children before parents.
    private static readonly string[] Tables =
    [
        "Prestatie", "Declaratie", "Verzoek", "LeveringStop", "LeveringStart", "Toewijzing", "Handeling", "Vastgelopen", "Uitgaand", "Bevinding",
        "BerichtInhoud", "Bericht", "Stroom",
    ];

    private SqlServerDatabase database = null!;

    private string ConnectionString => database.ConnectionString;

    [OneTimeSetUp]
    public async Task MakeSchema()
    {
        database = await SqlServerDatabase.CreateAsync();
        await new SqlServerMigrations(ConnectionString).ApplyAsync();
    }

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (database is not null)
            await database.DisposeAsync();
    }

    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        var migrations = new SqlServerMigrations(ConnectionString);
        Assert.That(await migrations.PendingAsync(), Is.Empty);
        Assert.That(await migrations.ApplyAsync(), Is.Empty);
        Assert.That(await migrations.ScriptAsync(), Does.Not.Contain("CREATE TABLE"));
    }

    [Test]
    public async Task A_newer_schema_is_refused()
    {
        await database.ExecuteAsync("INSERT INTO dbo.SchemaVersie (Nummer, Naam, Sha256, ToegepastOp) VALUES (999, 'future', 'x', SYSDATETIMEOFFSET())");
        try
        {
            Assert.That(
                async () => await SqlServerMessageStore.OpenAsync(ConnectionString),
                Throws.TypeOf<StoreException>().With.Message.Contains("999").And.Message.Not.Contains("assword"));
        }
        finally
        {
            await database.ExecuteAsync("DELETE FROM dbo.SchemaVersie WHERE Nummer = 999");
        }
    }

    [Test]
    public async Task Streams_are_judged_in_parallel_and_one_stream_by_one_worker()
    {
        await using var one = await SqlServerMessageStore.OpenAsync(ConnectionString);
        await using var two = await SqlServerMessageStore.OpenAsync(ConnectionString);
        await one.AddAsync([Samples.Message(), Samples.Message(Samples.AndereGemeente)], default);

        await using var batch = await one.BeginBatchAsync(Samples.Stroom, 10, default);
        await using var other = await two.BeginBatchAsync(Samples.AndereGemeente, 10, default);
        Assert.That(other!.Messages, Has.Count.EqualTo(1));

        var same = Task.Run(() => two.BeginBatchAsync(Samples.Stroom, 10, default));
        Assert.That(await Task.WhenAny(same, Task.Delay(300)), Is.Not.SameAs(same));
        await batch!.CommitAsync([Samples.Judged(batch.Messages[0])], default);
        Assert.That(await same, Is.Null);
    }

    [Test]
    public async Task A_message_that_is_being_judged_does_not_become_stuck_meanwhile()
    {
        await using var opened = await SqlServerMessageStore.OpenAsync(ConnectionString);
        var id = (await opened.AddAsync([Samples.Message()], default)).Single();
        await using var batch = await opened.BeginBatchAsync(Samples.Stroom, 10, default);
        var stuck = Task.Run(() => opened.MarkStuckAsync(id, "late", 3, Samples.Nu, default));
        Assert.That(await Task.WhenAny(stuck, Task.Delay(300)), Is.Not.SameAs(stuck));

        await batch!.CommitAsync([Samples.Judged(batch.Messages[0])], default);
        await stuck;
        Assert.That(await opened.StuckAsync(10, default), Is.Empty);
    }

    protected override async Task<IServiceStore> OpenAsync()
    {
        foreach (var table in Tables)
            await database.ExecuteAsync($"DELETE FROM dbo.{table}");
        return await SqlServerMessageStore.OpenAsync(ConnectionString);
    }

    protected override Task<StoreCounts> CountAsync(IMessageStore opened) => ((SqlServerMessageStore)opened).CountAsync();

    protected override async Task<T?> ScalarAsync<T>(IMessageStore opened, string sql)
        where T : default
    {
        await using var session = await ((SqlServerMessageStore)opened).LookAsync();
        return await session.ScalarAsync<T>(sql, null, default);
    }
}
