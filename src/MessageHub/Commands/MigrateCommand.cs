using System.CommandLine;
using MessageHub.Composition;
using MessageHub.Settings;
using MessageHub.Storage.Sqlite;
using MessageHub.Storage.SqlServer;

namespace MessageHub.Commands;

/// <summary>
/// <c>messagehub migrate</c>: brings the schema of the store up to date, under a login that may change it. The service itself never does that on SQL Server.
/// </summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var script = new Option<bool>("--script") { Description = "Only print what would be done, for a DBA to read and run." };
        var command = new Command("migrate", "Bring the schema of the store up to date. The store is the one that the settings name (MessageHub__Storage__...).") { script };
        command.SetAction(parsed => RunAsync(parsed.GetValue(script)));
        return command;
    }

    private static async Task<int> RunAsync(bool scriptOnly)
    {
        var settings = SettingsReader.ForCommands();
        if (settings.Storage.Provider == StorageProvider.Sqlite)
            return await MigrateEmbeddedAsync(settings, scriptOnly);

        var migrations = new SqlServerMigrations(settings.Storage.ReadConnectionString()!);
        if (scriptOnly)
        {
            Console.Write(await migrations.ScriptAsync());
            return ExitCodes.Fine;
        }

        var applied = await migrations.ApplyAsync();
        Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}.");
        return ExitCodes.Fine;
    }

    /// <summary>The embedded store migrates itself when it is opened: it has one user, who has no DBA.</summary>
    private static async Task<int> MigrateEmbeddedAsync(HubOptions settings, bool scriptOnly)
    {
        if (scriptOnly)
            throw new CommandException("--script is for Storage:Provider=SqlServer; the embedded store migrates itself when it is opened.");
        var file = Stores.FileIn(settings.Data);
        if (!File.Exists(file))
            throw new CommandException($"{file}: there is no store.");

        await using (await SqliteMessageStore.OpenAsync(file))
            Console.WriteLine("The schema is up to date.");
        return ExitCodes.Fine;
    }
}
