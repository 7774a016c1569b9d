using System.Net;
using System.Text.RegularExpressions;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>What the browser is told not to do.</summary>
public partial class HeadersTests
{
    private ConsoleHost host = null!;

    [OneTimeSetUp]
    public async Task SetUp() => host = await ConsoleHost.StartAsync();

    [OneTimeTearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [TestCase("/beheer/aanmelden")]
    [TestCase("/beheer/overzicht")]
    [TestCase("/beheer/bestaat-niet")]
    [TestCase("/beheer/_blazor")]
    public async Task Every_answer_has_a_policy_without_inline_script(string path)
    {
        using var response = await host.Browse().GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'"));
        Assert.That(policy.Replace("style-src-attr 'unsafe-inline'", "", StringComparison.Ordinal), Does.Not.Contain("unsafe"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(response.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task No_page_has_a_script_or_style_or_handler_of_its_own()
    {
        using var browser = await host.BrowseAsync(OperatorRole.Beheerder);
        foreach (var path in (string[])[ConsolePaths.SignIn, .. Components.Layout.MenuItem.All.Select(item => item.Href)])
        {
            var html = await browser.ReadAsync(path);
            Assert.That(Inline().Matches(html).Select(match => match.Value), Is.Empty, path);
        }
    }

    [Test]
    public async Task Assets_are_kept_by_the_browser_and_compressed()
    {
        using var browser = host.Browse();
        var html = await browser.ReadAsync(ConsolePaths.SignIn);
        var assets = Asset().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.That(assets, Has.Count.GreaterThanOrEqualTo(6));
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        foreach (var asset in assets)
        {
            using var response = await client.GetAsync(asset);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), asset);
            Assert.That(response.Headers.CacheControl!.ToString(), Does.Contain("immutable"), asset);
            Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }), asset);
        }
    }

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("(?:href|src)=\"(/beheer/_assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
