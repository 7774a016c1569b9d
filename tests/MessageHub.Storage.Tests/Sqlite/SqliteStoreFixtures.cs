using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;

namespace MessageHub.Storage.Tests.Sqlite;

public abstract class SqliteStoreContract : MessageStoreContract
{
    protected override int CompareTraceerIds(Guid one, Guid other) => string.CompareOrdinal(one.ToString(), other.ToString());

    protected override Task<T?> ScalarAsync<T>(RelationalStore opened, string sql)
        where T : default => ((SqliteMessageStore)opened).LookAsync(session => SqliteLook.Scalar<T>(session, sql));
}

[TestFixture]
public sealed class SqliteMemoryStoreTests : SqliteStoreContract
{
    protected override async Task<RelationalStore> OpenAsync() => await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory, Proefstandaard.Beide);

    protected override Task<RelationalStore?> OpenAgainAsync() => Task.FromResult<RelationalStore?>(null);
}

[TestFixture]
public sealed class SqliteFileStoreTests : SqliteStoreContract
{
    private readonly TemporaryFolder folder = new();
    private string path = "";

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    protected override async Task<RelationalStore> OpenAsync()
    {
        path = folder.File($"{Guid.NewGuid():N}.db");
        return await SqliteMessageStore.OpenAsync(path, Proefstandaard.Beide);
    }

    protected override async Task<RelationalStore?> OpenAgainAsync() => await SqliteMessageStore.OpenAsync(path, Proefstandaard.Beide);
}
