using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>Figures and signals of the agreements, as their pages show them: those of the reports, with real traffic of 2025.</summary>
public class CijfersTests
{
    private const string Jaar = "?van=2025-01-01&tot=2025-12-31";

    private static readonly IReadOnlyList<byte[]> Messages = Traffic.Messages(240);
    private static readonly ReportScope Scope = new(new(2025, 1, 1), new(2025, 12, 31));

    private ConsoleHost host = null!;
    private PlainBrowser browser = null!;

    [OneTimeSetUp]
    public async Task StartHub()
    {
        host = await ConsoleHost.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton(Traffic.AgreementsOn(Messages, ceiling: 100_000_00))));
        await host.TakeInAsync([.. Messages]);
        await host.Get<SignalLook>().RunAsync(again: true, default);
        browser = await host.BrowseAsync(OperatorRole.Behandelaar);
    }

    [OneTimeTearDown]
    public async Task StopHub()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Test]
    public async Task A_ceiling_is_a_meter_that_is_as_long_as_what_was_granted()
    {
        var stand = (await host.Get<Reports>().PlafondsAsync(Scope, default)).Single();
        Assert.That(stand.Toegekend, Is.GreaterThan(0), "guards the test itself");
        var html = await ReadAsync(ConsolePaths.Ceilings + Jaar);
        Assert.That(html, Does.Contain($"{Nl.Euro(stand.Toegekend)} van {Nl.Euro(stand.Maximum)} toegekend").And.Contain("Zorg en Zo, J01, 2025"));
        var drawn = decimal.Parse(Regex.Match(html, @"class=""used \w+"" x=""0"" y=""0"" width=""([\d.]+)""").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(drawn, Is.EqualTo(Math.Min(Math.Round(stand.Aandeel, 2), 125)));
        Assert.That(Regex.Matches(html, @"class=""mark"" x1=""(\d+)""").Select(mark => mark.Groups[1].Value), Is.EqualTo(new[] { "80", "100" }));
        Assert.That(html, Does.Not.Contain("style="));
        Assert.That(await ReadAsync(ConsolePaths.Ceilings + "?van=2031-01-01&tot=2031-12-31"), Does.Contain("Er zijn geen plafonds afgesproken"));
    }

    [Test]
    public async Task Starting_times_have_a_light_per_provider_and_quarter()
    {
        // Messages come in when the test runs.
        var today = host.Get<HubClock>().Today;
        var scope = new ReportScope(new(today.Year, 1, 1), new(today.Year, 12, 31));
        var tijden = await host.Get<Reports>().StarttijdenAsync(scope, default);
        Assert.That(tijden, Is.Not.Empty, "guards the test itself");
        var html = await ReadAsync(ConsolePaths.StartTimes);
        foreach (var tijd in tijden)
            Assert.That(html, Does.Contain(tijd.Aanbieder).And.Contain(tijd.Kwartaal.ToString()));
        Assert.That(Regex.Count(html, "&#9679;|\u25CF"), Is.EqualTo(tijden.Count));

        var one = await ReadAsync($"{ConsolePaths.StartTimes}?aanbieder={tijden[0].Aanbieder}");
        Assert.That(tijden.Select(tijd => tijd.Aanbieder).Distinct().Where(aanbieder => one.Contains($">{aanbieder}<", StringComparison.Ordinal)), Is.EqualTo(new[] { tijden[0].Aanbieder }));
    }

    [Test]
    public async Task Waiting_times_and_what_is_payable_are_those_of_the_reports()
    {
        var tijden = await host.Get<Reports>().WachttijdenAsync(Scope, default);
        var html = await ReadAsync(ConsolePaths.WaitingTimes + Jaar);
        Assert.That(tijden.Count > 0 ? html.Contains(tijden[0].Aanbieder, StringComparison.Ordinal) : html.Contains("Er is niets te tonen", StringComparison.Ordinal));

        var today = host.Get<HubClock>().Today;
        var due = await host.Get<Reports>().BetaalbaarAsync(new ReportScope(today, today.AddDays(60)), default);
        Assert.That(due, Is.Not.Empty, "guards the test itself");
        html = await ReadAsync(FormattableString.Invariant($"{ConsolePaths.Payable}?van={today:O}&tot={today.AddDays(60):O}"));
        Assert.That(html, Does.Contain(Nl.Day(today.AddDays(30))).And.Contain(Nl.Euro(due.Sum(deel => deel.Bedrag))));
        Assert.That(Regex.Matches(html, @"href=""/beheer/berichten/(\d+)""").Select(link => long.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(due.Select(deel => deel.Bericht)));
    }

    [TestCase(ConsolePaths.Ceilings, Rapporten.Plafond)]
    [TestCase(ConsolePaths.StartTimes, Rapporten.Starttijd)]
    [TestCase(ConsolePaths.WaitingTimes, Rapporten.Wachttijd)]
    [TestCase(ConsolePaths.Payable, Rapporten.Betaalbaar)]
    public async Task Each_page_leads_to_its_report_as_a_spreadsheet_of_what_it_shows(string path, string rapport)
    {
        var html = await ReadAsync($"{path}?van=2025-02-01&tot=2025-03-31&aanbieder=12345678");
        var url = Regex.Match(html, @"href=""(/beheer/rapporten/csv[^""]*)""").Groups[1].Value;
        Assert.That(url, Is.EqualTo($"{ConsolePaths.Reports}/csv?rapport={rapport}&van=2025-02-01&tot=2025-03-31&gemeente=&aanbieder=12345678"));
        Assert.That(await browser.ReadAsync(url), Does.StartWith("\uFEFF"));
    }

    [Test]
    public async Task Signals_are_narrowed_closed_with_a_note_and_found_among_the_closed()
    {
        var open = (await host.Store.SignalPageAsync(new SignalQuery(WatchBook.RV12_4A7.Code), default)).Signals;
        Assert.That(open, Has.Count.GreaterThan(1), "guards the test itself");
        var (first, other) = (open[0].Signal, open.First(listed => listed.Signal.Aanbieder != open[0].Signal.Aanbieder).Signal);
        var html = await ReadAsync($"{ConsolePaths.Agreements}?aanbieder={first.Aanbieder}");
        Assert.That(html, Does.Contain(Box(first)).And.Not.Contain(Box(other)).And.Contain("De toewijzing is afgelopen en er is geen stop gemeld."));
        Assert.That(await ReadAsync($"{ConsolePaths.Agreements}?soort=RV04"), Does.Not.Contain(Box(first)));
        Assert.That(await ReadAsync($"{ConsolePaths.Agreements}?gemeente={first.Gemeente}"), Does.Contain(Box(first)));

        using var closed = await browser.SubmitAsync(ConsolePaths.Agreements, "\"signalen\"", ("Form.Id", $"{first.Id}"), ("Form.Notitie", "Stop komt morgen"));
        Assert.That(await closed.Content.ReadAsStringAsync(), Does.Contain("1 signaal gesloten."));
        Assert.That(await ReadAsync(ConsolePaths.Agreements), Does.Not.Contain(Box(first)));
        Assert.That(await ReadAsync($"{ConsolePaths.Agreements}?stand=gesloten"), Does.Contain(Box(first)).And.Contain("Stop komt morgen").And.Not.Contain(Box(other)));

        static string Box(Signal signal) => $"value=\"{signal.Id}\" aria-label=\"Kies signaal";
    }

    [Test]
    public void Every_kind_of_signal_and_every_return_code_is_explained_in_Dutch()
    {
        Assert.That(SignalTexts.Kinds, Is.SupersetOf(WatchBook.Regels));
        Assert.That(SignalTexts.Kinds.Where(kind => SignalTexts.Find(kind) is null), Is.Empty);
        Assert.That(RetourCodes.Alle.Keys.Where(code => RuleTexts.OfCode(code) is null), Is.Empty);
        Assert.That(RuleTexts.OfCode("9321"), Is.Not.EqualTo(RetourCodes.Betekenis("9321")));
    }

    private async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));
}
