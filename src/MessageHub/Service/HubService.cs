using MessageHub.Agreements;
using MessageHub.Commands;
using MessageHub.Composition;
using MessageHub.Gateway;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Settings;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using MessageHub.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>The running service: settings, store, parts, addresses. Reads as a table of contents.</summary>
internal static class HubService
{
    /// <summary>A batch in hand is finished within this; after it the process ends anyway, and the batch is judged again at the next start.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(9);

    /// <summary>Runs until a signal asks to stop.</summary>
    /// <param name="commandLine">settings given there; they go before those of environment and files</param>
    public static async Task RunAsync(string? environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var options = new SettingsReader(builder.Environment.EnvironmentName, commandLine).Read();
        var schemas = SharedOptions.Load(options.Schemas.Path);

        using var storeLock = LockOf(options);
        await using var store = await OpenAsync(options, schemas);
        AddLogging(builder);
        builder.Services.AddHub(PartsOf(options, schemas, store));
        builder.Services.AddTransport(options.Transport, options.Roles, options.Workers.Concurrency);
        builder.Services.AddTelemetry(options.Telemetry);
        builder.Services.AddHealth();
        if (options.HasGateway)
            builder.Services.AddGatewayForDevelopment();
        if (options.Roles.HasFlag(HubRoles.Worker))
            builder.Services.AddHostedService<WorkerService>().AddHostedService<SignalService>();
        if (options.Roles.HasFlag(HubRoles.Worker) && options.Retention.Months is not null)
            builder.Services.AddSingleton(options.Retention).AddHostedService<RetentionService>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.WebHost.UseUrls([.. options.Addresses]).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        await using var app = builder.Build();
        app.MapHealth();
        app.MapTelemetry();
        app.MapGateway(options.Roles.HasFlag(HubRoles.Intake), options.Roles.HasFlag(HubRoles.Delivery));
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException)
        {
            CommandLine.Tell("stopped before the batch in hand was finished; it is judged at the next start.");
        }
    }

    private static HubParts PartsOf(HubOptions options, BerichtSchemas schemas, RelationalStore store) => new(store)
    {
        Schemas = schemas,
        Agreements = options.Agreements.Path is { Length: > 0 } file ? AgreementsFile.Load(file) : AgreementsFile.Default,
        Declarations = options.Answers.Declarations,
        Workers = options.Workers,
        Parties = options.Parties,
        MoreRules = rules => options.Testing.ThrowOnReferentie is { } referentie ? rules with { Header = [.. rules.Header, new ThrowingRule(referentie)] } : rules,
    };

    private static StoreLock? LockOf(HubOptions options)
    {
        if (options.Storage.Provider != StorageProvider.Sqlite)
            return null;

        Directory.CreateDirectory(options.Data);
        return StoreLock.Take(Stores.FileIn(options.Data));
    }

    private static async Task<RelationalStore> OpenAsync(HubOptions options, BerichtSchemas schemas)
    {
        var store = await Stores.OpenAsync(options, schemas.Standaarden);

        // We hold the lock, so whoever had claims on streams is no more.
        if (store is SqliteMessageStore embedded)
            await embedded.ForgetClaimsAsync();
        return store;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);

        // Requests and framework chatter stay out, and so do exceptions of the host, which the command line tells in one line.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("MessageHub.Gateway.Parties", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
