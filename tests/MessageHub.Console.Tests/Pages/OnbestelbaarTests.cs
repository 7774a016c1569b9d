using System.Net;
using System.Text;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>The broker's dead letters, between the port and people.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OnbestelbaarTests
{
    private const string ArchiveButton = "archief";
    private const string SendButton = "opnieuw";

    private readonly LettersInMemory letters = new();
    private ConsoleHost host = null!;

    [SetUp]
    public async Task SetUp()
    {
        letters.Lie[DeadLetterOrigin.Intake] =
        [
            (new("00000000000000a1", RefusalReasons.UnknownParty, new DateTimeOffset(2026, 11, 26, 9, 30, 5, TimeSpan.Zero), 1536, IJw32.JW301), "<geheim>BSN 999999990</geheim>"),
            (new("00000000000000a2", DeadLetterReasons.Unknown, null, 12, null), "<b/>"),
        ];
        letters.Lie[DeadLetterOrigin.WakeUps] = [(new("00000000000000b1", DeadLetterReasons.Stuck, null, 40, null), "{}")];
        host = await ConsoleHost.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton<IDeadLetters>(letters)));
    }

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task What_lies_there_is_shown_with_its_reason_in_words_and_nothing_of_its_body()
    {
        using var browser = await host.BrowseAsync(OperatorRole.Lezer);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync(ConsolePaths.DeadLetters));
        Assert.That(page, Does.Contain("onbekende afzender of ontvanger").And.Contain("26 nov 2026 10:30:05").And.Contain("JW301").And.Contain("1,5 kB"));
        Assert.That(page, Does.Contain("de stroom is vastgelopen").And.Contain("Dit mag alleen een behandelaar of beheerder."));
        Assert.That(page, Does.Not.Contain("999999990").And.Not.Contain("geheim"));
    }

    [Test]
    public async Task Who_may_only_look_can_do_nothing()
    {
        using var reader = await host.BrowseAsync(OperatorRole.Lezer);
        using var refused = await ActAsync(reader, DeadLetterOrigin.Intake, SendButton, "", "00000000000000a1");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((letters.Sent.Count, letters.Lie[DeadLetterOrigin.Intake].Count), Is.EqualTo((0, 2)));
    }

    [Test]
    public async Task A_letter_is_sent_again_on_record_and_the_others_stay()
    {
        using var browser = await host.BrowseAsync(OperatorRole.Behandelaar);
        using var sent = await ActAsync(browser, DeadLetterOrigin.Intake, SendButton, "", "00000000000000a1", "00000000000000ff");
        Assert.That(await sent.Content.ReadAsStringAsync(), Does.Contain("1 bericht opnieuw verzonden. 1 bericht lag er niet meer."));
        Assert.That(letters.Sent, Is.EqualTo(new[] { (DeadLetterOrigin.Intake, "00000000000000a1") }));
        Assert.That(letters.Lie[DeadLetterOrigin.Intake].Single().Letter.Key, Is.EqualTo("00000000000000a2"));

        var act = (await host.Store.AuditAsync(1, default)).Single();
        Assert.That((act.What, act.Subject), Is.EqualTo(("deadletter-resend", "Intake 00000000000000a1: unknown-party")));
        Assert.That(act.Who, Does.StartWith("behandelaar-"));
    }

    [Test]
    public async Task A_letter_is_put_away_with_a_reason_and_shown_in_the_archive()
    {
        using var browser = await host.BrowseAsync(OperatorRole.Behandelaar);
        using var without = await ActAsync(browser, DeadLetterOrigin.WakeUps, ArchiveButton, " ", "00000000000000b1");
        Assert.That(await without.Content.ReadAsStringAsync(), Does.Contain("Geef een reden op"));
        using var none = await ActAsync(browser, DeadLetterOrigin.WakeUps, ArchiveButton, "want");
        Assert.That(await none.Content.ReadAsStringAsync(), Does.Contain("Kies eerst een of meer berichten."));
        Assert.That(letters.Lie[DeadLetterOrigin.WakeUps], Has.Count.EqualTo(1), "nothing happened yet");

        using var away = await ActAsync(browser, DeadLetterOrigin.WakeUps, ArchiveButton, "Niet nodig", "00000000000000b1");
        var page = await away.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("1 bericht naar het archief verplaatst.").And.Contain("Niet nodig").And.Contain("Hier ligt niets."));
        var kept = (await host.Store.ArchivedAsync(null, 10, default)).Single();
        Assert.That((kept.Key, kept.Why, kept.Origin), Is.EqualTo(("00000000000000b1", "Niet nodig", DeadLetterOrigin.WakeUps)));
        Assert.That(await host.Store.ReadArchivedAsync(kept.Id, new Act(kept.At, "test", null), default), Is.EqualTo("{}"u8.ToArray()));
        var act = (await host.Store.AuditAsync(2, default))[1];
        Assert.That((act.What, act.Reason), Is.EqualTo(("deadletter-archive", "Niet nodig")));
    }

    [Test]
    public async Task A_broker_that_is_away_is_told_and_the_archive_shown()
    {
        letters.IsAway = true;
        using var browser = await host.BrowseAsync(OperatorRole.Lezer);
        Assert.That(await browser.ReadAsync(ConsolePaths.DeadLetters), Does.Contain("De broker is niet bereikbaar"));
    }

    [Test]
    public async Task Without_a_broker_the_page_says_so()
    {
        await using var embedded = await ConsoleHost.StartAsync();
        using var browser = await embedded.BrowseAsync(OperatorRole.Lezer);
        Assert.That(await browser.ReadAsync(ConsolePaths.DeadLetters), Does.Contain("Deze hub heeft geen broker"));
    }

    private static Task<HttpResponseMessage> ActAsync(PlainBrowser browser, DeadLetterOrigin origin, string act, string reason, params string[] keys) => browser.SubmitAsync(
        ConsolePaths.DeadLetters, $"brieven-{origin}", [.. keys.Select(key => ("Form.Sleutel", key)), ("Form.Reden", reason), ("Form.Daad", act)]);

    private sealed class LettersInMemory : IDeadLetters
    {
        public Dictionary<DeadLetterOrigin, List<(DeadLetter Letter, string Body)>> Lie { get; } = [];

        public List<(DeadLetterOrigin, string)> Sent { get; } = [];

        public bool IsAway { get; set; }

        public bool HasBroker => true;

        public Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation) => IsAway
            ? throw new BrokerUnavailableException("away")
            : Task.FromResult(new DeadLetterLook([.. Lie[origin].Select(lying => lying.Letter)], 0));

        public Task SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, Task> record, CancellationToken cancellation) => EachAsync(
            origin, keys,
            async (letter, _) =>
            {
                Sent.Add((origin, letter.Key));
                await record(letter);
            });

        public Task TakeOutAsync(
            DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> keep, CancellationToken cancellation) => EachAsync(origin, keys, keep);

        private async Task EachAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> act)
        {
            foreach (var lying in Lie[origin].Where(lying => keys.Contains(lying.Letter.Key)).ToList())
            {
                await act(lying.Letter, Encoding.UTF8.GetBytes(lying.Body));
                Lie[origin].Remove(lying);
            }
        }
    }
}
