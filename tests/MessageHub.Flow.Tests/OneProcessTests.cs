using MessageHub.Processing;

namespace MessageHub.Flow.Tests;

/// <summary>An embedded store has one process that judges; operators may work beside it.</summary>
public class OneProcessTests
{
    private const string Refused = "messagehub.db: another messagehub is working on this store.";

    private string folder = null!;
    private int port;
    private Parties parties = null!;
    private string input = null!;

    private string Data => Path.Combine(folder, "data");

    private string StorePath => Path.Combine(Data, "messagehub.db");

    [SetUp]
    public void SetUp()
    {
        folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        port = HubProcess.FreePort();
        parties = new Parties(port);
        input = Path.Combine(folder, "a.xml");
        File.WriteAllBytes(input, Letter.Generate(1)[0].Body);
    }

    [TearDown]
    public void TearDown()
    {
        parties.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_second_run_or_process_on_the_same_store_is_refused_in_one_line_and_the_first_goes_on()
    {
        using var first = await HubProcess.RunAsync(Data, port);
        foreach (var (hub, where) in new[] { (Run(), "run"), (Process(), "process") })
        {
            using (hub)
            {
                Assert.That(await hub.EndAsync(), Is.EqualTo(2), where);
                Assert.That(hub.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1), where);
                Assert.That(hub.Output, Does.StartWith("messagehub: ").And.Contain(Refused), where);
            }
        }

        Assert.That(Directory.Exists(Path.Combine(folder, "out")), Is.False);
        await new Mailing(parties).SendAsync(Letter.Generate(20));
        await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
    }

    [Test]
    public async Task Operators_work_beside_it()
    {
        using var first = await HubProcess.RunAsync(Data, port);
        using var list = HubProcess.Start("deadletters", "list", "--data", Data);
        using var add = HubProcess.Start("parties", "add", "0384", "--name", "Diemen", "--served", "--data", Data);

        Assert.That((await list.EndAsync(), await add.EndAsync()), Is.EqualTo((0, 0)), list.Output + add.Output);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task After_the_first_was_killed_or_stopped_the_next_works(bool isKilled)
    {
        var letters = Letter.Generate(200);
        using (var first = await HubProcess.RunAsync(Data, port))
        {
            var sending = new Mailing(parties).SendAsync(letters);
            while (await parties.MetricAsync("messagehub_messages_waiting") is not > 0 && !sending.IsCompleted)
                await Task.Delay(1);
            if (isKilled)
            {
                first.Kill9();
            }
            else
            {
                await sending;
                await first.TerminateAsync();
            }

            using var next = await HubProcess.RunAsync(Data, port);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await sending;
            await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
            TestContext.Out.WriteLine($"All judged {watch.Elapsed.TotalSeconds:F1} s after the next was ready.");
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(25)), "claims of the dead process are forgotten, and not waited for: a lease is 30 s");
            await next.TerminateAsync();
        }

        using var process = Process();
        Assert.That(await process.EndAsync(), Is.LessThan(2), process.Output);
        Assert.That(StoreFile.Statuses(StorePath).Keys, Does.Not.Contain(MessageStatus.Waiting).And.Not.Contain(MessageStatus.Stuck));
    }

    private HubProcess Run() => HubProcess.Start("run", "--data", Data, "--urls", $"http://127.0.0.1:{HubProcess.FreePort()}", "--environment", "Development");

    private HubProcess Process() => HubProcess.Start("process", input, "--store", StorePath, "--out", Path.Combine(folder, "out"));
}
