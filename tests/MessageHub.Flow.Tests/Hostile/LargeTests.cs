using System.Diagnostics;
using System.Text;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Large messages, many at once, and senders that take their time: the process stays small, and whoever finds no room is told to come again.</summary>
public class LargeTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Pushes = 8;
    private const long Bound = 400L * Megabyte;

    /// <summary>Each of 27,000 lines has findings and comes back in the answer: what the store makes of that is still over the bound for a moment.</summary>
    private const long BoundWithFindings = 480L * Megabyte;

    /// <summary>Of what a hub takes that has just begun, with what a few large messages leave behind.</summary>
    private const long Quiet = 250L * Megabyte;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [TestCase("invalid", "plain", Bound)]
    [TestCase("invalid", "ZIP", Bound)]
    [TestCase("refused line by line", "plain", BoundWithFindings)]
    public async Task Eight_pushes_of_24_MB_at_once_stay_within_bounds_and_memory_comes_down_again(string kind, string form, long bound)
    {
        using var hub = await HostileHub.RunAsync(Data, "Development", new Dictionary<string, string?>());
        var sent = Enumerable.Range(0, Pushes).Select(number => (TraceerId: Guid.NewGuid(), Aanbieder: $"6565605{number}")).ToList();
        var message = Message(kind);
        var requests = sent.Select(one => Request(message, one.TraceerId, one.Aanbieder, form)).ToList();

        var answers = await Task.WhenAll(requests.Select((request, number) => PushAsync(hub, sent[number].Aanbieder, request)));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(204));
        foreach (var (traceerId, aanbieder) in sent)
            await UntilJudgedAsync(hub, traceerId, aanbieder, kind == "invalid" ? "AfgekeurdDoorDienst" : "VerwerkingVoltooid");
        var peak = hub.Process.PeakWorkingSet;
        var watch = Stopwatch.StartNew();
        while (hub.Process.WorkingSet > Quiet && watch.Elapsed < Patience)
            await Task.Delay(200);
        TestContext.Out.WriteLine(
            $"Peak {peak / Megabyte} MB; {hub.Process.WorkingSet / Megabyte} MB after {watch.Elapsed.TotalSeconds:F1} s; {answers.Sum(answer => answer.Refused)} times no room.");
        Assert.That(peak, Is.LessThan(bound));
        Assert.That(hub.Process.WorkingSet, Is.LessThan(Quiet));
    }

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

    /// <summary>A declaration of 24 MB of the kit's provider that is right at levels 1 and 2, or has an element that nobody knows at its end.</summary>
    private static string Message(string kind)
    {
        var one = Berichten.Declaratie().ToText().Length;
        var two = Berichten.Declaratie(new PrestatieXml(), new PrestatieXml()).ToText().Length;
        var lines = Enumerable.Range(0, (24 * Megabyte - one) / (two - one)).Select(_ => new PrestatieXml()).ToArray();
        var message = Berichten.Declaratie(lines).ToText();
        Assert.That(message, Has.Length.InRange(23 * Megabyte, 25 * Megabyte));
        return kind == "invalid" ? message.Replace("</jw323:Bericht>", "<x/></jw323:Bericht>", StringComparison.Ordinal) : message;
    }

    private static byte[] Request(string message, Guid traceerId, string aanbieder, string form)
    {
        var payload = Encoding.UTF8.GetBytes(message.Replace(Keten.Aanbieder, aanbieder, StringComparison.Ordinal));
        return RawRequests.PushOf(form == "plain" ? payload : Zips.Of(payload), traceerId, aanbieder, "JW323");
    }

    private static async Task UntilJudgedAsync(HostileHub hub, Guid traceerId, string aanbieder, string status)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await RawClient.SendAsync(
                () => hub.ConnectAsync(aanbieder), RawRequests.Of("GET", $"{RawRequests.Status}?traceerId={traceerId}", party: $"X-Party: Instelling:{aanbieder}\r\n"));
            if (answer.Text.Contains($"\"{status}\"", StringComparison.Ordinal))
                return;
            Assert.That(watch.Elapsed, Is.LessThan(Patience), answer.Text);
            await Task.Delay(100);
        }
    }
}
