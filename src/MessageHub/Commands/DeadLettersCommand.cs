using System.CommandLine;
using System.Globalization;
using MessageHub.Processing.Ports;
using MessageHub.Service;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Commands;

/// <summary><c>messagehub deadletters</c>: messages that are stuck, and what an operator can do about them. Also while the service runs.</summary>
internal static class DeadLettersCommand
{
    private const int Maximum = 1000;

    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The data folder of the service; without it (and --store) the store that the settings name.", HelpName = "dir", Recursive = true };
        var store = new Option<string?>("--store") { Description = "The store itself, in place of --data.", HelpName = "file.db", Recursive = true };
        var reason = new Option<string>("--reason") { Description = "Why; kept in the audit trail. Name no persons.", HelpName = "text", Required = true };
        var id = new Argument<long>("id") { Description = "The message, as list shows it." };

        var list = new Command("list", "List stuck messages, oldest first.");
        list.SetAction(parsed => WithStoreAsync(parsed, ListAsync));
        var retry = new Command("retry", "Let a stuck message be judged again, when its cause is repaired.") { id };
        retry.SetAction(parsed => WithStoreAsync(parsed, found => RetryAsync(found, parsed.GetValue(id))));
        var discard = new Command("discard", "Take a stuck message out for good, so that its stream goes on without it.") { id, reason };
        discard.SetAction(parsed => WithStoreAsync(parsed, found => DiscardAsync(found, parsed.GetValue(id), parsed.GetRequiredValue(reason))));

        return new Command("deadletters", "Messages that are stuck: list, retry or discard them.") { list, retry, discard, data, store };

        Task<int> WithStoreAsync(ParseResult parsed, Func<IOperatorStore, Task<int>> use) => UseAsync(parsed.GetValue(data), parsed.GetValue(store), use);
    }

    private static async Task<int> UseAsync(string? data, string? store, Func<IOperatorStore, Task<int>> use)
    {
        if (data is not null && store is not null)
            throw new CommandException("give --data or --store, not both.");

        await using var opened = await OpenAsync(data, store);
        return await use(opened);
    }

    private static async Task<IServiceStore> OpenAsync(string? data, string? store)
    {
        var settings = StoreSettings.FromEnvironment();
        if (settings.Provider == StorageProvider.SqlServer && data is null && store is null)
            return await settings.OpenAsync();

        // Opening would make a store where there is none.
        var file = store ?? (settings with { Data = data ?? settings.Data }).File;
        return File.Exists(file) ? await SqliteMessageStore.OpenAsync(file) : throw new CommandException($"{file}: there is no store.");
    }

    private static async Task<int> ListAsync(IOperatorStore store)
    {
        var stuck = await store.StuckAsync(Maximum, CancellationToken.None);
        foreach (var message in stuck)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{message.Id}\t{message.Stroom}\t{message.Soort}\tstuck since {message.StuckSince:yyyy-MM-dd HH:mm:ss}Z\t{message.WaitingBehind} waiting behind\t{message.Attempts} attempts\t{message.Reason}"));
        }

        if (stuck.Count == 0)
            Console.WriteLine("Nothing is stuck.");
        return ExitCodes.Fine;
    }

    private static async Task<int> RetryAsync(IOperatorStore store, long id) =>
        Tell(await store.RetryAsync(id, Environment.UserName, TimeProvider.System.GetUtcNow(), CancellationToken.None), id,
            "waits again; a running service takes it up within a minute.");

    private static async Task<int> DiscardAsync(IOperatorStore store, long id, string reason) =>
        Tell(await store.DiscardAsync(id, Environment.UserName, reason, TimeProvider.System.GetUtcNow(), CancellationToken.None), id,
            "is discarded; a running service goes on with its stream within a minute.");

    private static int Tell(OperatorOutcome outcome, long id, string done)
    {
        if (outcome == OperatorOutcome.NotStuck)
        {
            CommandLine.Tell($"message {id} is not stuck.");
            return ExitCodes.Findings;
        }

        Console.WriteLine($"Message {id} {done}");
        return ExitCodes.Fine;
    }
}
