using MessageHub.Agreements;
using MessageHub.Alerts;
using MessageHub.Commands;
using MessageHub.Composition;
using MessageHub.Gateway;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.OperatorConsole;
using MessageHub.Processing;
using MessageHub.Processing.Watching;
using MessageHub.Settings;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Sqlite;
using MessageHub.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>The running service: settings, store, parts, addresses. Reads as a table of contents.</summary>
internal static class HubService
{
    /// <summary>A batch in hand is finished within this; after it the process ends anyway, and the batch is judged again at the next start.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(9);

    /// <summary>Fictitious persons only (BRS18).</summary>
    private const string TestEnvironment = "Test";

    /// <summary>Runs until a signal asks to stop.</summary>
    /// <param name="commandLine">settings given there; they go before those of environment and files</param>
    /// <param name="started">Told the addresses when it listens.</param>
    public static async Task RunAsync(string? environment, IReadOnlyDictionary<string, string?> commandLine, Action<IEnumerable<string>>? started = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var options = new SettingsReader(builder.Environment.EnvironmentName, commandLine).Read();

        // What is the framework's (Logging, Kestrel) can be given in the same places.
        builder.Configuration.AddEnvironmentVariables(SettingsReader.EnvironmentPrefix).AddInMemoryCollection(commandLine);
        var schemas = SharedOptions.Load(options.Schemas.Path);

        using var storeLock = LockOf(options);
        await using var store = await OpenAsync(options, schemas);
        Compose(builder, options, schemas, store);
        await using var app = builder.Build();
        Map(app, options);
        app.Lifetime.ApplicationStarted.Register(() => started?.Invoke(app.Urls));
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException)
        {
            CommandLine.Tell("stopped before the batch in hand was finished; it is judged at the next start.");
        }
    }

    /// <summary>Everything that the process is made of.</summary>
    internal static void Compose(WebApplicationBuilder builder, HubOptions options, BerichtSchemas schemas, RelationalStore store)
    {
        AddLogging(builder);
        builder.Services.AddHub(PartsOf(options, builder.Environment, schemas, store));
        builder.Services.AddTransport(options.Transport, options.Roles, options.Workers.Concurrency);
        builder.Services.AddTelemetry(options.Telemetry);
        builder.Services.AddHealth();
        if (options.HasGateway)
            builder.Services.AddGateway(GatewayOf(options));
        if (options.Roles.HasFlag(HubRoles.Worker))
            builder.Services.AddHostedService<WorkerService>().AddHostedService<SignalService>();
        if (options.Roles.HasFlag(HubRoles.Worker) && options.Retention.Months is not null)
            builder.Services.AddSingleton(options.Retention).AddHostedService<RetentionService>();
        builder.Services.AddSingleton(new RolesOfProcess(options.Roles)).AddSingleton(options.Watch).AddHostedService<HeartbeatService>();
        if (options.Roles.HasFlag(HubRoles.Console))
            builder.Services.AddSingleton<HubWatch>().AddConsole(options.Console, overTls: !builder.Environment.IsDevelopment());
        builder.Services.AddAlerts(options.Alerts);
        LargeMemory.Prepare();
        builder.Services.AddHostedService<MemoryService>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        Listening.Configure(builder, options);
    }

    /// <summary>Every address that the process has.</summary>
    internal static void Map(WebApplication app, HubOptions options)
    {
        if (options.Roles.HasFlag(HubRoles.Console))
            app.UseConsole();
        if (options.HasGateway)
            app.UseGateway(ConsolePaths.Root);
        else if (options.Roles.HasFlag(HubRoles.Console))
            app.UseAuthentication().UseAuthorization();
        app.MapHealth();
        app.MapTelemetry();
        if (options.HasGateway)
            app.MapGateway(options.Roles.HasFlag(HubRoles.Intake), options.Roles.HasFlag(HubRoles.Delivery));
        if (options.Roles.HasFlag(HubRoles.Console))
            app.MapConsole();
    }

    private static HubParts PartsOf(HubOptions options, IHostEnvironment environment, BerichtSchemas schemas, RelationalStore store) => new(store)
    {
        Schemas = schemas,
        Agreements = options.Agreements.Path is { Length: > 0 } file ? AgreementsFile.Load(file) : AgreementsFile.Default,
        Declarations = options.Answers.Declarations,
        Workers = options.Workers,
        Parties = options.Parties,
        LargeMegabytes = options.Limits.LargeBodyMegabytes,
        Intake = new IntakePolicy(FictitiousPersonsOnly: environment.IsEnvironment(TestEnvironment)),
        MoreRules = rules => options.Testing.ThrowOnReferentie is null ? rules : rules with { Header = [.. rules.Header, new ThrowingRule(options.Testing)] },
    };

    /// <summary>Settings see to it that the header is only for Development.</summary>
    private static GatewaySettings GatewayOf(HubOptions options) => new()
    {
        Gateway = options.Gateway,
        Authentication = options.Authentication,
        Limits = options.Limits,
        AllowHeader = !options.Authentication.IsConfigured,
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

        // They name certificates' holders, who may be persons; who was refused and why is told by the gateway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("MessageHub.Gateway.Parties", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // Keys of cookies lie in the store as they are: docs/decisions/0085-who-may-do-what-in-the-console.md. What pages throw the console tells without its text.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Components", LogLevel.None);
    }
}
