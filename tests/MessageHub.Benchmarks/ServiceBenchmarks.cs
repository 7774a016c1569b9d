using System.Diagnostics;
using System.Net.Security;

namespace MessageHub.Benchmarks;

/// <summary>The running service under load, beside an endpoint that only reads the same form and a naive consumer.</summary>
internal static class ServiceBenchmarks
{
    private const int Clients = 50;
    private const int Streams = 91;

    /// <summary>So many messages first, in the same process: until the runtime has compiled for speed what they need.</summary>
    public const int WarmUp = 12_000;

    public static async Task ThroughputAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder)
    {
        Console.WriteLine();
        Console.WriteLine($"The service, pushed over HTTP by {Clients} clients until judged and answered ({messages.Count - WarmUp} messages after {WarmUp} to warm up)");
        var bare = await PushAsync("bare endpoint that reads the form", () => HubProcess.RunServerAsync("bare", folder.Fresh("bare")), messages);
        var hub = await PushAsync("the service, embedded (budget: 2,000)", () => HubProcess.RunHubAsync(folder.Fresh("run")), messages, UntilJudgedAsync);
        var naive = await PushAsync("naive consumer", () => HubProcess.RunServerAsync("naive", folder.Fresh("naive")), [.. messages.Take(WarmUp + 1000)]);
        Console.WriteLine($"  the service is x {hub / bare:F2} of the bare endpoint (budget: 0.5), x {hub / naive:F1} of the naive consumer (budget: 8)");
    }

    /// <summary>As in production: fifty clients with a certificate over TLS, beside an endpoint that only reads the same form over TLS.</summary>
    public static async Task SecureAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder)
    {
        var data = folder.Fresh("secure");
        var certificates = Path.Combine(data, "test-certificates");
        var codes = Letters.Spread(messages, Streams).SelectMany(letter => new[] { letter.Afzender, letter.Ontvanger }).Distinct().ToList();
        var software = codes[0];
        await HubProcess.CommandAsync("parties", "add", software, "--name", "Software", "--test-certificate", "--data", data);
        var csv = Path.Combine(data, "parties.csv");
        await File.WriteAllLinesAsync(csv, codes
            .Select(code => $"{code},Partij {code},Mailbox,{(code.Length == 4 ? "true" : "false")},{Path.Combine(certificates, software + ".pem")}")
            .Prepend("code,name,route,served,certificate"));
        await HubProcess.CommandAsync("parties", "import", csv, "--data", data);

        var tls = TestAuthority.ClientOf(certificates, software);
        Console.WriteLine();
        Console.WriteLine($"The service as in production, pushed over TLS by {Clients} clients with a certificate until judged and answered");
        await PushAsync("bare endpoint that reads the form", () => HubProcess.RunServerAsync("bare-tls", certificates, tls), messages, tls: tls);
        await PushAsync("the service", () => HubProcess.RunSecureHubAsync(data, tls), messages, UntilJudgedAsync, tls);
    }

    /// <summary>One run of the service alone, for a profiler.</summary>
    public static Task ProfileAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder, params string[] settings) =>
        PushAsync("the service, embedded", () => HubProcess.RunHubAsync(folder.Fresh("run"), settings), messages, UntilJudgedAsync);

    /// <summary>How long pushes take when there is room.</summary>
    public static async Task LatencyAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder, double perSecond)
    {
        await using var hub = await HubProcess.RunHubAsync(folder.Fresh("run"));
        var letters = Letters.Spread(messages, Streams);
        await LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Take(WarmUp), Clients, hub.Host));
        await hub.UntilJudgedAsync();
        var result = await LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Skip(WarmUp), Clients, hub.Host), perSecond);
        Console.WriteLine($"  pushes at {perSecond:F0} a second: p50 {result.Percentile(0.5):F1} ms, p99 {result.Percentile(0.99):F1} ms (budget: 50), longest {result.Percentile(1):F0} ms");
    }

    /// <summary>Whether any of many streams is forgotten while others are busy.</summary>
    public static async Task FairnessAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder, int streams, double perSecond)
    {
        await using var hub = await HubProcess.RunHubAsync(folder.Fresh("run"));
        var letters = Letters.Spread(messages, streams);
        await LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Take(WarmUp), Clients, hub.Host));
        await hub.UntilJudgedAsync();

        var sending = LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Skip(WarmUp), Clients, hub.Host), perSecond);
        var longest = 0L;
        while (!sending.IsCompleted)
        {
            longest = Math.Max(longest, await hub.OldestWaitingAsync());
            await Task.Delay(200);
        }

        await sending;
        await hub.UntilJudgedAsync();
        Console.WriteLine($"  {streams} streams at {perSecond:F0} a second: no message waited more than {longest + 1} s to be judged (budget: 5)");
    }

    /// <summary>Published to the raw intake queue until judged; what the broker does is on the same processors.</summary>
    /// <param name="broker">amqp URI of a broker on which nothing else of the hub runs.</param>
    public static async Task RabbitMqAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder, Uri broker)
    {
        var user = broker.UserInfo.Split(':');
        await using var hub = await HubProcess.RunHubAsync(
            folder.Fresh("run"), "Transport:Provider=RabbitMq", $"Transport:Host={broker.Host}", $"Transport:Port={broker.Port}",
            $"Transport:UserName={user[0]}", $"Transport:Password={user[1]}");
        var bodies = Letters.Spread(messages, Streams).Select(letter => letter.Body).ToList();
        await IntakeQueue.PublishAsync(broker, bodies.Take(WarmUp));
        await hub.UntilJudgedAsync(WarmUp);

        var (watch, processor) = (Stopwatch.StartNew(), hub.Processor);
        await IntakeQueue.PublishAsync(broker, bodies.Skip(WarmUp));
        await hub.UntilJudgedAsync(bodies.Count);
        var count = bodies.Count - WarmUp;
        Console.WriteLine($"  over RabbitMQ's raw intake queue, published to judged (budget: 2,000): {count / watch.Elapsed.TotalSeconds:F0} a second; "
            + $"{(hub.Processor - processor).TotalMicroseconds / count:F0} µs of processor a message");
    }

    private static async Task<double> PushAsync(
        string name, Func<Task<HubProcess>> start, IReadOnlyList<byte[]> messages, Func<HubProcess, Task<long>>? judged = null,
        SslClientAuthenticationOptions? tls = null)
    {
        await using var server = await start();
        var letters = Letters.Spread(messages, Streams);
        await LoadClient.SendAsync(server.Port, Letters.Lanes(letters.Take(WarmUp), Clients, server.Host), tls: tls);
        var batches = judged is null ? 0 : await judged(server);

        var (count, processor, watch) = (messages.Count - WarmUp, server.Processor, Stopwatch.StartNew());
        var result = await LoadClient.SendAsync(server.Port, Letters.Lanes(letters.Skip(WarmUp), Clients, server.Host), tls: tls);
        batches = judged is null ? 0 : await judged(server) - batches;
        var perSecond = count / watch.Elapsed.TotalSeconds;
        Console.WriteLine(
            $"  {name,-38} {perSecond,6:F0} a second; push p50 {result.Percentile(0.5):F1} ms, p99 {result.Percentile(0.99):F1} ms; "
            + $"{(server.Processor - processor).TotalMicroseconds / count:F0} µs of processor a message"
            + (batches == 0 ? "" : $"; {count / (double)batches:F1} messages a batch"));
        return perSecond;
    }

    private static async Task<long> UntilJudgedAsync(HubProcess hub)
    {
        await hub.UntilJudgedAsync();
        return await hub.BatchesAsync();
    }
}
