using System.Net;
using System.Text.RegularExpressions;

namespace MessageHub.OperatorConsole.Tests.Demo;

/// <summary>The real <c>messagehub run --demo</c>, as a newcomer starts it: reads the terminal, signs in, looks around, stops it.</summary>
public partial class DemoTests
{
    [Test]
    public async Task A_newcomer_signs_in_with_what_the_terminal_says_and_sees_a_month_of_work_and_trouble()
    {
        using var demo = await DemoProcess.StartAsync();
        using var browser = new PlainBrowser(demo.Address);
        Assert.That((await browser.SignInAsync(demo.Name, demo.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "signing in");

        var overview = await browser.ReadAsync(ConsolePaths.Overview);
        Assert.That(overview, Does.Match("(?s)data-subject=\"Stuck\".*?1 bericht").And.Match("(?s)red\" data-subject=\"Stuck\""), "one message is stuck");

        var year = Between(await browser.ReadAsync($"{ConsolePaths.Reports}?rapport=plafond&van=2020-01-01&tot=2100-12-31"), "<tbody>", "</tbody>");
        Assert.That(Cells(year), Does.Contain("83").Or.Contain("83,0"), "a ceiling of which 83 % is used");

        var agreements = await browser.ReadAsync(ConsolePaths.Agreements);
        Assert.That(agreements, Does.Contain("RM3-21").And.Contain("KETEN-VERZOEK"), "held lines and signals");

        // Traffic of about a month, some of it refused.
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var (from, to) in new[] { (29, 20), (19, 10), (9, 0) })
        {
            var found = await browser.ReadAsync(FormattableString.Invariant($"{ConsolePaths.Messages}?Van={today.AddDays(-from):O}&Tot={today.AddDays(-to):O}"));
            Assert.That(found, Does.Contain("JW301").Or.Contain("JW315"), $"traffic between {from} and {to} days ago");
        }

        // Nothing of what is configured here was touched, and nothing is left.
        Assert.That(demo.Folders(), Has.Length.EqualTo(1));
        demo.Interrupt();
        Assert.That(demo.Folders(), Is.Empty);
        Assert.That(demo.Output, Does.Not.Contain("rror"));
    }

    [TestCase("--data", "./elsewhere")]
    [TestCase("--roles", "worker")]
    [TestCase("--environment", "Production")]
    public void It_goes_without_what_would_be_about_another_hub(string option, string value)
    {
        using var demo = DemoProcess.Start(option, value);
        Assert.That(demo.WaitForExit(), Is.Not.Zero);
        Assert.That(demo.Output, Does.Contain($"--demo has a store of its own and does everything: it goes without {option}."));
        Assert.That(demo.Folders(), Is.Empty);
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        Assert.That(from, Is.Not.Negative, begin);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static IReadOnlyList<string> Cells(string rows) => [.. Cell().Matches(rows).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim(' ', '%', '\u00a0'))];

    [GeneratedRegex("<td[^>]*>(.*?)</td>")]
    private static partial Regex Cell();
}
