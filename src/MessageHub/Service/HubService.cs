using MessageHub.Agreements;
using MessageHub.Commands;
using MessageHub.Gateway;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Service.Metrics;
using MessageHub.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>The running service: configuration, parts, addresses. Reads as a table of contents.</summary>
internal static class HubService
{
    /// <summary>Environment variables of the hub begin so: <c>MessageHub__Storage__Provider</c>.</summary>
    public const string EnvironmentPrefix = "MessageHub__";

    /// <summary>A batch in hand is finished within this; after it the process ends anyway, and the batch is judged again at the next start.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(9);

    /// <summary>Runs until a signal asks to stop.</summary>
    /// <param name="commandLine">settings given there; they go before those of environment and files</param>
    public static async Task RunAsync(string? environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddEnvironmentVariables(EnvironmentPrefix);
        builder.Configuration.AddInMemoryCollection(commandLine);
        var isDevelopment = builder.Environment.IsDevelopment();
        var settings = new SettingsReader(builder.Configuration, isDevelopment).Read();

        await using var store = await settings.Store.OpenAsync();
        AddLogging(builder, isDevelopment);
        AddHub(builder.Services, settings, store);
        if (settings.HasGateway)
            builder.Services.AddGatewayForDevelopment();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.WebHost.UseUrls(settings.Urls).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        await using var app = builder.Build();
        app.MapHealth();
        app.MapMetrics();
        app.MapGateway(settings.Roles.HasFlag(TransportRoles.Intake), settings.Roles.HasFlag(TransportRoles.Delivery));
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException)
        {
            CommandLine.Tell("stopped before the batch in hand was finished; it is judged at the next start.");
        }
    }

    private static void AddHub(IServiceCollection services, HubSettings settings, IServiceStore store)
    {
        var schemas = SharedOptions.Load(settings.SchemaPath);
        var agreements = settings.AgreementsPath is { } file ? AgreementsFile.Load(file) : AgreementsFile.Default;
        var ruleBook = HubRules.Book(
            agreements, settings.Declarations, settings.ThrowOnReferentie is { } referentie ? [new ThrowingRule(referentie)] : []);
        var reader = new MessageReader(schemas);
        var answers = new AnswerWriter(schemas);
        var clock = new HubClock(TimeProvider.System);
        StreamProcessor Streams(int batchSize) => new(store, reader, ruleBook, answers, clock, batchSize);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Workers);
        services.AddSingleton(store);
        services.AddSingleton(reader);
        services.AddSingleton<HubMeters>();
        services.AddSingleton<MetricsReader>();
        services.AddSingleton<StoreCircuit>();
        services.AddSingleton<PartyIntake>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StreamWork>(provider, Streams(settings.Workers.BatchSize), Streams(batchSize: 1)));
        services.AddSingleton<Worker>();
        services.AddSingleton<IWakeUpHandler>(provider => provider.GetRequiredService<Worker>());
        services.AddSingleton<IMessageStore>(store);
        services.AddSingleton<IMailboxStore>(store);
        services.AddSingleton(new RawIntakeLimits());
        services.AddSingleton<IRawIntake, RawIntake>();
        services.AddTransport(settings.Transport);
        if (settings.Roles.HasFlag(TransportRoles.Worker))
            services.AddHostedService<WorkerService>();
    }

    private static void AddLogging(WebApplicationBuilder builder, bool isDevelopment)
    {
        builder.Logging.ClearProviders();
        if (isDevelopment)
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
