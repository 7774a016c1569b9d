using System.Net;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Settings;
using Polly;
using Polly.Retry;

namespace MessageHub.Alerts;

/// <summary>
/// Alerts as one JSON POST: <c>{"text":"...","at":"...","alerts":[{"event":"raised","kind":"stuck","subject":"...","count":1,"since":"...","text":"..."}]}</c>. Chat
/// programs show <c>text</c>. An answer of 2xx takes it; 5xx, 408, 429 and silence are tried again, what else is said will not change by that.
/// </summary>
internal sealed class WebhookChannel : IAlertChannel, IDisposable
{
    /// <summary>As GitHub signs its webhooks: <c>sha256=</c> and the HMAC of the body in hexadecimals.</summary>
    public const string SignatureHeader = "X-MessageHub-Signature";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly HttpClient client;
    private readonly Uri address;
    private readonly byte[]? secret;
    private readonly ResiliencePipeline retry;

    public WebhookChannel(WebhookOptions options, TimeProvider time)
    {
        address = new Uri(options.Url!);
        secret = options.ReadSecret() is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

        // A redirect would take the alerts elsewhere than was configured.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        retry = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<PassingException>(),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,
            })
            .Build();
    }

    public string Name => "webhook";

    public async Task SendAsync(IReadOnlyList<AlertMessage> messages, DateTimeOffset at, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Call(
                string.Join('\n', messages.Select(AlertTexts.Say)), at,
                [.. messages.Select(message => new Alert(message.Event, message.Kind, message.Subject, message.Sight?.Count, message.Since, AlertTexts.Say(message)))]),
            Json);
        try
        {
            await retry.ExecuteAsync(async stop => await PostAsync(body, stop), cancellation);
        }
        catch (PassingException e)
        {
            throw new AlertNotSentException(e.Message, e.InnerException);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task PostAsync(byte[] body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(MediaTypeNames.Application.Json, "utf-8");
        if (secret is not null)
            request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)));

        HttpStatusCode status;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            status = response.StatusCode;
        }
        catch (HttpRequestException e)
        {
            throw new PassingException($"the webhook cannot be reached ({e.HttpRequestError})", e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new PassingException("the webhook did not answer in time", e);
        }

        if ((int)status is >= 200 and < 300)
            return;
        var reason = $"the webhook answered {(int)status}";
        throw (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            ? new PassingException(reason)
            : new AlertNotSentException(reason);
    }

    private sealed record Call(string Text, DateTimeOffset At, IReadOnlyList<Alert> Alerts);

    private sealed record Alert(AlertEvent Event, AlertKind Kind, string? Subject, long? Count, DateTimeOffset Since, string Text);

    /// <summary>May go better the next time.</summary>
    private sealed class PassingException(string reason, Exception? inner = null) : Exception(reason, inner);
}
