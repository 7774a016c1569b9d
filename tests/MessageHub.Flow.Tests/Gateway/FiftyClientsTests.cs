using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Processing;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>Fifty clients with certificates that push at once over TLS, against the real executable in Production.</summary>
public partial class FiftyClientsTests
{
    private const int Clients = 50;
    private const int KnownParties = 12;

    /// <summary>How many messages; a minute's worth is set by hand: <c>MESSAGEHUB_TEST_PUSHES=120000</c>.</summary>
    private static readonly int Pushes = int.Parse(Environment.GetEnvironmentVariable("MESSAGEHUB_TEST_PUSHES") ?? "2500", CultureInfo.InvariantCulture);

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Fifty_clients_push_over_TLS_and_nothing_is_lost_doubled_or_refused()
    {
        var letters = Between(KnownParties, Letter.Generate(Pushes * 5)).Take(Pushes).ToList();
        var codes = letters.SelectMany(letter => new[] { letter.Afzender, letter.Ontvanger }).Distinct().ToList();
        foreach (var code in codes)
            await SecureHub.AddPartyAsync(Data, code);
        using var hub = await SecureHub.RunAsync(Data, "Limits:RequestsPerSecond=100000", "Limits:Burst=100000");
        var software = codes.ToDictionary(code => code, code => new RestCorrespondent(hub.ClientOf(code)));

        var (answers, took) = (new ConcurrentBag<HttpStatusCode>(), new ConcurrentBag<double>());
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Lanes(letters).Select(lane => Task.Run(async () =>
        {
            foreach (var letter in lane)
            {
                var begun = Stopwatch.GetTimestamp();
                using var response = await software[letter.Afzender].PostAsync(Post.Of(letter));
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                answers.Add(response.StatusCode);
            }
        })));
        var (seconds, sorted) = (watch.Elapsed.TotalSeconds, took.Order().ToList());
        await TestContext.Progress.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{letters.Count} pushes in {seconds:F1} s; p50 {sorted[sorted.Count / 2]:F1} ms, p99 {sorted[sorted.Count * 99 / 100]:F1} ms"));

        Assert.That(answers.CountBy(status => status), Is.EqualTo(new[] { KeyValuePair.Create(HttpStatusCode.NoContent, letters.Count) }));
        await JudgedAsync(letters.Count);
        foreach (var one in software.Values)
            one.Dispose();
    }

    /// <summary>All are in the journal once, and judged as good.</summary>
    private async Task JudgedAsync(int messages)
    {
        var patience = Stopwatch.StartNew();
        Dictionary<MessageStatus, long> statuses;
        do
        {
            await Task.Delay(200);
            statuses = StoreFile.Statuses(Path.Combine(Data, "messagehub.db"));
        }
        while (statuses.ContainsKey(MessageStatus.Received) && patience.Elapsed < TimeSpan.FromMinutes(1));

        Assert.That(statuses, Is.EqualTo(new Dictionary<MessageStatus, long> { [MessageStatus.Accepted] = messages }));
    }

    /// <summary>Letters of the streams between a few parties, because each needs a certificate.</summary>
    private static IEnumerable<Letter> Between(int parties, IReadOnlyList<Letter> letters)
    {
        var known = new HashSet<string>();
        foreach (var letter in letters)
        {
            if (known.Count < parties)
                known.UnionWith([letter.Afzender, letter.Ontvanger]);
            if (known.Contains(letter.Afzender) && known.Contains(letter.Ontvanger))
                yield return letter;
        }
    }

    /// <summary>A child's messages in one lane, and so in order.</summary>
    private static IEnumerable<List<Letter>> Lanes(IEnumerable<Letter> letters) => letters
        .GroupBy(letter => StringComparer.Ordinal.GetHashCode(Bsn().Match(System.Text.Encoding.UTF8.GetString(letter.Body)).Value) & int.MaxValue)
        .GroupBy(child => child.Key % Clients, child => child.AsEnumerable())
        .Select(children => children.SelectMany(child => child).ToList());

    [GeneratedRegex(@"Bsn>\d{9}<")]
    private static partial Regex Bsn();
}
