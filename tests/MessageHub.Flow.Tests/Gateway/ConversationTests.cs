using System.Text;
using System.Text.RegularExpressions;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>
/// A provider and a municipality with a certificate each talk through the real executable in Production, over TLS: once by hand, and once with software that
/// was made of the published descriptions.
/// </summary>
public partial class ConversationTests
{
    private static readonly string[] All = ["JW315 -> JW316", "JW301 -> JW302", "JW305 -> JW306", "JW323 -> JW325", "JW307 -> JW308"];

    private string folder = null!;

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [TestCase("InMemory")]
    [TestCase("RabbitMq")]
    public async Task A_provider_and_a_municipality_talk_over_TLS_with_two_certificates(string transport)
    {
        var letters = Conversation.OneStream();
        using var hub = await RunAsync(letters[0], transport);
        using var aanbieder = new RestCorrespondent(hub.ClientOf(AanbiederOf(letters[0])));
        using var gemeente = new RestCorrespondent(hub.ClientOf(GemeenteOf(letters[0])));

        await AssertHeldAsync(new Conversation(aanbieder, gemeente), letters);
        AssertNamesNobody(hub.Process.Output, letters);
    }

    [Test]
    public async Task Software_made_of_the_published_descriptions_talks_the_same()
    {
#if PUBLISHED_CLIENT
        var letters = Conversation.OneStream();
        using var hub = await RunAsync(letters[0], "InMemory");
        using var aanbieder = new PublishedCorrespondent(() => hub.ClientOf(AanbiederOf(letters[0])));
        using var gemeente = new PublishedCorrespondent(() => hub.ClientOf(GemeenteOf(letters[0])));

        await AssertHeldAsync(new Conversation(aanbieder, gemeente), letters);
#else
        Assert.Ignore("Skipped: the published descriptions (shared/chain/vsp) were not on this machine when the tests were built.");
        await Task.CompletedTask;
#endif
    }

    private async Task<SecureHub> RunAsync(Letter letter, string transport)
    {
        var broker = await Broker.SettingsForAsync(transport);
        await SecureHub.AddPartyAsync(Data, AanbiederOf(letter));
        await SecureHub.AddPartyAsync(Data, GemeenteOf(letter));
        return await SecureHub.RunAsync(Data, [.. broker, "Logging:LogLevel:Default=Trace"]);
    }

    private static async Task AssertHeldAsync(Conversation conversation, List<Letter> letters)
    {
        await conversation.HoldAsync(letters);
        Assert.That(conversation.Exchanged, Is.EquivalentTo(All));
    }

    /// <summary>No BSN, no name, no body, no key, though everything was logged that the hub can log.</summary>
    private void AssertNamesNobody(string log, List<Letter> letters)
    {
        var secrets = letters.SelectMany(letter => Secret().Matches(Encoding.UTF8.GetString(letter.Body))).Select(match => match.Groups[2].Value)
            .Where(text => text.Length > 3).Distinct().ToList();
        var keys = Directory.EnumerateFiles(SecureHub.Certificates(Data)).Select(File.ReadAllText)
            .SelectMany(text => text.Split('\n')).Where(line => line.Length > 40).Select(line => line[..40]).ToList();
        Assert.That(log, Does.Contain("Batch in stream"));
        Assert.That(secrets, Has.Count.GreaterThan(5));
        Assert.That(keys, Has.Count.GreaterThan(10));
        Assert.That(secrets.Where(secret => Regex.IsMatch(log, $@"\b{Regex.Escape(secret)}\b")), Is.Empty);
        Assert.That(keys.Where(key => log.Contains(key, StringComparison.Ordinal)), Is.Empty);
        Assert.That(log, Does.Not.Contain("PRIVATE KEY").And.Not.Contain("<?xml").And.Not.Contain(":Bericht"));
        Assert.That(NineDigits().Matches(log), Is.Empty, "nothing looks like a BSN");
    }

    private static string AanbiederOf(Letter letter) => letter.Soort.AfzenderIsGemeente ? letter.Ontvanger : letter.Afzender;

    private static string GemeenteOf(Letter letter) => letter.Soort.AfzenderIsGemeente ? letter.Afzender : letter.Ontvanger;

    [GeneratedRegex(@"<(?:\w+:)?(Bsn|Achternaam|Voornamen|Geboortedatum|Datum|Straatnaam)>([^<]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w.-])\d{9}(?![\w.-])")]
    private static partial Regex NineDigits();
}
