using System.Diagnostics;

namespace MessageHub.Benchmarks;

/// <summary>The running service under load, beside an endpoint that only reads the same form and a naive consumer.</summary>
internal static class ServiceBenchmarks
{
    private const int Clients = 50;
    private const int WarmUp = 4000;

    public static async Task ThroughputAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder)
    {
        Console.WriteLine();
        Console.WriteLine($"The service, pushed over HTTP by {Clients} clients until judged and answered ({messages.Count - WarmUp} messages after {WarmUp} to warm up)");
        var bare = await PushAsync("bare endpoint that reads the form", () => HubProcess.RunServerAsync("bare", folder.Fresh("bare")), messages);
        var hub = await PushAsync("embedded (budget: 2,000 a second, and half of the bare endpoint)", () => HubProcess.RunHubAsync(folder.Fresh("run")), messages);
        var naive = await PushAsync("naive consumer (budget: at most an eighth)", () => HubProcess.RunServerAsync("naive", folder.Fresh("naive")), [.. messages.Take(WarmUp + 1000)]);
        Console.WriteLine($"  of the bare endpoint x {hub / bare:F2}; of the naive consumer x {hub / naive:F1}");
    }

    public static async Task LatencyAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder, double perSecond)
    {
        await using var hub = await HubProcess.RunHubAsync(folder.Fresh("run"));
        var letters = Letters.Spread(messages, 91);
        await LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Take(WarmUp), Clients, hub.Host));
        var result = await LoadClient.SendAsync(hub.Port, Letters.Lanes(letters.Skip(WarmUp), Clients, hub.Host), perSecond);
        Console.WriteLine($"  push at {perSecond:F0} a second: p50 {result.Percentile(0.5):F1} ms, p99 {result.Percentile(0.99):F1} ms (budget: 50), longest {result.Percentile(1):F0} ms");
    }

    public static async Task ProfileAsync(IReadOnlyList<byte[]> messages, BenchmarkFolder folder) =>
        await PushAsync("embedded", () => HubProcess.RunHubAsync(folder.Fresh("run")), messages);

    private static async Task<double> PushAsync(string name, Func<Task<HubProcess>> start, IReadOnlyList<byte[]> messages)
    {
        await using var server = await start();
        var letters = Letters.Spread(messages, 91);
        var isHub = name.StartsWith("embedded", StringComparison.Ordinal);
        await LoadClient.SendAsync(server.Port, Letters.Lanes(letters.Take(WarmUp), Clients, server.Host));
        if (isHub)
            await server.UntilJudgedAsync();

        var processor = server.Processor;
        var watch = Stopwatch.StartNew();
        var result = await LoadClient.SendAsync(server.Port, Letters.Lanes(letters.Skip(WarmUp), Clients, server.Host));
        if (isHub)
            await server.UntilJudgedAsync();
        var perSecond = (messages.Count - WarmUp) / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"  {name,-66} {perSecond,8:F0} a second; push p50 {result.Percentile(0.5):F1} ms, p99 {result.Percentile(0.99):F1} ms; "
            + $"{(server.Processor - processor).TotalMicroseconds / (messages.Count - WarmUp):F0} µs of processor a message");
        return perSecond;
    }
}
