using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MessageHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MessageHub.Flow.Tests;

/// <summary>A running hub tells people what is wrong, once, and when it is right again.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class TellingFlowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = HubProcess.FreePort();
    private readonly ConcurrentQueue<string> calls = new();
    private WebApplication webhook = null!;
    private Parties parties = null!;

    [SetUp]
    public async Task SetUp()
    {
        parties = new Parties(port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        webhook = builder.Build();
        webhook.MapPost("/", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            calls.Enqueue(await reader.ReadToEndAsync());
        });
        await webhook.StartAsync();
    }

    [TearDown]
    public async Task TearDown() => await webhook.DisposeAsync();

    public void Dispose()
    {
        parties?.Dispose();
        folder.Dispose();
    }

    [Test]
    public async Task A_message_that_gets_stuck_is_one_call_and_one_more_when_it_was_retried_over_a_restart_too()
    {
        var letters = Letter.Generate(20);
        var poison = letters.GroupBy(letter => letter.Stroom).First().First();
        string[] settings = [$"Alerts:Webhook:Url={webhook.Urls.Single()}", "Alerts:EverySeconds=0.5"];

        using (var hub = await HubProcess.RunAsync(folder.Path, port, [.. settings, $"Testing:ThrowOnReferentie={Identificatie().Match(Encoding.UTF8.GetString(poison.Body)).Groups[1].Value}"]))
        {
            await new Mailing(parties).SendAsync(letters);
            await parties.UntilAsync("messagehub_messages_stuck", stuck => stuck == 1);
            await UntilAsync(() => !calls.IsEmpty);

            // More rounds, which find the same.
            await Task.Delay(TimeSpan.FromSeconds(3));
            await hub.TerminateAsync();
            Assert.That(hub.Output, Does.Contain("1 alerts sent to the webhook: stuck raised."));
        }

        using (await HubProcess.RunAsync(folder.Path, port, settings))
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            Assert.That(calls, Has.Count.EqualTo(1), "that it was told is known after a restart");

            var list = HubProcess.Start("deadletters", "list", "--data", folder.Path);
            await list.EndAsync();
            await HubProcess.Start("deadletters", "retry", list.Output.Split('\t')[0].Trim(), "--data", folder.Path).EndAsync();
            await UntilAsync(() => calls.Count == 2);
            await UntilAsync(async () => (await parties.MetricsAsync()).Contains("messagehub_alerts_sent_total{otel_scope_name=\"messagehub\",channel=\"webhook\"} 1\n", StringComparison.Ordinal));
        }

        var told = calls.Select(call => JsonDocument.Parse(call).RootElement.GetProperty("alerts").EnumerateArray().Single()).ToList();
        Assert.That(told.Select(alert => (alert.GetProperty("event").GetString(), alert.GetProperty("kind").GetString())), Is.EqualTo(new[] { ("raised", "stuck"), ("recovered", "stuck") }));
        Assert.That(told[0].GetProperty("subject").GetString(), Does.StartWith($"{poison.Soort}, InvalidOperationException at ThrowingRule.Check"));
        Assert.That(told[1].GetProperty("since").GetString(), Is.EqualTo(told[0].GetProperty("since").GetString()));

        var secrets = letters.SelectMany(letter => Secret().Matches(Encoding.UTF8.GetString(letter.Body))).Select(match => match.Groups["value"].Value).Distinct().ToList();
        Assert.That(secrets, Has.Count.GreaterThan(10), "guards the test itself");
        foreach (var secret in secrets)
            Assert.That(calls, Has.None.Contains(secret));
    }

    [Test]
    public async Task A_store_that_cannot_be_written_is_told_although_nothing_can_be_kept_then_and_so_is_its_return()
    {
        // While nothing can be written nobody gives a sign of life either; of that another test tells.
        using var hub = await HubProcess.RunAsync(folder.Path, port, $"Alerts:Webhook:Url={webhook.Urls.Single()}", "Alerts:EverySeconds=0.5", "Alerts:Rules:Workers=Never");
        await using (var other = new SqliteConnection($"Data Source={folder.File("messagehub.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locked = other.BeginTransaction(deferred: false);
            await UntilAsync(() => calls.Count == 1);
            await locked.RollbackAsync();
        }

        await UntilAsync(() => calls.Count == 2);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var told = calls.Select(call => JsonDocument.Parse(call).RootElement.GetProperty("alerts").EnumerateArray().Single()).ToList();
        Assert.That(told.Select(alert => (alert.GetProperty("event").GetString(), alert.GetProperty("kind").GetString())), Is.EqualTo(new[] { ("raised", "store"), ("recovered", "store") }));
        Assert.That(told[0].GetProperty("text").GetString(), Does.StartWith("Alarm: database: is vergrendeld door een ander proces, sinds "));
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var patience = Stopwatch.StartNew(); !await condition(); await Task.Delay(50))
            Assert.That(patience.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "It did not happen.");
    }

    [GeneratedRegex("<(?:\\w+:)?Identificatie>([^<]+)<")]
    private static partial Regex Identificatie();

    [GeneratedRegex("<(?:\\w+:)?(?:Bsn|Achternaam|Voornamen|Straatnaam|Identificatie)>(?<value>[^<]+)<")]
    private static partial Regex Secret();
}
