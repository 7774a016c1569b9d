using System.Net;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>Finding a message, understanding what became of it, and reading it: with real traffic, and without a script in the browser.</summary>
public class BerichtenTests
{
    private static readonly IReadOnlyList<byte[]> Messages = Traffic.Messages(60);

    private ConsoleHost host = null!;
    private FoundMessage refused = null!;
    private PlainBrowser browser = null!;

    [OneTimeSetUp]
    public async Task StartHub()
    {
        host = await ConsoleHost.StartAsync();
        await host.TakeInAsync([.. Messages]);
        refused = (await host.Store.FindAsync(new MessageQuery(Status: MessageStatus.Rejected), default)).Messages[0];
    }

    [OneTimeTearDown]
    public async Task StopHub() => await host.DisposeAsync();

    [SetUp]
    public async Task SetUp() => browser = await host.BrowseAsync(OperatorRole.Behandelaar);

    [TearDown]
    public void TearDown() => browser.Dispose();

    [Test]
    public async Task A_message_is_found_by_what_is_known_of_it_and_leads_to_its_page()
    {
        var html = await browser.ReadAsync($"/beheer/berichten?kenmerk={refused.Identificatie}");
        Assert.That(html, Does.Contain($"href=\"/beheer/berichten/{refused.Id}\""));
        Assert.That(await browser.ReadAsync("/beheer/berichten?kenmerk=BESTAAT-NIET"), Does.Contain("Niets gevonden"));
        var others = await browser.ReadAsync($"/beheer/berichten?type={refused.Soort!.Naam}&stand=accepted");
        Assert.That(others, Does.Not.Contain($"href=\"/beheer/berichten/{refused.Id}\"").And.Contain("href=\"/beheer/berichten/"));
    }

    [Test]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var seen = new List<long>();
        for (var path = "/beheer/berichten"; path is not null;)
        {
            var html = await browser.ReadAsync(path);
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(html, @"href=""/beheer/berichten/(\d+)""").Select(match => long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
            path = System.Text.RegularExpressions.Regex.Match(html, @"href=""[^""]*(/beheer/berichten\?voor=\d+)""") is { Success: true } next ? next.Groups[1].Value : null;
        }

        Assert.That(seen, Is.EqualTo(seen.OrderDescending()).And.Unique);
        Assert.That(seen, Has.Count.EqualTo(Messages.Count));
    }

    [Test]
    public async Task A_refusal_is_explained_in_Dutch_with_its_code_and_place()
    {
        var finding = (await host.Store.ShowAsync(refused.Id, default))!.Findings[0];
        var html = WebUtility.HtmlDecode(await browser.ReadAsync(ConsolePaths.Message(refused.Id)));
        Assert.That(html, Does.Contain(RuleTexts.Find(finding.Rule)).And.Contain($"Regel {finding.Rule}, retourcode {finding.ReturnCode}").And.Contain(finding.Path));
        Assert.That(html, Does.Contain(refused.Soort!.Antwoord!.Naam), "its return message is in the timeline");
    }

    [Test]
    public async Task Reading_a_message_is_on_record_with_who_read_it()
    {
        using var read = await browser.SubmitAsync(ConsolePaths.Message(refused.Id), "lezen");
        var html = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync());
        var body = Messages.Single(message => Traffic.IdentificatieOf(message) == refused.Identificatie);
        Assert.That(html, Does.Contain(Traffic.BsnOf(body)));
        Assert.That(html, Does.Contain("marked"), "where it went wrong");

        using var file = await browser.SubmitAsync(ConsolePaths.Message(refused.Id), "/inhoud");
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(body));
        var acts = (await host.Store.AuditPageAsync(new AuditQuery(What: "read", MessageId: refused.Id), null, 2, default)).Rows;
        Assert.That(acts.Select(act => act.Who), Is.All.StartsWith("behandelaar-").And.Exactly(2).Items);
    }

    [Test]
    public async Task A_reader_sees_what_became_of_a_message_and_cannot_read_it()
    {
        using var reader = await host.BrowseAsync(OperatorRole.Lezer);
        var html = await reader.ReadAsync(ConsolePaths.Message(refused.Id));
        Assert.That(html, Does.Contain("Dit mag alleen een behandelaar of beheerder."));
        foreach (var form in (string[])["lezen", "/inhoud"])
        {
            using var response = await reader.SubmitAsync(ConsolePaths.Message(refused.Id), form);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.Redirect), form);
        }

        using var search = await reader.SubmitAsync(ConsolePaths.Messages, "bsn", ("Person.Bsn", Traffic.BsnOf(Messages[0])));
        Assert.That(search.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_person_is_found_by_BSN_on_record_without_it_and_it_is_not_sent_back()
    {
        var bsn = Traffic.BsnOf(Messages[0]);
        using var response = await browser.SubmitAsync(ConsolePaths.Messages, "bsn", ("Person.Bsn", bsn));
        var html = await response.Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("Berichten over deze persoon").And.Contain("href=\"/beheer/berichten/").And.Not.Contain(bsn));
        using var wrong = await browser.SubmitAsync(ConsolePaths.Messages, "bsn", ("Person.Bsn", "12345"));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("geen BSN").And.Not.Contain("12345"));
        var row = (await host.Store.AuditPageAsync(new AuditQuery(What: "search-bsn"), null, 1, default)).Rows.Single();
        Assert.That(row.Subject, Does.EndWith("found").And.Not.Contain(bsn));
    }

    [Test]
    public async Task No_page_names_a_person_until_a_message_is_read()
    {
        var bsns = Traffic.BsnsOf(Messages).ToList();
        var detail = Enumerable.Range(0, 60).Select(i => ConsolePaths.Message(refused.Id - 30 + i));
        foreach (var path in (string[])["/beheer/berichten", "/beheer/overzicht", "/beheer/vastgelopen", .. detail])
        {
            using var response = await browser.GetAsync(path);
            var html = await response.Content.ReadAsStringAsync();
            Assert.That(bsns.Where(bsn => html.Contains(bsn, StringComparison.Ordinal)), Is.Empty, path);
        }

        Assert.That(bsns.Where(bsn => host.Log.ToString().Contains(bsn, StringComparison.Ordinal)), Is.Empty, "the log");
    }

    [Test]
    public async Task The_log_of_acts_is_for_those_who_manage()
    {
        using var manager = await host.BrowseAsync(OperatorRole.Beheerder);
        Assert.That(await manager.ReadAsync($"{ConsolePaths.Audit}?wat=sign-in"), Does.Contain("aangemeld").And.Not.Contain("bericht gelezen</td>"));
        using var response = await browser.GetAsync(ConsolePaths.Audit);
        Assert.That(response.Headers.Location!.ToString(), Does.Contain(ConsolePaths.Denied));
    }

    [TestCase("?spoor=12", "geen traceerId")]
    [TestCase("?toewijzing=12a", "alleen cijfers")]
    [TestCase("?kenmerk=A&declaratie=B", "een kenmerk tegelijk")]
    public async Task What_cannot_be_searched_for_is_said(string query, string why) =>
        Assert.That(WebUtility.HtmlDecode(await browser.ReadAsync(ConsolePaths.Messages + query)), Does.Contain(why));

    [Test]
    public void Every_rule_that_a_finding_can_name_has_a_text()
    {
        var rules = Commands.RulesCommand.All().Where(rule => rule.Level > 1).Select(rule => rule.Code).Append("XML").Append("XSD");
        Assert.That(rules.Where(rule => RuleTexts.Find(rule) is null), Is.Empty);
    }
}
