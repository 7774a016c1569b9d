using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Flow.Tests;

/// <summary>A message to push, and who sends it to whom.</summary>
internal sealed record Letter(byte[] Body, BerichtSoort Soort, string Afzender, string Ontvanger)
{
    public Guid TraceerId { get; } = Guid.NewGuid();

    public string Stroom => Soort.AfzenderIsGemeente ? $"{Soort.Standaard.Naam}-{Afzender}-{Ontvanger}" : $"{Soort.Standaard.Naam}-{Ontvanger}-{Afzender}";

    /// <summary>Messages of whole chains, all of them right.</summary>
    /// <param name="standaard">Null: iJw.</param>
    public static List<Letter> Generate(int count, int seed = 3, Standaard? standaard = null) =>
        [.. MessageGenerator.Messages(count, seed, faults: false, standaard).Select(message => Of(message.Content))];

    public static Letter Of(byte[] body)
    {
        using var stream = new MemoryStream(body);
        var root = XDocument.Load(stream).Root!;
        string Text(string name) => root.Descendants().First(element => element.Name.LocalName == name).Value;
        return new Letter(body, Standaarden.Ondersteund.FromNamespace(root.Name.NamespaceName)!, Text("Afzender"), Text("Ontvanger"));
    }
}

/// <summary>A message from a mailbox.</summary>
internal sealed record Mail(Guid TraceerId, Guid? AlsAntwoordOp, string Berichttype, string Afzender, string Payload);

/// <summary>The parties' side of the gateway.</summary>
internal sealed class Parties(int port) : IDisposable
{
    private const string Base = "/berichtenservice/berichten";

    private readonly HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };

    public async Task<HttpStatusCode> PushAsync(Letter letter, Action<string>? detail = null)
    {
        using var response = await PostAsync(letter);
        if (!response.IsSuccessStatusCode)
            detail?.Invoke(await response.Content.ReadAsStringAsync());
        return response.StatusCode;
    }

    /// <summary>Pushes, and hands out the whole response.</summary>
    public async Task<HttpResponseMessage> PostAsync(Letter letter)
    {
        var metadata =
            $$$"""
            {"routeringgegevens":{"afzender":{{{Relatie(letter.Afzender)}}},"geadresseerden":[{{{Relatie(letter.Ontvanger)}}}],
             "berichtstroom":{"berichttype":"{{{letter.Soort}}}","berichtversie":3,"berichtsubversie":2,"actie":"Aanleveren"}},
             "referentiegegevens":{"conversatieId":"{{{Guid.NewGuid()}}}","traceerId":"{{{letter.TraceerId}}}"}}
            """;
        using var form = new MultipartFormDataContent { { new StringContent(metadata, Encoding.UTF8, "application/json"), "berichtMetadata" } };
        var payload = new ByteArrayContent(letter.Body);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(payload, "payload", "bericht.xml");
        return await SendAsync(HttpMethod.Post, $"{Base}/rest-push/v1/berichten", letter.Afzender, form);
    }

    /// <summary>Fetches and confirms everything in a party's mailbox, in the order of the lists.</summary>
    public async Task<IReadOnlyList<Mail>> FetchAllAsync(string party)
    {
        var mail = new List<Mail>();
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Get, $"{Base}/rest-pull/v1/berichten", party);
            var list = JsonDocument.Parse(await response.Content.ReadAsStreamAsync()).RootElement;
            if (list.GetArrayLength() == 0)
                return mail;

            foreach (var item in list.EnumerateArray())
            {
                var referentie = item.GetProperty("referentiegegevens");
                var traceerId = referentie.GetProperty("traceerId").GetGuid();
                using var payload = await SendAsync(HttpMethod.Get, $"{Base}/rest-pull/v1/berichten/{traceerId}/payload", party);
                var routering = item.GetProperty("routeringgegevens");
                mail.Add(new Mail(
                    traceerId, referentie.TryGetProperty("alsAntwoordOp", out var id) ? id.GetGuid() : null,
                    routering.GetProperty("berichtstroom").GetProperty("berichttype").GetString()!,
                    routering.GetProperty("afzender").GetProperty("code").GetString()!, await payload.Content.ReadAsStringAsync()));
                using var confirmed = await SendAsync(HttpMethod.Delete, $"{Base}/rest-pull/v1/berichten/{traceerId}", party);
                Assert.That(confirmed.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
            }
        }
    }

    public async Task<string> MetricsAsync()
    {
        using var response = await client.GetAsync("/metrics");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The value of a metric of the hub without labels of its own; null when it is not there.</summary>
    public async Task<double?> MetricAsync(string name)
    {
        var start = $"{name}{{otel_scope_name=\"messagehub\"}} ";
        return (await MetricsAsync()).Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) is { } line
            ? double.Parse(line[start.Length..], System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>What the hub says of its readiness.</summary>
    public async Task<(HttpStatusCode Status, string Body)> ReadyAsync()
    {
        using var response = await client.GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task UntilAsync(string metric, Predicate<double> condition)
    {
        for (var i = 0; await MetricAsync(metric) is not { } value || !condition(value); i++)
        {
            Assert.That(i, Is.LessThan(1200), $"{metric} did not get there within a minute.");
            await Task.Delay(50);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string party, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Party", $"{Rol(party)}:{party}");
        return await client.SendAsync(request);
    }

    private static string Relatie(string code) => $$"""{"rol":"{{Rol(code)}}","code":"{{code}}"}""";

    private static string Rol(string code) => code.Length == 4 ? "Gemeente" : "Instelling";
}
