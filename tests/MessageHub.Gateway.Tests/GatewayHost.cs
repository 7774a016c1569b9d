using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MessageHub.Composition;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MessageHub.Gateway.Tests;

/// <summary>The gateway on a free port of this machine, with a real hub and store behind it. Nothing is judged until a test says so.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    public const string Push = GatewayEndpoints.PushPath + "/berichten";
    public const string Pull = GatewayEndpoints.PullPath + "/berichten";
    public const string Status = GatewayEndpoints.StatusPath + "/berichtstatussen";
    public const string Aanbieder = $"Instelling:{Keten.Aanbieder}";
    public const string Gemeente = $"Gemeente:{Keten.Gemeente}";

    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly Outage outage;

    private GatewayHost(WebApplication app, SqliteMessageStore store, Outage outage, KeptLog log, HttpClient client) =>
        (this.app, Store, this.outage, Log, this.client) = (app, store, outage, log, client);

    /// <summary>What is wrong with the store, as the gateway sees it; null: nothing.</summary>
    public StoreFault? Fault
    {
        set => outage.Fault = value;
    }

    /// <summary>Always there.</summary>
    public SqliteMessageStore Store { get; }

    public Operations Operations => app.Services.GetRequiredService<Operations>();

    public KeptLog Log { get; }

    /// <param name="admitUnknown">Parties that are in no registry may send.</param>
    /// <param name="settings">Null: parties name themselves in a header.</param>
    public static async Task<GatewayHost> StartAsync(bool admitUnknown = true, GatewaySettings? settings = null, IntakePolicy? intake = null, int refreshSeconds = 20)
    {
        settings ??= new GatewaySettings { AllowHeader = true };
        var store = await SqliteMessageStore.OpenAsync(SqliteMessageStore.InMemory);
        var outage = new Outage();
        var builder = WebApplication.CreateSlimBuilder();
        var log = new KeptLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => GatewayLimits.Apply(settings.Limits, kestrel));
        builder.Services.AddHub(new HubParts(store)
        {
            Today = Keten.Vandaag,
            Parties = new PartyOptions { AdmitUnknown = admitUnknown, RefreshSeconds = refreshSeconds },
            Intake = intake ?? new IntakePolicy(),
        });
        builder.Services.AddSingleton<IJournal>(new ShakyJournal(store, outage)).AddSingleton<IMailboxStore>(new ShakyMailbox(store, outage));
        builder.Services.AddGateway(settings);
        var app = builder.Build();
        app.UseGateway("/beheer");
        app.MapGateway();
        await app.StartAsync();
        return new GatewayHost(app, store, outage, log, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    /// <summary>Judges what waits in a stream; without one, that of the test kit.</summary>
    public async Task JudgeAsync(Stroom? stroom = null)
    {
        await using var work = app.Services.GetRequiredService<StreamWorks>().Open(stroom ?? Keten.Stroom);
        while (await work.NextAsync(_ => { }, CancellationToken.None) == StepOutcome.Judged)
        {
            // Until nothing waits.
        }
    }

    /// <summary>Every address that a party can call, with the method.</summary>
    public IEnumerable<(HttpMethod Method, string Path)> Endpoints =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/berichtenservice", StringComparison.Ordinal)).SelectMany(endpoint =>
            endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method =>
                (HttpMethod.Parse(method), endpoint.RoutePattern.RawText!.Replace("{traceerId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal))));

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? party = Aanbieder, HttpContent? content = null, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (party is not null)
            request.Headers.Add("X-Party", party);
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        return await SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        return new Reply(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.ToString(),
            await response.Content.ReadAsByteArrayAsync());
    }

    public Task<Reply> GetAsync(string path, string party = Aanbieder) => SendAsync(HttpMethod.Get, path, party);

    public Task<Reply> SearchAsync(string zoekpad, string party = Aanbieder) =>
        SendAsync(HttpMethod.Post, Pull + "/zoeken", party, new StringContent(zoekpad, Encoding.UTF8, "application/json"));

    /// <summary>Pushes with metadata as given, or those that belong to a JW315 of the test kit's provider.</summary>
    public async Task<Reply> PushAsync(byte[] payload, string? metadata = null, string party = Aanbieder)
    {
        using var form = Form(metadata ?? new Metadata().ToString(), payload);
        return await SendAsync(HttpMethod.Post, Push, party, form);
    }

    public static MultipartFormDataContent Form(string? metadata, byte[]? payload)
    {
        var form = new MultipartFormDataContent();
        if (metadata is not null)
            form.Add(new StringContent(metadata, Encoding.UTF8, "application/json"), "berichtMetadata");
        if (payload is not null)
        {
            var part = new ByteArrayContent(payload);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "payload", "bericht.xml");
        }

        return form;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Store.DisposeAsync();
    }
}

internal sealed record Reply(int Status, string? Type, string? RetryAfter, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Detail => Json.GetProperty("detail").GetString();

    /// <summary>The published fault code.</summary>
    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>All that is said of the one place that is wrong.</summary>
    public string Errors => string.Join('|', Json.GetProperty("errors").EnumerateObject().Single().Value.EnumerateArray().Select(text => text.GetString()));

    public string ErrorAt => Json.GetProperty("errors").EnumerateObject().Single().Name;
}

/// <summary>Metadata of a push, right for a JW315 of the test kit unless changed.</summary>
internal sealed record Metadata
{
    public Guid TraceerId { get; init; } = Guid.NewGuid();

    public Guid ConversatieId { get; init; } = Guid.NewGuid();

    public string AfzenderRol { get; init; } = "Instelling";

    public string AfzenderCode { get; init; } = Keten.Aanbieder;

    public string GeadresseerdeRol { get; init; } = "Gemeente";

    public string GeadresseerdeCode { get; init; } = Keten.Gemeente;

    public string Berichttype { get; init; } = "JW315";

    public int Versie { get; init; } = 3;

    public string? Berichtsubtype { get; init; }

    public string Actie { get; init; } = "Aanleveren";

    public string Meer { get; init; } = "";

    /// <summary>Right for a JW301 of the test kit.</summary>
    public static Metadata OfToewijzing => new()
    {
        AfzenderRol = "Gemeente", AfzenderCode = Keten.Gemeente, GeadresseerdeRol = "Instelling", GeadresseerdeCode = Keten.Aanbieder, Berichttype = "JW301",
    };

    private string Subtype => Berichtsubtype is null ? "" : $"\"berichtsubtype\":\"{Berichtsubtype}\",";

    public override string ToString() =>
        $$$"""
        {"routeringgegevens":{"afzender":{"rol":"{{{AfzenderRol}}}","code":"{{{AfzenderCode}}}"},
          "geadresseerden":[{"rol":"{{{GeadresseerdeRol}}}","code":"{{{GeadresseerdeCode}}}"}],
          "berichtstroom":{"berichttype":"{{{Berichttype}}}",{{{Subtype}}}"berichtversie":{{{Versie}}},"berichtsubversie":2,"actie":"{{{Actie}}}"}},
         "referentiegegevens":{"conversatieId":"{{{ConversatieId}}}","traceerId":"{{{TraceerId}}}","referentieId":"R-1"}{{{Meer}}} }
        """;
}
