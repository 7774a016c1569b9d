using System.Net;
using MessageHub.OperatorConsole.Text;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>One allocation on a page: found from a message and from a search, for those who may read messages, and on record.</summary>
public class DossierTests
{
    private static readonly IReadOnlyList<byte[]> Messages = Traffic.Messages(120);

    private ConsoleHost host = null!;
    private AllocationKey key = null!;
    private AllocationDossier dossier = null!;
    private PlainBrowser browser = null!;

    [OneTimeSetUp]
    public async Task StartHub()
    {
        host = await ConsoleHost.StartAsync();
        await host.TakeInAsync([.. Messages]);
        var act = new Act(DateTimeOffset.UnixEpoch, "test", null);

        // The allocation that most happened to.
        foreach (var message in (await host.Store.FindAsync(new MessageQuery(Maximum: 200), default)).Messages)
        {
            foreach (var found in await host.Store.AllocationsOfMessageAsync(message.Id, 10, default))
            {
                var opened = (await host.Store.OpenAsync(found.StroomId, found.ToewijzingNummer, act, default))!;
                if (dossier is null || Weight(opened) > Weight(dossier))
                    (key, dossier) = (found, opened);
            }
        }

        static int Weight(AllocationDossier found) => Math.Min(found.Lines.Count, 4) + Math.Min(found.Deliveries.Count, 2) + Math.Min(found.Requests.Count, 2);
    }

    [OneTimeTearDown]
    public async Task StopHub() => await host.DisposeAsync();

    [SetUp]
    public async Task SetUp() => browser = await host.BrowseAsync(OperatorRole.Behandelaar);

    [TearDown]
    public void TearDown() => browser.Dispose();

    [Test]
    public async Task A_dossier_shows_versions_starts_stops_requests_and_lines_beside_what_is_allowed()
    {
        Assert.That(new[] { dossier.Lines.Count, dossier.Deliveries.Count, dossier.Requests.Count }, Is.All.GreaterThan(0), "guards the test itself");
        var html = WebUtility.HtmlDecode(await browser.ReadAsync(ConsolePaths.Dossier(key)));
        var toewijzing = dossier.Versions[0].Toewijzing;
        Assert.That(html, Does.Contain(DossierTexts.Ordered(toewijzing)).And.Contain(DossierTexts.Product(toewijzing)));
        foreach (var message in dossier.Lines.Select(line => line.Message).Concat(dossier.Deliveries.Select(delivery => delivery.Message)).Concat(dossier.Requests.Select(step => step.Message)))
            Assert.That(html, Does.Contain($"href=\"{ConsolePaths.Message(message.Id)}\""));

        var stand = host.Get<RuleBook>().VolumestandVan(
            dossier.Versions[0].Message.Soort.Standaard, toewijzing, [.. dossier.Lines.Select(line => line.Line)], host.Get<HubClock>().Today);
        Assert.That(stand.Toegekend, Is.GreaterThan(0), "guards the test itself");
        Assert.That(html, Does.Contain(DossierTexts.Figure(stand.Eenheid, stand.Toegekend)).And.Contain(DossierTexts.Figure(stand.Eenheid, stand.Maximum!.Value)));
        foreach (var maand in stand.Maanden.Where(maand => maand.Toegekend > 0))
            Assert.That(html, Does.Contain(DossierTexts.Figure(stand.Eenheid, maand.Toegekend)).And.Contain(Nl.Month(maand.Maand.Begin)));
    }

    [Test]
    public async Task A_dossier_says_nothing_about_whose_it_is_and_every_look_is_on_record()
    {
        var before = await LooksAsync();
        var html = await browser.ReadAsync(ConsolePaths.Dossier(key));
        Assert.That(Traffic.BsnsOf(Messages).Where(bsn => html.Contains(bsn, StringComparison.Ordinal)), Is.Empty);
        Assert.That(html, Does.Not.Contain("900000"), "no BSN of the generator");

        await browser.ReadAsync(ConsolePaths.Dossier(key));
        Assert.That(await LooksAsync(), Is.EqualTo(before + 2));
        var row = (await host.Store.AuditPageAsync(new AuditQuery(What: "dossier"), null, 1, default)).Rows.Single();
        Assert.That((row.Subject, row.MessageId), Is.EqualTo(($"toewijzing {key.ToewijzingNummer}", (long?)dossier.Versions[0].Message.Id)));
        Assert.That(row.Who, Does.StartWith("behandelaar-"));
    }

    [Test]
    public async Task A_search_and_a_message_lead_to_the_dossier_and_the_dossier_leads_back()
    {
        var link = $"href=\"{ConsolePaths.Dossier(key)}\"";
        var search = $"{ConsolePaths.Messages}?toewijzing={key.ToewijzingNummer}";
        Assert.That(await browser.ReadAsync(search), Does.Contain(link));
        Assert.That(await browser.ReadAsync(ConsolePaths.Message(dossier.Lines[0].Message.Id)), Does.Contain(link));
        Assert.That(await browser.ReadAsync(ConsolePaths.Dossier(key)), Does.Contain($"href=\"{search}\""));
        Assert.That(await browser.ReadAsync(ConsolePaths.Messages), Does.Not.Contain(link));
    }

    [Test]
    public async Task Who_may_not_read_messages_sees_why_and_is_not_let_in()
    {
        using var reader = await host.BrowseAsync(OperatorRole.Lezer);
        var before = await LooksAsync();
        var html = await reader.ReadAsync(ConsolePaths.Message(dossier.Lines[0].Message.Id));
        Assert.That(html, Does.Contain($"Toewijzing {key.ToewijzingNummer}").And.Contain("Dit mag alleen een behandelaar of beheerder.").And.Not.Contain("/beheer/dossier/"));
        using var response = await reader.GetAsync(ConsolePaths.Dossier(key));
        Assert.That(response.Headers.Location!.ToString(), Does.Contain(ConsolePaths.Denied));
        Assert.That(await LooksAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_dossier_that_is_not_there_is_not_found()
    {
        using var response = await browser.GetAsync(ConsolePaths.Dossier(key with { ToewijzingNummer = 1 }));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("04", 90, "1,50 uren")]
    [TestCase("04", 120, "2 uren")]
    [TestCase("01", 1, "1 minuut")]
    [TestCase("83", 12_50, "€ 12,50")]
    [TestCase(null, 12_50, "€ 12,50")]
    public void Figures_are_in_the_unit_that_was_ordered(string? eenheid, long finest, string text) => Assert.That(DossierTexts.Figure(eenheid, finest), Is.EqualTo(text));

    [Test]
    public void Every_status_has_a_word()
    {
        Assert.That(Enum.GetValues<PrestatieStatus>().Select(DossierTexts.Name), Is.Unique.And.All.Not.Empty);
        Assert.That(Enum.GetValues<VerzoekStatus>().Select(DossierTexts.Name), Is.Unique.And.All.Not.Empty);
        Assert.That(Enum.GetValues<VerzoekSoort>().Select(DossierTexts.Name), Is.Unique.And.All.Not.Empty);
    }

    private async Task<int> LooksAsync() => (await host.Store.AuditPageAsync(new AuditQuery(What: "dossier"), null, 10_000, default)).Rows.Count;
}
