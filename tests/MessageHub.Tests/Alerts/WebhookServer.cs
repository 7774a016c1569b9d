using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MessageHub.Tests.Alerts;

/// <summary>Takes what is posted to it, and answers as a test asks.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource stop = new();

    private WebhookServer(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.Single()}/hook";

    public ConcurrentQueue<WebhookCall> Calls { get; } = new();

    /// <summary>Status of the next calls, in turn; the last one stays. 0: no answer at all.</summary>
    public Queue<int> Answers { get; } = new([200]);

    public static async Task<WebhookServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new WebhookServer(builder.Build());
        server.app.MapPost("/hook", server.TakeAsync);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await app.DisposeAsync();
        stop.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Calls.Enqueue(new(await reader.ReadToEndAsync(), context.Request.ContentType, context.Request.Headers["X-MessageHub-Signature"].SingleOrDefault()));
        var answer = Answers.Count > 1 ? Answers.Dequeue() : Answers.Peek();
        if (answer == 0)
            await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Response.StatusCode = answer == 0 ? 500 : answer;
        if (answer is >= 300 and < 400)
            context.Response.Headers.Location = "/hook";
    }
}

internal sealed record WebhookCall(string Body, string? ContentType, string? Signature);
