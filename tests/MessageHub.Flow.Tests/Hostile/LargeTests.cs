using System.Diagnostics;
using MessageHub.Flow.Tests.Gateway;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Large messages, many at once, and senders that take their time: the process stays small, and whoever finds no room is told to come again.</summary>
public class LargeTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Pushes = 8;
    private const long Bound = 400L * Megabyte;

    /// <summary>Of what a hub takes that has just begun, with what a few large messages leave behind.</summary>
    private const long Quiet = 250L * Megabyte;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [TestCase(1, "plain")]
    [TestCase(Pushes, "plain")]
    [TestCase(Pushes, "in a ZIP")]
    public async Task Eight_pushes_of_24_MB_at_once_stay_under_400_MB_and_it_comes_down_again(int parties, string form)
    {
        using var hub = await HostileHub.RunAsync(Data, "Development", new Dictionary<string, string?>());
        var sent = Enumerable.Range(0, Pushes).Select(number => (TraceerId: Guid.NewGuid(), Aanbieder: Aanbieder(number % parties))).ToList();
        var requests = sent.Select(one => Request(one.TraceerId, one.Aanbieder, form)).ToList();

        var answers = await Task.WhenAll(requests.Select((request, number) => PushAsync(hub, sent[number].Aanbieder, request)));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(204));
        foreach (var (traceerId, aanbieder) in sent)
            await UntilJudgedAsync(hub, traceerId, aanbieder);
        var peak = hub.Process.PeakWorkingSet;
        var watch = Stopwatch.StartNew();
        while (hub.Process.WorkingSet > Quiet && watch.Elapsed < Patience)
            await Task.Delay(200);
        TestContext.Out.WriteLine(
            $"Peak {peak / Megabyte} MB; {hub.Process.WorkingSet / Megabyte} MB after {watch.Elapsed.TotalSeconds:F1} s; {answers.Sum(answer => answer.Refused)} times no room.");
        Assert.That(peak, Is.LessThan(Bound));
        Assert.That(hub.Process.WorkingSet, Is.LessThan(Quiet));
    }

    private static string Aanbieder(int number) => $"6565605{number}";

    /// <summary>Again, when there was no room, after as long as it is told.</summary>
    private static async Task<(int Status, int Refused)> PushAsync(HostileHub hub, string aanbieder, byte[] request)
    {
        for (var refused = 0; ; refused++)
        {
            var answer = await RawClient.SendAsync(() => hub.ConnectAsync(aanbieder), request);
            if (answer.Status != 503 || refused > 20)
                return (answer.Status, refused);
            Assert.That(answer.Text, Does.Contain("\r\nRetry-After: "));
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>A declaration of 24 MB that is right at levels 1 and 2.</summary>
    private static byte[] Request(Guid traceerId, string aanbieder, string form)
    {
        var line = new PrestatieXml();
        var one = (Berichten.Declaratie(line) with { Aanbieder = aanbieder }).ToBytes().Length;
        var two = (Berichten.Declaratie(line, new PrestatieXml()) with { Aanbieder = aanbieder }).ToBytes().Length;
        var lines = (24 * Megabyte - one) / (two - one);
        var message = (Berichten.Declaratie([.. Enumerable.Range(0, lines).Select(_ => new PrestatieXml())]) with { Aanbieder = aanbieder }).ToBytes();
        Assert.That(message, Has.Length.InRange(23 * Megabyte, 25 * Megabyte));
        return RawRequests.PushOf(form == "plain" ? message : Zips.Of(message), traceerId, aanbieder, "JW323");
    }

    private static async Task UntilJudgedAsync(HostileHub hub, Guid traceerId, string aanbieder)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await RawClient.SendAsync(
                () => hub.ConnectAsync(aanbieder), RawRequests.Of("GET", $"{RawRequests.Status}?traceerId={traceerId}", party: $"X-Party: Instelling:{aanbieder}\r\n"));
            if (answer.Text.Contains("\"VerwerkingVoltooid\"", StringComparison.Ordinal))
                return;
            Assert.That(watch.Elapsed, Is.LessThan(Patience), answer.Text);
            await Task.Delay(100);
        }
    }
}
