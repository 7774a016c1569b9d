using System.Text;
using MessageHub.Istandaarden.Standards;
using MessageHub.Storage.Sqlite;
using MessageHub.Testing;
using MessageHub.Testing.Servers;
using RabbitMQ.Client;

namespace MessageHub.Flow.Tests;

/// <summary>A back office's messages that the hub refused, on a real broker beside a running hub: one is repaired and sent again, one put away.</summary>
public class DeadLettersFlowTests
{
    private const string Nonsense = "<notes>Jansen</notes>";

    [Test]
    public async Task What_was_refused_is_taken_in_when_its_cause_is_repaired_and_it_is_sent_again_and_nonsense_is_put_away()
    {
        await using var node = await RabbitMqNode.StartOwnAsync();
        using var folder = new TemporaryFolder();
        var port = HubProcess.FreePort();
        using var parties = new Parties(port);
        var settings = Broker.SettingsOf(node);
        var environment = settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"MessageHub__{pair[0].Replace(":", "__", StringComparison.Ordinal)}", pair => (string?)pair[1]);
        using var hub = await HubProcess.RunAsync(folder.Path, port, [.. settings, "Parties:AdmitUnknown=false", "Parties:RefreshSeconds=1"]);
        var letter = Letter.Generate(20).First(letter => letter.Soort == IJw32.JW301);
        await PublishAsync(node, letter.Body, Encoding.UTF8.GetBytes(Nonsense));

        // In the order in which they were refused.
        var listed = await UntilAsync(() => RunAsync("queued"), run => run.Output.Contains("unknown-message-type", StringComparison.Ordinal));
        var lines = listed.Output.Split('\n').Where(line => line.StartsWith("Intake\t", StringComparison.Ordinal)).Select(line => line.Split('\t')).ToList();
        Assert.That(lines.Select(line => line[2]), Is.EqualTo(new[] { "unknown-party", "unknown-message-type" }));
        Assert.That(listed.Output, Does.Not.Contain("Jansen").And.Contain("WakeUps: nothing lies there."));

        await RunAsync("parties", "add", letter.Afzender, "--name", "Gemeente", "--served");
        await RunAsync("parties", "add", letter.Ontvanger, "--name", "Zorg");
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        var resent = await RunAsync("resend", "Intake", lines[0][1]);
        Assert.That((resent.ExitCode, resent.Output.Trim()), Is.EqualTo((0, "1 letters sent again.")));
        await parties.UntilAsync("messagehub_outgoing_undelivered", undelivered => undelivered > 0);
        Assert.That((await RunAsync("resend", "Intake", lines[0][1])).ExitCode, Is.EqualTo(1), "it does not lie there any more");

        Assert.That((await RunAsync("archive", "Intake", lines[1][1], "--reason", " ")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("archive", "Intake", lines[1][1], "--reason", "sent by mistake")).Output.Trim(), Is.EqualTo("1 letters put away."));
        Assert.That((await RunAsync("queued")).Output, Does.Contain("Intake: nothing lies there."));
        var kept = (await RunAsync("archived")).Output;
        Assert.That(kept, Does.Contain("unknown-message-type").And.Contain(": sent by mistake"));
        await RunAsync("archived", "--id", kept.Split('\t')[0], "--out", folder.File("kept.xml"));
        Assert.That(await File.ReadAllTextAsync(folder.File("kept.xml")), Is.EqualTo(Nonsense));

        await using var store = await SqliteMessageStore.OpenAsync(Path.Combine(folder.Path, "messagehub.db"));
        Assert.That(
            (await store.AuditAsync(3, default)).Select(act => (act.What, act.Who, act.Reason)),
            Is.EqualTo(new[] { ("read", Environment.UserName, null), ("deadletter-archive", Environment.UserName, "sent by mistake"), ("deadletter-resend", Environment.UserName, (string?)null) }));
        Assert.That(hub.Output, Does.Not.Contain("Jansen"));

        async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
        {
            string[] command = arguments[0] == "parties" ? arguments : ["deadletters", .. arguments];
            using var run = HubProcess.Start(environment, [.. command, "--data", folder.Path]);
            return (await run.EndAsync(), run.Output);
        }
    }

    private static async Task<(int ExitCode, string Output)> UntilAsync(Func<Task<(int ExitCode, string Output)>> run, Func<(int ExitCode, string Output), bool> isSo)
    {
        for (var tries = 0; tries < 30; tries++)
        {
            if (await run() is var outcome && isSo(outcome))
                return outcome;
        }

        throw new AssertionException("It did not happen.");
    }

    private static async Task PublishAsync(RabbitMqNode node, params byte[][] bodies)
    {
        await using var connection = await new ConnectionFactory { Uri = node.Address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (var body in bodies)
            await channel.BasicPublishAsync("messagehub.intake", "", mandatory: true, new BasicProperties { MessageId = $"{Guid.NewGuid()}" }, body);
    }
}
