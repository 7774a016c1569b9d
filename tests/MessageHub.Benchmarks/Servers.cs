using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace MessageHub.Benchmarks;

/// <summary>What the service is measured beside, over the same HTTP: an endpoint that only reads the form, and a naive consumer.</summary>
internal static class Servers
{
    private const string Push = "/berichtenservice/berichten/rest-push/v1/berichten";

    public static async Task RunAsync(string kind, int port, string data)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (kind == "bare-tls")
        {
            var certificate = X509Certificate2.CreateFromPemFile(Path.Combine(data, "server.pem"));
            builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.UseHttps(https =>
            {
                https.ServerCertificate = certificate;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (_, _, _) => true;
            })));
        }
        else
        {
            builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        }

        await using var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        if (kind == "naive")
            await MapNaiveAsync(app, data);
        else
            app.MapPost(Push, async (HttpContext context) => { await ReadAsync(context.Request); return Results.NoContent(); });
        await app.RunAsync();
    }

    /// <summary>One message, one transaction, row by row, judged before it is answered; one at a time, because each looks at what the last one did.</summary>
    private static async Task MapNaiveAsync(WebApplication app, string data)
    {
        var pipeline = await Pipeline.OpenAsync(Path.Combine(data, "naive.db"), atOnce: 1);
        var turn = new SemaphoreSlim(1);
        app.MapPost(Push, async (HttpContext context) =>
        {
            var payload = await ReadAsync(context.Request);
            await turn.WaitAsync();
            try
            {
                await pipeline.RunAsync([payload], null);
            }
            finally
            {
                turn.Release();
            }

            return Results.NoContent();
        });
    }

    /// <summary>The last part of the form.</summary>
    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value!;
        var parts = new MultipartReader(boundary, request.Body);
        byte[] last = [];
        while (await parts.ReadNextSectionAsync() is { } part)
        {
            using var buffer = new MemoryStream();
            await part.Body.CopyToAsync(buffer);
            last = buffer.ToArray();
        }

        return last;
    }
}
