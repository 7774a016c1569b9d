using System.CommandLine;
using System.Data.Common;
using MessageHub.Agreements;
using MessageHub.Composition;
using MessageHub.Istandaarden.Rules;
using MessageHub.Output;
using MessageHub.Processing.Workers;
using MessageHub.Runs;
using MessageHub.Storage;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub process</c>: messages as if received in this order, judged against a store, answered into a folder.</summary>
internal static class ProcessCommand
{
    private const string BackOffice = "backoffice";

    public static Command Create()
    {
        var paths = SharedOptions.Paths();
        var store = new Option<string>("--store")
        {
            Description = "The store, made when it is not there; :memory: for one that is forgotten afterwards.",
            HelpName = "file.db",
            Required = true,
        };
        var outFolder = new Option<string>("--out")
        {
            Description = "Where the answers go; made when it is not there.",
            HelpName = "dir",
            Required = true,
        };
        var today = SharedOptions.Date("--today", "Judge as if it were this day; without it, today in the Netherlands.");
        var agreements = new Option<string?>("--agreements")
        {
            Description = "The region's agreements; without it, those that refuse are on.",
            HelpName = "file",
        };
        var declarations = new Option<string>("--declarations")
        {
            Description = "Who decides on declarations: the hub, which answers a JW323 at once; or the back office, whose JW325 the hub waits for and checks.",
            DefaultValueFactory = _ => "hub",
        }.AcceptOnlyFromAmong("hub", BackOffice);
        var schemas = SharedOptions.Schemas();
        var format = SharedOptions.Format();

        var command = new Command("process", "Judge messages in order of arrival against a store, and write the answers.")
        {
            paths, store, outFolder, today, agreements, declarations, schemas, format,
        };
        command.Validators.Add(result =>
        {
            var output = result.GetValue(outFolder);
            var input = result.GetValue(paths)?.FirstOrDefault(path => Directory.Exists(path) && RealPath.IsWithin(output ?? "", path));
            if (output is not null && input is not null)
                result.AddError($"--out {output} lies in the input folder {input}: a next run would take its answers for messages.");
        });
        command.SetAction(parsed =>
        {
            var files = InputFiles.Find(parsed.GetRequiredValue(paths));
            var judgedBy = parsed.GetValue(agreements) is { } file ? AgreementsFile.Load(file) : AgreementsFile.Default;
            var readBy = SharedOptions.Load(parsed.GetValue(schemas));
            return RunAsync(
                files,
                parsed.GetRequiredValue(store),
                open => new HubParts(open)
                {
                    Schemas = readBy,
                    Agreements = judgedBy,
                    Declarations = parsed.GetRequiredValue(declarations) == BackOffice ? DeclarationsDecidedBy.BackOffice : DeclarationsDecidedBy.Hub,
                    Today = parsed.GetValue(today),
                    Workers = WorkersOf(judgedBy),
                    OnPoison = HoldUpStream,
                },
                parsed.GetRequiredValue(outFolder),
                parsed.GetRequiredValue(format));
        });
        return command;
    }

    /// <summary>Everything that can be wrong with input, output and store is found before the first message is taken in.</summary>
    private static async Task<int> RunAsync(
        IReadOnlyList<InputFile> files, string storePath, Func<RelationalStore, HubParts> partsOf, string outPath, string format)
    {
        using var stop = new StopSignal();
        using var outFolder = OutFolder.Open(outPath);
        using var storeLock = storePath == SqliteMessageStore.InMemory ? null : StoreLock.Take(storePath);
        await using var store = await SqliteMessageStore.OpenForRunAsync(storePath);
        await store.ForgetClaimsAsync();
        var parts = partsOf(store);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(StoreCircuit.None);
        if (parts.Today is { } day)
            services.AddSingleton<TimeProvider>(new DayClock(day)); // On which day a message came in counts too.
        services.AddHub(parts);
        await using var hub = services.BuildServiceProvider();
        outFolder.Keep();

        using var output = SharedOptions.Output(format, files.Count);
        var run = ActivatorUtilities.CreateInstance<ProcessRun>(hub, store, new AnswerFiles(outFolder.Path), output, stop.Token);
        await run.FinishEarlierRunAsync();
        await ProgressBar.RunAsync("Processing", files.Count, SharedOptions.IsJson(format), done => run.ProcessAsync(files, done));
        output.Finish();
        if (stop.ExitCode is not { } stopped)
            return output.ExitCode;

        CommandLine.Tell("stopped; what was taken in but not judged waits in the store.");
        return stopped;
    }

    /// <summary>Ceilings count over all municipalities of a provider (RM3-21): with contracts, streams go one after the other, so that every run judges alike.</summary>
    private static WorkerOptions WorkersOf(AgreementsFile agreements)
    {
        var workers = new WorkerOptions { Attempts = 1 };
        if (agreements.Contracts.Count > 0)
            workers.Concurrency = 1;
        return workers;
    }

    /// <summary>A store or disk that fails says nothing about the message: the run ends.</summary>
    private static Task HoldUpStream(PoisonMessage poison)
    {
        if (poison.Thrown is StoreException or DbException or IOException or UnauthorizedAccessException)
            throw new CommandException($"the store failed: {poison.Thrown.Message}", poison.Thrown);

        // The type only: the text of an unforeseen exception may quote the message.
        CommandLine.Tell($"a message in stream {poison.Claim.Stroom} could not be judged ({poison.Thrown.GetType().Name}); it and what follows it there wait in the store.");
        return Task.CompletedTask;
    }
}
