using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;

namespace MessageHub.Storage.Tests.Sqlite;

public abstract class SqliteStoreContract : MessageStoreContract
{
    protected override Task<StoreCounts> CountAsync(IMessageStore opened) => ((SqliteMessageStore)opened).CountAsync();

    protected override Task<T?> ScalarAsync<T>(IMessageStore opened, string sql)
        where T : default => ((SqliteMessageStore)opened).Writer.ScalarAsync<T>(sql, null, default);
}

[TestFixture]
public sealed class SqliteMemoryStoreTests : SqliteStoreContract
{
    protected override async Task<IServiceStore> OpenAsync() => await SqliteMessageStore.OpenAsync(":memory:");
}

[TestFixture]
public sealed class SqliteFileStoreTests : SqliteStoreContract
{
    private readonly TemporaryFolder folder = new();

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    protected override async Task<IServiceStore> OpenAsync() =>
        await SqliteMessageStore.OpenAsync(folder.File($"{Guid.NewGuid():N}.db"));
}
