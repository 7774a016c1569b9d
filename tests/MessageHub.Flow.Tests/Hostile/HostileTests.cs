using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Flow.Tests.Gateway;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>
/// Hundreds of inputs that no good sender would send, one after another, to the real executable with a heap of 400 MB: each is refused, or taken in and then
/// invalid, within two seconds; and afterwards the hub is as healthy as before.
/// </summary>
public partial class HostileTests
{
    private const string HeapLimit = "0x19000000";

    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(2);

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    private static List<HostileInput> Corpus => [.. HostileXml.All(), .. HostilePayloads.All(), .. HostileForms.All(), .. HostileHttp.All()];

    [TestCase("Development")]
    [TestCase("Production")]
    public async Task Each_hostile_input_is_refused_or_invalid_within_two_seconds_and_the_hub_stays_healthy(string environment)
    {
        await SecureHub.AddPartyAsync(Data, Keten.Aanbieder);
        await SecureHub.AddPartyAsync(Data, Bystander.Aanbieder);
        await SecureHub.AddPartyAsync(Data, Keten.Gemeente);
        using var hub = await RunAsync(environment);
        var corpus = Corpus;
        Assert.That(corpus, Has.Count.GreaterThan(300));
        await using var bystander = new Bystander(hub);

        var wrong = new List<string>();
        var longest = (Name: "", Time: TimeSpan.Zero);
        foreach (var input in corpus)
        {
            var watch = Stopwatch.StartNew();
            if (await ProblemAsync(hub, input, watch) is { } problem)
                wrong.Add($"{input.Name}: {problem}");
            if (watch.Elapsed > longest.Time)
                longest = (input.Name, watch.Elapsed);
        }

        var pushes = await bystander.EndAsync();
        TestContext.Out.WriteLine(
            $"{corpus.Count} inputs; the longest took {longest.Time.TotalMilliseconds:F0} ms ({longest.Name}); peak working set {hub.Process.PeakWorkingSet >> 20} MB. "
            + $"Another party's {pushes.Count} pushes meanwhile took {pushes[pushes.Count / 2].TotalMilliseconds:F0} ms, and {pushes[^1].TotalMilliseconds:F0} ms at most.");
        await AssertHealthyAsync(hub);
        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
        Assert.That(pushes[^1] - pushes[pushes.Count / 2], Is.LessThan(TimeSpan.FromSeconds(1)), "nothing that one party sends holds up another's pushes");
    }

    /// <summary>What is not as it is owed; null when all is.</summary>
    private static async Task<string?> ProblemAsync(HostileHub hub, HostileInput input, Stopwatch watch)
    {
        var request = input.Request();
        watch.Restart();
        var answer = await RawClient.SendAsync(hub.ConnectAsync, request);
        if (watch.Elapsed > Promptly)
            return $"{answer.Status} after {watch.Elapsed.TotalSeconds:F1} s";
        if (Trace().Match(answer.Text) is { Success: true } trace)
            return $"{answer.Status} with {trace.Value}";

        return input.Owed switch
        {
            Owed.Refusal refusal => refusal.Statuses.Contains(answer.Status) ? null : $"{answer.Status} in place of {string.Join(" or ", refusal.Statuses)}",
            Owed.Invalid invalid => answer.Status == 204 ? await InvalidAsync(hub, invalid.TraceerId, watch) : $"{answer.Status} in place of 204",
            Owed.RefusalOrInvalid either => answer.Status == 422 ? null : answer.Status == 204 ? await InvalidAsync(hub, either.TraceerId, watch) : $"{answer.Status}",
            _ => throw new InvalidOperationException($"{input.Owed} is not asked for."),
        };
    }

    private static async Task<string?> InvalidAsync(HostileHub hub, Guid traceerId, Stopwatch watch)
    {
        watch.Restart();
        while (true)
        {
            var text = await hub.Client.GetStringAsync($"{RawRequests.Status}?traceerId={traceerId}");
            if (Trace().Match(text) is { Success: true } trace)
                return $"a status with {trace.Value}";
            if (text.Contains("\"AfgekeurdDoorDienst\"", StringComparison.Ordinal))
                return watch.Elapsed > Promptly ? $"invalid after {watch.Elapsed.TotalSeconds:F1} s" : null;
            if (watch.Elapsed > Promptly * 5 || !text.Contains("\"WordtVerwerkt\"", StringComparison.Ordinal))
                return $"not invalid but {text}";
            await Task.Delay(20);
        }
    }

    private static async Task AssertHealthyAsync(HostileHub hub)
    {
        Assert.That(hub.Process.HasExited, Is.False, hub.Process.Output);
        Assert.That((await hub.Client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await hub.Client.GetStringAsync("/metrics"), Does.Match(@"messagehub_messages_stuck\{[^}]*\} 0").And.Not.Match(@"messagehub_circuit_open\{[^}]*\} [^0]"));
        Assert.That(hub.Process.Output, Does.Not.Contain("OutOfMemory").And.Not.Contain("A request failed").And.Not.Contain(Keten.Bsn));

        var traceerId = Guid.NewGuid();
        var good = await RawClient.SendAsync(hub.ConnectAsync, RawRequests.PushOf(Berichten.VerzoekOmToewijzing().ToBytes(), traceerId));
        Assert.That(good.Status, Is.EqualTo(204));
        var watch = Stopwatch.StartNew();
        while (!(await hub.Client.GetStringAsync($"{RawRequests.Status}?traceerId={traceerId}")).Contains("\"VerwerkingVoltooid\"", StringComparison.Ordinal))
        {
            Assert.That(watch.Elapsed, Is.LessThan(Promptly));
            await Task.Delay(20);
        }
    }

    private Task<HostileHub> RunAsync(string environment) => HostileHub.RunAsync(Data, environment, new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = HeapLimit });

    /// <summary>What an exception leaves in a text.</summary>
    [GeneratedRegex(@" at \w+\.\w+|Exception|\.cs:line|StackTrace|System\.")]
    private static partial Regex Trace();
}
