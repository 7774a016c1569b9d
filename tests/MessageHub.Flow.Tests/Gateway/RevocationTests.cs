using System.Diagnostics;
using System.Net;
using MessageHub.Testing.Servers;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>What an operator does with certificates in another process takes effect within a minute, in every hub and without a restart.</summary>
public class RevocationTests
{
    private const string Aanbieder = "42420001";
    private const string Pull = "/berichtenservice/berichten/rest-pull/v1/berichten";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_certificate_that_is_revoked_on_the_command_line_is_refused_by_the_running_hub()
    {
        await SecureHub.AddPartyAsync(Data, Aanbieder);
        using var hub = await SecureHub.RunAsync(Data);
        using var client = hub.ClientOf(Aanbieder);
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.OK));

        await SecureHub.CommandAsync("parties", "revoke", "1", "--reason", "key lost", "--data", Data);

        await AssertRefusedWithinAMinuteAsync(client);
        Assert.That(hub.Process.Output, Does.Contain("the certificate was revoked here"));
    }

    [Test]
    public async Task A_party_that_is_added_while_the_hub_runs_is_let_in_without_a_restart()
    {
        await SecureHub.AddPartyAsync(Data, Aanbieder);
        using var hub = await SecureHub.RunAsync(Data, "Parties:RefreshSeconds=1");
        await SecureHub.AddPartyAsync(Data, "42420002");
        using var client = hub.ClientOf("42420002");

        var patience = Stopwatch.StartNew();
        while (await StatusAsync(client) != HttpStatusCode.OK)
            Assert.That(patience.Elapsed, Is.LessThan(Minute));
    }

    [Test]
    public async Task Two_hubs_on_one_SQL_Server_both_refuse_a_certificate_that_is_revoked_under_them()
    {
        await using var server = await SqlServerDatabase.CreateAsync();
        var environment = new Dictionary<string, string?>
        {
            ["MessageHub__Storage__Provider"] = "SqlServer", ["MessageHub__Storage__ConnectionString"] = server.ConnectionString, ["MessageHub__Data"] = Data,
        };
        await CommandAsync(environment, "migrate");
        await CommandAsync(environment, "parties", "add", Aanbieder, "--name", "Zorg", "--test-certificate");
        using var first = await RunAsync(environment);
        using var second = await RunAsync(environment);
        using var toFirst = first.ClientOf(Aanbieder);
        using var toSecond = second.ClientOf(Aanbieder);
        Assert.That((await StatusAsync(toFirst), await StatusAsync(toSecond)), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));

        await CommandAsync(environment, "parties", "revoke", "1");

        await Task.WhenAll(AssertRefusedWithinAMinuteAsync(toFirst), AssertRefusedWithinAMinuteAsync(toSecond));
    }

    private static async Task AssertRefusedWithinAMinuteAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        while (await StatusAsync(client) == HttpStatusCode.OK)
        {
            Assert.That(watch.Elapsed, Is.LessThan(Minute));
            await Task.Delay(200);
        }

        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.Forbidden));
        TestContext.Out.WriteLine($"Refused after {watch.Elapsed.TotalSeconds:F1} s.");
    }

    private async Task<SecureHub> RunAsync(Dictionary<string, string?> environment)
    {
        var port = HubProcess.FreePort();
        return await SecureHub.RunAsync(Data, port, environment, SecureHub.SettingsOf(Data, port));
    }

    private static async Task CommandAsync(Dictionary<string, string?> environment, params string[] args)
    {
        using var command = HubProcess.Start(environment, args);
        Assert.That(await command.EndAsync(), Is.Zero, command.Output);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync(Pull);
        return response.StatusCode;
    }
}
