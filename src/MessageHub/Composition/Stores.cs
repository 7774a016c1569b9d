using MessageHub.Istandaarden.Standards;
using MessageHub.Settings;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using MessageHub.Storage.SqlServer;

namespace MessageHub.Composition;

/// <summary>Which store the settings name, and opening it.</summary>
internal static class Stores
{
    /// <summary>The embedded store in a data folder.</summary>
    public static string FileIn(string data) => Path.Combine(data, "messagehub.db");

    /// <exception cref="Storage.StoreException">The store cannot be used.</exception>
    public static async Task<RelationalStore> OpenAsync(HubOptions options, Standaarden standaarden)
    {
        if (options.Storage.Provider == StorageProvider.SqlServer)
            return await SqlServerMessageStore.OpenAsync(options.Storage.ReadConnectionString()!, standaarden);

        Directory.CreateDirectory(options.Data);
        return await SqliteMessageStore.OpenAsync(FileIn(options.Data), standaarden);
    }
}
