using MessageHub.Commands;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using MessageHub.Storage.SqlServer;
using Microsoft.Extensions.Configuration;

namespace MessageHub.Service;

internal enum StorageProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which store: the embedded one in a data folder, or SQL Server.</summary>
/// <param name="ConnectionString">SQL Server only; a secret, from the environment or a file.</param>
internal sealed record StoreSettings(StorageProvider Provider, string Data, string? ConnectionString)
{
    public const string DefaultData = "data";

    /// <summary>Name of the embedded store in the data folder.</summary>
    public const string FileName = "messagehub.db";

    public string File => Path.Combine(Data, FileName);

    /// <summary>The settings of commands that work beside the service: environment (<c>MessageHub__...</c>) and appsettings.json, as the service reads them.</summary>
    /// <exception cref="CommandException">They name no store.</exception>
    public static StoreSettings FromEnvironment()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables(HubService.EnvironmentPrefix)
            .Build();
        var errors = new List<string>();
        var settings = Read(configuration, errors);
        return errors.Count == 0 ? settings : throw new CommandException(string.Join(" ", errors));
    }

    public static StoreSettings Read(IConfiguration configuration, List<string> errors)
    {
        var provider = StorageProvider.Sqlite;
        if (configuration["Storage:Provider"] is { Length: > 0 } name && !(char.IsAsciiLetter(name[0]) && Enum.TryParse(name, ignoreCase: true, out provider)))
            errors.Add($"Storage:Provider: '{name}' is not one of {string.Join(", ", Enum.GetNames<StorageProvider>())}.");

        var connectionString = configuration["Storage:ConnectionString"];
        if (configuration["Storage:ConnectionStringFile"] is { Length: > 0 } file)
        {
            if (System.IO.File.Exists(file))
                connectionString = System.IO.File.ReadAllText(file).Trim();
            else
                errors.Add($"Storage:ConnectionStringFile: there is no file {file}.");
        }

        if (provider == StorageProvider.SqlServer && string.IsNullOrWhiteSpace(connectionString) && errors.Count == 0)
            errors.Add("Storage:ConnectionString: SqlServer needs one, in the environment (MessageHub__Storage__ConnectionString) or in Storage:ConnectionStringFile.");

        var data = configuration["Data"];
        return new StoreSettings(provider, string.IsNullOrEmpty(data) ? DefaultData : data, connectionString);
    }

    /// <exception cref="Storage.StoreException">The store cannot be used.</exception>
    public async Task<IServiceStore> OpenAsync()
    {
        if (Provider == StorageProvider.SqlServer)
            return await SqlServerMessageStore.OpenAsync(ConnectionString!);

        Directory.CreateDirectory(Data);
        return await SqliteMessageStore.OpenAsync(File);
    }
}
