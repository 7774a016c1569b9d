using System.CommandLine;
using MessageHub.Agreements;
using MessageHub.Composition;
using MessageHub.Istandaarden.Standards;
using MessageHub.OperatorConsole;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Settings;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using MessageHub.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary>What the operators' commands have in common: which store they work on, and the operations of the hub on it. Also while the service runs.</summary>
internal sealed class OperatorCommands
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "The data folder of the service; without it (and --store) the store that the settings name.", HelpName = "dir", Recursive = true,
    };

    public Option<string?> Store { get; } = new("--store") { Description = "The store itself, in place of --data.", HelpName = "file.db", Recursive = true };

    /// <summary>Kept with every act.</summary>
    public static string Who => Environment.UserName;

    /// <summary>Where files of the hub are besides its store.</summary>
    public string DataFolder(ParseResult parsed) => parsed.GetValue(Data) ?? SettingsReader.ForCommands().Data;

    /// <summary>Opens the store that the command line or the settings name, and closes it afterwards.</summary>
    /// <param name="create">Make the embedded store when it is not there yet: before the service ran for the first time.</param>
    /// <exception cref="CommandException">There is no such store.</exception>
    public Task<int> UseAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> use, bool create = false) => UseAsync(parsed, parts => parts, use, create);

    /// <param name="change">What of the hub is not as the settings have it.</param>
    /// <inheritdoc cref="UseAsync(ParseResult, Func{IServiceProvider, Task{int}}, bool)"/>
    public async Task<int> UseAsync(
        ParseResult parsed, Func<HubParts, HubParts> change, Func<IServiceProvider, Task<int>> use, bool create = false)
    {
        var (data, file) = (parsed.GetValue(Data), parsed.GetValue(Store));
        if (data is not null && file is not null)
            throw new CommandException("give --data or --store, not both.");

        await using var store = await OpenAsync(data, file, create);
        var services = new ServiceCollection();
        services.AddLogging().AddHub(change(new HubParts(store))).AddAccounts().AddDeadLetters(SettingsReader.ForCommands().Transport);
        await using var hub = services.BuildServiceProvider();
        return await use(hub);
    }

    /// <summary>The agreements that this file has; without one, those of the settings.</summary>
    public static AgreementsFile Agreements(string? file) => (file ?? SettingsReader.ForCommands().Agreements.Path) is { Length: > 0 } path
        ? AgreementsFile.Load(path) : AgreementsFile.Default;

    private static async Task<RelationalStore> OpenAsync(string? data, string? store, bool create)
    {
        var options = SettingsReader.ForCommands();
        if (options.Storage.Provider == StorageProvider.SqlServer && data is null && store is null)
            return await Stores.OpenAsync(options, Standaarden.Ondersteund);

        // Opening would make a store where there is none.
        var file = store ?? Stores.FileIn(data ?? options.Data);
        if (!File.Exists(file) && !create)
            throw new CommandException($"{file}: there is no store.");

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        return await SqliteMessageStore.OpenAsync(file);
    }
}
