using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Benchmarks;

/// <summary>The real service in a process of its own: messages pushed over HTTP, until all are answered.</summary>
internal static class ServiceRun
{
    private const int Lanes = 8;

    /// <summary>Messages a second, from the first push to the last verdict, after a warm-up with a tenth of them.</summary>
    public static async Task<double> MeasureAsync(IReadOnlyList<byte[]> messages, string data, params string[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "messagehub.dll"), "run", "--data", data, "--urls", $"http://127.0.0.1:{port}", "--environment", "Development",
            "--set", "Logging:LogLevel:Default=Warning", .. settings.SelectMany(setting => new[] { "--set", setting })]) { RedirectStandardOutput = true };
        using var hub = Process.Start(start)!;
        try
        {
            _ = hub.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await UntilReadyAsync(client);

            var letters = messages.Select(Letter.Of).ToList();
            var warmUp = letters.Count / 10;
            await PushAsync(client, letters[..warmUp]);
            await UntilJudgedAsync(client);

            var watch = Stopwatch.StartNew();
            await PushAsync(client, letters[warmUp..]);
            await UntilJudgedAsync(client);
            return (letters.Count - warmUp) / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            hub.Kill();
            await hub.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task UntilReadyAsync(HttpClient client)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The service did not become ready.");
    }

    private static async Task UntilJudgedAsync(HttpClient client)
    {
        while (!(await client.GetStringAsync("/metrics")).Split('\n').Contains("messagehub_messages_waiting{otel_scope_name=\"messagehub\"} 0"))
            await Task.Delay(20);
    }

    /// <summary>Each stream in one lane, and so in order.</summary>
    private static Task PushAsync(HttpClient client, IEnumerable<Letter> letters) => Task.WhenAll(letters
        .GroupBy(letter => Math.Abs(string.GetHashCode(letter.Stroom, StringComparison.Ordinal)) % Lanes)
        .Select(lane => Task.Run(async () =>
        {
            foreach (var letter in lane)
                await PushAsync(client, letter);
        })));

    private static async Task PushAsync(HttpClient client, Letter letter)
    {
        var metadata = $$$"""
            {"routeringgegevens":{"afzender":{{{Relatie(letter.Afzender)}}},"geadresseerden":[{{{Relatie(letter.Ontvanger)}}}],
             "berichtstroom":{"berichttype":"{{{letter.Soort}}}","berichtversie":3,"berichtsubversie":2,"actie":"Aanleveren"}},
             "referentiegegevens":{"conversatieId":"{{{Guid.NewGuid()}}}","traceerId":"{{{Guid.NewGuid()}}}"}}
            """;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(metadata, Encoding.UTF8, "application/json"), "berichtMetadata" },
            { new ByteArrayContent(letter.Body), "payload", "bericht.xml" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/berichtenservice/berichten/rest-push/v1/berichten") { Content = form };
        request.Headers.Add("X-Party", string.Create(CultureInfo.InvariantCulture, $"{Rol(letter.Afzender)}:{letter.Afzender}"));
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static string Relatie(string code) => $$"""{"rol":"{{Rol(code)}}","code":"{{code}}"}""";

    private static string Rol(string code) => code.Length == 4 ? "Gemeente" : "Instelling";

    private sealed record Letter(byte[] Body, BerichtSoort Soort, string Afzender, string Ontvanger)
    {
        public string Stroom => Soort.AfzenderIsGemeente ? Afzender + Ontvanger : Ontvanger + Afzender;

        public static Letter Of(byte[] body)
        {
            using var stream = new MemoryStream(body);
            var root = XDocument.Load(stream).Root!;
            string Text(string name) => root.Descendants().First(element => element.Name.LocalName == name).Value;
            return new Letter(body, Standaarden.Ondersteund.FromNamespace(root.Name.NamespaceName)!, Text("Afzender"), Text("Ontvanger"));
        }
    }
}
