using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Flow.Tests;

/// <summary>The whole hub as one process: SQLite, and wake-ups in memory or over RabbitMQ.</summary>
public partial class EmbeddedFlowTests
{
    private string folder = null!;
    private int port;
    private Parties parties = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        port = HubProcess.FreePort();
        parties = new Parties(port);
    }

    [TearDown]
    public void TearDown()
    {
        parties.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("InMemory")]
    [TestCase("RabbitMq")]
    public async Task Kill_9_at_any_moment_loses_doubles_and_disorders_nothing(string transport)
    {
        var settings = await Broker.SettingsForAsync(transport);
        const int messages = 1000;
        const int kills = 10;
        var letters = Letter.Generate(messages);
        var mailing = new Mailing(parties);
        var random = new Random(7);

        var hub = await HubProcess.RunAsync(Data, port, settings);
        try
        {
            var sending = mailing.SendAsync(letters);
            for (var kill = 1; kill <= kills; kill++)
            {
                // Spread over the messages, at a moment of its own.
                while (mailing.Accepted < (kill * messages / (kills + 1)) - 20 && !sending.IsFaulted)
                    await Task.Delay(1);
                await Task.Delay(random.Next(0, 60));
                Assert.That(sending.IsCompleted, Is.False, "the kill comes while messages are pushed");
                hub.Kill9();
                hub.Dispose();
                hub = await HubProcess.RunAsync(Data, port, settings);
            }

            await sending;
            await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
            await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
            Assert.That((await hub.TerminateAsync()).ExitCode, Is.Zero);
        }
        finally
        {
            hub.Dispose();
        }

        Assert.That(
            StoreFile.Statuses(Path.Combine(Data, "messagehub.db")), Is.EqualTo(new Dictionary<MessageStatus, long> { [MessageStatus.Accepted] = messages }),
            "every message has one verdict, and none was refused as sent before (TR056, TR074)");
    }

    [Test]
    public async Task A_request_to_terminate_under_load_is_followed_within_ten_seconds_and_loses_nothing()
    {
        var letters = Letter.Generate(600);
        var mailing = new Mailing(parties);
        using var first = await HubProcess.RunAsync(Data, port);
        var sending = mailing.SendAsync(letters);
        while (mailing.Accepted < 200)
            await Task.Delay(5);

        var (exitCode, duration) = await first.TerminateAsync();
        TestContext.Out.WriteLine($"Stopped in {duration.TotalSeconds:F2} s.");
        using var second = await HubProcess.RunAsync(Data, port);
        await sending;
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

        Assert.That(exitCode, Is.Zero);
        Assert.That(duration, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(first.Output, Does.Contain("The worker has stopped."));
        await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
    }

    [Test]
    public async Task A_stuck_message_holds_up_its_stream_until_an_operator_retries_or_discards_it()
    {
        var letters = Letter.Generate(60);
        var streams = letters.GroupBy(letter => letter.Stroom).ToList();
        var held = streams.First(stream => stream.Count() > 2).ToList();
        var poison = IdentificatieOf(held[0]);
        var behind = held.Count - 1;

        using (var hub = await HubProcess.RunAsync(Data, port, $"Testing:ThrowOnReferentie={poison}"))
        {
            await new Mailing(parties).SendAsync(letters);
            await parties.UntilAsync("messagehub_messages_stuck", stuck => stuck == 1);
            await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == behind);
            Assert.That(hub.Output, Does.Contain("InvalidOperationException at ").And.Not.Contain("A test asked for this"));

            var list = await OperatorAsync("list");
            Assert.That(list.Output, Does.Contain($"{behind} waiting behind").And.Contain("ThrowingRule.Check"));
            var id = list.Output.Split('\t')[0].Trim();

            // Not repaired yet: it gets stuck again.
            Assert.That((await OperatorAsync("retry", id)).ExitCode, Is.Zero);
            Assert.That((await OperatorAsync("retry", "999999")).ExitCode, Is.EqualTo(1));
            await hub.TerminateAsync();
        }

        // The repair.
        using (var repaired = await HubProcess.RunAsync(Data, port))
        {
            // A running hub goes on with what an operator did in another process; its next sweep is a minute away.
            if (await parties.MetricAsync("messagehub_messages_stuck") == 1)
                await OperatorAsync("retry", (await OperatorAsync("list")).Output.Split('\t')[0].Trim());
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
            await repaired.TerminateAsync();
        }

        using var last = await HubProcess.RunAsync(Data, port);
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
        await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
        Assert.That((await OperatorAsync("list")).Output, Does.Contain("Nothing is stuck."));
    }

    [Test]
    public async Task A_discarded_message_lets_its_stream_go_on()
    {
        var letters = Letter.Generate(40);
        var held = letters.GroupBy(letter => letter.Stroom).First(stream => stream.Count() > 2).ToList();

        // The last of its stream: the others do not depend on it.
        using var hub = await HubProcess.RunAsync(Data, port, $"Testing:ThrowOnReferentie={IdentificatieOf(held[^1])}");
        await new Mailing(parties).SendAsync(letters);
        await parties.UntilAsync("messagehub_messages_stuck", stuck => stuck == 1);
        var id = (await OperatorAsync("list")).Output.Split('\t')[0].Trim();
        var again = Letter.Of(held[0].Body);
        await parties.PushAsync(again);

        var discarded = await OperatorAsync("discard", id, "--reason", "beproeving");
        await parties.UntilAsync("messagehub_messages_stuck", stuck => stuck == 0);
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);

        Assert.That(discarded.ExitCode, Is.Zero);
        await using var store = await SqliteMessageStore.OpenAsync(Path.Combine(Data, "messagehub.db"));
        var audit = (await store.AuditAsync(10, CancellationToken.None)).Single();
        var counts = StoreFile.Statuses(Path.Combine(Data, "messagehub.db"));
        Assert.Multiple(() =>
        {
            Assert.That((audit.What, audit.Reason, audit.Who), Is.EqualTo(("discard", "beproeving", Environment.UserName)));
            Assert.That(counts[MessageStatus.Discarded], Is.EqualTo(1));
            Assert.That(counts[MessageStatus.Rejected], Is.EqualTo(1), "what its sender sends twice is TR056");
        });
    }

    [Test]
    public async Task Logs_and_metrics_name_nobody()
    {
        var letters = MessageGenerator.Messages(400, seed: 5, faults: true).Select(message => Letter.Of(message.Content)).ToList();
        var poison = letters.First(letter => letter.Soort == IJw32.JW315);
        using var hub = await HubProcess.RunAsync(
            Data, port, $"Testing:ThrowOnReferentie={IdentificatieOf(poison)}", "Logging:LogLevel:Default=Trace");
        await new Mailing(parties).SendAsync(letters);

        // Cut off, in the wrong place, unknown: whatever is said of these is said without their content.
        foreach (var letter in letters.Take(20))
        {
            await parties.PushAsync(letter with { Body = letter.Body[..(letter.Body.Length * 2 / 3)] });
            await parties.PushAsync(Letter.Of(letter.Body) with { Afzender = letter.Ontvanger });
            await parties.PushAsync(letter with { Body = [.. "<x>"u8, .. letter.Body] });
        }

        await parties.UntilAsync("messagehub_messages_stuck", stuck => stuck == 1);
        await Task.Delay(1000);
        var written = WithoutFiguresOfTheRuntime(await parties.MetricsAsync());
        await hub.TerminateAsync();
        written += hub.Output;

        var secrets = letters.SelectMany(letter => Secret().Matches(System.Text.Encoding.UTF8.GetString(letter.Body)))
            .Select(match => match.Groups[2].Value).Where(text => text.Length > 3).Distinct().ToList();
        Assert.That(written, Does.Contain("Batch in stream").And.Contain("is stuck"));
        Assert.That(secrets, Has.Count.GreaterThan(50));
        Assert.That(secrets.Where(secret => Regex.IsMatch(written, $@"\b{Regex.Escape(secret)}\b")), Is.Empty);
        Assert.That(NineDigits().Matches(written), Is.Empty, "nothing looks like a BSN");
    }

    [Test, Explicit("A measurement.")]
    public async Task Throughput_from_push_to_answer()
    {
        var letters = Letter.Generate(5000);
        using var hub = await HubProcess.RunAsync(Data, port);
        await new Mailing(parties).SendAsync(letters[..500]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await new Mailing(parties).SendAsync(letters[500..]);
        var pushed = watch.Elapsed;
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
        TestContext.Out.WriteLine(
            $"4500 messages pushed in {pushed.TotalSeconds:F2} s, judged in {watch.Elapsed.TotalSeconds:F2} s: {4500 / watch.Elapsed.TotalSeconds:F0} messages a second.");
        TestContext.Out.WriteLine(await parties.MetricsAsync());
    }

    [TestCase("Production", new string[0], "No authentication")]
    [TestCase("Development", new[] { "--urls", "http://0.0.0.0:5999" }, "listens on this machine only")]
    [TestCase("Development", new[] { "--set", "Storage:Provider=Oracle" }, "'Oracle' is not one of Sqlite, SqlServer")]
    [TestCase("Development", new[] { "--set", "Workers:Concurrency=0" }, "Workers:Concurrency: The field Concurrency must be between 1 and 256.")]
    [TestCase("Development", new[] { "--set", "Transport:Provider=Postduif" }, "'Postduif'")]
    [TestCase("Development", new[] { "--set", "Transport:Provider=RabbitMq" }, "Transport:UserName: name the RabbitMQ user")]
    [TestCase("Development", new[] { "--roles", "intake" }, "Roles can only be split")]
    [TestCase("Development", new[] { "--roles", "intake,kok" }, "Roles: 'intake,kok' is not one or more of")]
    [TestCase("Development", new[] { "--urls", "ftp://localhost" }, "is not an http address")]
    [TestCase("Development", new[] { "--set", "Agreements:Path=/nergens.json" }, "there is no file /nergens.json")]
    public async Task What_cannot_start_says_why_in_one_line(string environment, string[] args, string why)
    {
        using var hub = HubProcess.Start(["run", "--data", Data, "--environment", environment, .. args]);

        Assert.That(await hub.EndAsync(), Is.EqualTo(2));
        Assert.That(hub.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(hub.Output, Does.StartWith("messagehub: ").And.Contain(why));
    }

    [Test]
    public async Task The_hook_that_throws_is_refused_outside_Development()
    {
        using var hub = HubProcess.Start("run", "--data", Data, "--environment", "Production", "--roles", "worker", "--set", "Testing:ThrowOnReferentie=X");

        Assert.That(await hub.EndAsync(), Is.EqualTo(2));
        Assert.That(hub.Output, Does.Contain("in the Development environment only"));
    }

    private async Task<(int ExitCode, string Output)> OperatorAsync(params string[] args)
    {
        using var process = HubProcess.Start(["deadletters", .. args, "--data", Data]);
        return (await process.EndAsync(), process.Output);
    }

    /// <summary>Bytes and counts of the runtime may have nine digits; its labels stay.</summary>
    private static string WithoutFiguresOfTheRuntime(string metrics) => string.Join('\n', metrics.Split('\n').Select(line =>
        line.StartsWith("dotnet_", StringComparison.Ordinal) ? line[..line.LastIndexOf(' ')] : line));

    private static string IdentificatieOf(Letter letter) =>
        Identificatie().Match(System.Text.Encoding.UTF8.GetString(letter.Body)).Groups[1].Value;

    [GeneratedRegex(@"<(?:\w+:)?Identificatie>([^<]+)<")]
    private static partial Regex Identificatie();

    [GeneratedRegex(@"<(?:\w+:)?(Bsn|Achternaam|Voornamen|Geboortedatum|Datum|Straatnaam)>([^<]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w.-])\d{9}(?![\w.-])")]
    private static partial Regex NineDigits();
}
