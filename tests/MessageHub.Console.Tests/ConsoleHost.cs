using System.Net;
using MessageHub.Istandaarden.Schemas;
using MessageHub.OperatorConsole.Access;
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

    private ConsoleHost(WebApplication app, SqliteMessageStore store, FakeTimeProvider? time, LogLines log) => (this.app, Store, Time, Log) = (app, store, time, log);

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
        return new ConsoleHost(app, store, time, log);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task AddAccountAsync(string naam, OperatorRole role) =>
        Assert.That(await Get<Accounts>().AddAsync(naam, role, Password, "test", CancellationToken.None), Is.EqualTo(AccountOutcome.Done));

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
