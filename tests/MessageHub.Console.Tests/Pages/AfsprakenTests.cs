using System.Net;
using System.Text;
using MessageHub.Agreements.Figures;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>What persons decide on agreements, and the figures: the pages between the ports and people.</summary>
public class AfsprakenTests
{
    [Test]
    public async Task Every_report_is_shown_and_can_be_had_as_a_spreadsheet()
    {
        await using var host = await ConsoleHost.StartAsync();
        await host.TakeInAsync([.. Traffic.Messages(120)]);
        using var browser = await host.BrowseAsync(OperatorRole.Lezer);
        foreach (var naam in Rapporten.Alle)
        {
            var query = $"?rapport={naam}&van=2020-01-01&tot=2030-12-31";
            var page = WebUtility.HtmlDecode(await browser.ReadAsync(ConsolePaths.Reports + query));
            Assert.That(page, Does.Contain(RapportText.Name(naam)), naam);
            var made = await host.Get<Reports>().MakeAsync(naam, new ReportScope(new(2020, 1, 1), new(2030, 12, 31)), [], default);
            var csv = await browser.ReadAsync($"{ConsolePaths.Reports}/csv{query}");
            Assert.That(csv.TrimStart('\uFEFF').Split("\r\n")[0].Split(';'), Is.EqualTo(made.Kolommen), naam);
            Assert.That(csv.TrimEnd().Split("\r\n"), Has.Length.EqualTo(made.Rijen.Count + 1), naam);
            foreach (var cell in made.Rijen.Take(3).SelectMany(row => row).OfType<string>())
                Assert.That(page, Does.Contain(cell), naam);
        }
    }

    [Test]
    public async Task Held_lines_are_released_or_refused_with_a_reason_by_those_who_may()
    {
        var holds = new HeldInMemory();
        await using var host = await ConsoleHost.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton<IHoldStore>(holds)));
        using (var reader = await host.BrowseAsync(OperatorRole.Lezer))
        {
            Assert.That(await reader.ReadAsync(ConsolePaths.Agreements), Does.Contain("Dit mag alleen een behandelaar of beheerder."));
            using var refused = await DecideAsync(reader, "vrijgeven", "x", 7);
            Assert.That((refused.StatusCode, holds.Decided), Is.EqualTo((HttpStatusCode.Forbidden, (List<(long, HoldDecision, string?)>)[])));
        }

        using var browser = await host.BrowseAsync(OperatorRole.Behandelaar);
        using var without = await DecideAsync(browser, "vrijgeven", " ", 7);
        Assert.That(await without.Content.ReadAsStringAsync(), Does.Contain("Geef een reden op"));
        using var none = await DecideAsync(browser, "vrijgeven", "want");
        Assert.That(await none.Content.ReadAsStringAsync(), Does.Contain("Kies eerst een of meer regels."));
        using var released = await DecideAsync(browser, "vrijgeven", "Afgesproken", 7, 8);
        Assert.That(await released.Content.ReadAsStringAsync(), Does.Contain("2 regels vrijgegeven."));
        using var declined = await DecideAsync(browser, "afwijzen", "Te duur", 9);
        Assert.That(await declined.Content.ReadAsStringAsync(), Does.Contain("1 regel afgewezen."));
        Assert.That(holds.Decided, Is.EqualTo(new[]
        {
            (7L, HoldDecision.Release, "Afgesproken"), (8L, HoldDecision.Release, "Afgesproken"), (9L, HoldDecision.Refuse, "Te duur"),
        }));
    }

    [Test]
    public void A_spreadsheet_has_amounts_in_euros_and_runs_nothing()
    {
        var csv = Encoding.UTF8.GetString(RapportText.Csv(new Rapport(
            Rapporten.Afrekening, ["aanbieder", "jaar", "verschil"], [["=1+1", 2026L, -123_45L], ["a;b\"c", 2025L, 5L]])));
        Assert.That(csv, Is.EqualTo("\uFEFFaanbieder;jaar;verschil\r\n'=1+1;2026;-123,45\r\n\"a;b\"\"c\";2025;0,05\r\n"));
    }

    [TestCase("wachttijd", "2026-02-01", "2026-01-01", "0344", "wachttijd 2026-02-01 2026-02-01 0344")]
    [TestCase("bestaat-niet", null, "niets", "34", "wachttijd 2026-01-01 2026-12-31 ")]
    [TestCase("plafond", "2025-01-01", "2025-06-30", "03a4", "plafond 2025-01-01 2025-06-30 ")]
    public void What_is_asked_for_is_read_as_a_report_that_there_is(string? naam, string? van, string? tot, string? gemeente, string read)
    {
        var request = ReportRequest.Read(naam, van, tot, gemeente, null, new DateOnly(2026, 11, 25));
        Assert.That(FormattableString.Invariant($"{request.Naam} {request.Scope.Van:O} {request.Scope.TotEnMet:O} {request.Scope.Gemeente}"), Is.EqualTo(read));
    }

    private static Task<HttpResponseMessage> DecideAsync(PlainBrowser browser, string decision, string reason, params long[] ids) => browser.SubmitAsync(
        ConsolePaths.Agreements, "besluit",
        [.. ids.Select(id => ("Form.Id", $"{id}")), ("Form.Reden", reason), ("Form.Besluit", decision)]);

    /// <summary>Three held lines.</summary>
    private sealed class HeldInMemory : IHoldStore
    {
        public List<(long Id, HoldDecision Decision, string? Reason)> Decided { get; } = [];

        public Task<IReadOnlyList<HeldLine>> HoldsAsync(int maximum, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<HeldLine>>(
        [
            .. new long[] { 7, 8, 9 }.Select(id => new HeldLine(
                id, new Stroom("0344", "12345678", "iJw"), Istandaarden.Standards.IJw32.JW323, 1, 11, "45A04", new(new(2026, 1, 1), new(2026, 1, 31)), 1250, ["RM3-21"],
                Behind: false, DateTimeOffset.UnixEpoch, Decision: null, Failure: null)),
        ]);

        public Task<(IReadOnlyList<HoldOutcome> Outcomes, IReadOnlyList<Stroom> Stromen)> DecideHoldsAsync(
            IReadOnlyList<long> held, HoldDecision decision, Act act, CancellationToken cancellation)
        {
            Decided.AddRange(held.Select(id => (id, decision, act.Reason)));
            return Task.FromResult<(IReadOnlyList<HoldOutcome>, IReadOnlyList<Stroom>)>(([.. held.Select(_ => HoldOutcome.Decided)], []));
        }
    }
}
