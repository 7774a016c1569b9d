using System.Net;
using MessageHub.Istandaarden.Schemas;
using MessageHub.OperatorConsole.Access;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Service;
using MessageHub.Settings;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MessageHub.OperatorConsole.Tests;

/// <summary>The service as <c>messagehub run</c> composes it, in this process, on an empty store in memory and a free port.</summary>
internal sealed class ConsoleHost : IAsyncDisposable
{
    public const string Password = "lang-en-geheim-1";

    private readonly WebApplication app;

    private ConsoleHost(WebApplication app, HubOptions options, SqliteMessageStore store, FakeTimeProvider? time, LogLines log) =>
        (this.app, Options, Store, Time, Log) = (app, options, store, time, log);

    /// <summary>As the service runs with them: a test changes what a running service looks at.</summary>
    public HubOptions Options { get; }

    public SqliteMessageStore Store { get; }

    /// <summary>Null when the clock is the machine's.</summary>
    public FakeTimeProvider? Time { get; }

    /// <summary>All that was logged, frameworks' lines too.</summary>
    public LogLines Log { get; }

    public Uri Address => new(app.Urls.Single());

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<ConsoleHost> StartAsync(
        string environment = "Development", FakeTimeProvider? time = null, Action<HubOptions>? configure = null, Action<IServiceCollection>? replace = null)
    {
        var options = new HubOptions { Urls = "http://127.0.0.1:0" };
        configure?.Invoke(options);
        var store = await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory);
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        if (time is not null)
            builder.Services.AddSingleton<TimeProvider>(time);
        HubService.Compose(builder, options, BerichtSchemas.Embedded, store);
        builder.Logging.ClearProviders().AddProvider(log);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        HubService.Map(app, options);
        await app.StartAsync();
        return new ConsoleHost(app, options, store, time, log);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task AddAccountAsync(string naam, OperatorRole role) =>
        Assert.That(await Get<Accounts>().AddAsync(naam, role, Password, "test", CancellationToken.None), Is.EqualTo(AccountOutcome.Done));

    /// <summary>Takes messages in as files, and waits until all of them are judged or wait behind one that is stuck.</summary>
    public async Task TakeInAsync(params byte[][] messages)
    {
        var journaled = await Get<Intake>().AcceptAsync([.. messages.Select((body, i) => ($"{i}.xml", (ReadOnlyMemory<byte>)body))], CancellationToken.None);
        await Get<IWakeUps>().WakeAsync([.. journaled.Select(message => message.Message.Routing?.Stroom).OfType<Stroom>().Distinct()], CancellationToken.None);
        await UntilAsync(async () => await WaitingAsync() == (await Store.StuckGroupsAsync(CancellationToken.None)).Sum(group => group.WaitingBehind));
    }

    public async Task<long> WaitingAsync() => (await Store.FiguresAsync(CancellationToken.None)).Waiting;

    /// <summary>The machine is slow and shared: a minute is long, and a failure.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var until = DateTime.UtcNow.AddMinutes(1); !await isSo(); await Task.Delay(50))
            Assert.That(DateTime.UtcNow, Is.LessThan(until), "It took too long.");
    }

    /// <summary>A browser without scripts: keeps cookies, follows nothing by itself.</summary>
    public PlainBrowser Browse() => new(Address);

    /// <summary>The same, signed in with an account that is made for it.</summary>
    public async Task<PlainBrowser> BrowseAsync(OperatorRole role)
    {
        var naam = $"{role.ToText()}-{Guid.NewGuid():N}";
        await AddAccountAsync(naam, role);
        var browser = Browse();
        Assert.That((await browser.SignInAsync(naam, Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "signing in");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Store.DisposeAsync();
    }
}
