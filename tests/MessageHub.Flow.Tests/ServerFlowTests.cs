using MessageHub.Testing.Servers;

namespace MessageHub.Flow.Tests;

/// <summary>The hub as production runs it: SQL Server, RabbitMQ, and its roles in processes of their own.</summary>
public class ServerFlowTests
{
    private string folder = null!;

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Two_workers_share_the_streams_and_keep_their_order_when_one_is_killed()
    {
        var broker = await Broker.SettingsForAsync("RabbitMq");
        await using var server = await SqlServerDatabase.CreateAsync();
        await MigrateAsync(server);

        // As in production: a login that may do what deploy/sqlserver/grants.sql says, and no more.
        var service = await server.ServiceLoginAsync();
        string[] settings = [.. broker, "Storage:Provider=SqlServer", $"Storage:ConnectionString={service}", "Workers:SweepSeconds=2"];

        var letters = Letter.Generate(600);
        var port = HubProcess.FreePort();
        using var parties = new Parties(port);
        using var gateway = await HubProcess.RunAsync(folder, port, [.. settings, "Roles=intake,delivery"]);
        using var first = await HubProcess.RunAsync(folder, HubProcess.FreePort(), [.. settings, "Roles=worker"]);
        using var second = await HubProcess.RunAsync(folder, HubProcess.FreePort(), [.. settings, "Roles=worker"]);

        var mailing = new Mailing(parties);
        await mailing.SendAsync(letters[..300]);
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
        var sending = mailing.SendAsync(letters[300..]);
        while (mailing.Accepted < 400 && !sending.IsFaulted)
            await Task.Delay(1);
        first.Kill9();
        await sending;
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

        await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
        Assert.That(first.Output, Does.Contain("Batch in stream"), "the first worker had its share");
        Assert.That(second.Output, Does.Contain("Batch in stream"), "the second worker had its share");
        Assert.That(first.Output + second.Output, Does.Not.Contain("rejected"), "nothing was judged twice or out of order");
        Assert.That((await second.TerminateAsync()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task The_service_does_not_touch_the_schema_and_says_what_to_do()
    {
        await using var server = await SqlServerDatabase.CreateAsync();
        using var hub = HubProcess.Start(
            "run", "--environment", "Development", "--set", "Storage:Provider=SqlServer", "--set", $"Storage:ConnectionString={server.ConnectionString}");

        Assert.That(await hub.EndAsync(), Is.EqualTo(2));
        Assert.That(hub.Output, Does.StartWith("messagehub: ").And.Contain("migrate"));
    }

    private static async Task MigrateAsync(SqlServerDatabase server)
    {
        using var migrate = HubProcess.Start(
            new Dictionary<string, string?> { ["MessageHub__Storage__Provider"] = "SqlServer", ["MessageHub__Storage__ConnectionString"] = server.ConnectionString },
            "migrate");
        Assert.That(await migrate.EndAsync(), Is.Zero, migrate.Output);
        Assert.That(migrate.Output, Does.StartWith("Applied: 0001"));
    }
}
