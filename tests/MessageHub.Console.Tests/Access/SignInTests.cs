using System.Net;
using MessageHub.OperatorConsole.Access;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>Signing in with an account, and how a session ends.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SignInTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private ConsoleHost host = null!;
    private PlainBrowser browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        host = await ConsoleHost.StartAsync(time: time);
        await host.AddAccountAsync("els", OperatorRole.Behandelaar);
        browser = host.Browse();
    }

    [TearDown]
    public async Task TearDown()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Test]
    public async Task Who_signs_in_comes_where_he_wanted_to_go()
    {
        using var refused = await browser.GetAsync("/beheer/overzicht?x=1");
        using var signedIn = await browser.SignInAsync(" Els ", ConsoleHost.Password, refused.Headers.Location!.PathAndQuery);

        Assert.That((signedIn.StatusCode, signedIn.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/beheer/overzicht?x=1")));
        Assert.That(await browser.ReadAsync(ConsolePaths.Overview), Does.Contain(">els<").And.Contain("behandelaar"));
        Assert.That((await host.Store.AuditAsync(1, default)).Select(row => (row.What, row.Who)), Is.EqualTo(new[] { ("sign-in", "els") }));
    }

    [TestCase("//elders.example/beheer/")]
    [TestCase("https://elders.example/")]
    [TestCase("/beheer/\\elders.example")]
    [TestCase("/metrics")]
    [TestCase("/beheer/aanmelden")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string back)
    {
        using var signedIn = await browser.SignInAsync("els", ConsoleHost.Password, $"{ConsolePaths.SignIn}?terug={Uri.EscapeDataString(back)}");
        Assert.That(signedIn.Headers.Location!.ToString(), Is.EqualTo(ConsolePaths.Overview));
    }

    [TestCase("els", "verkeerd-wachtwoord")]
    [TestCase("piet", ConsoleHost.Password)]
    [TestCase("els", "")]
    public async Task A_wrong_name_or_password_opens_nothing_and_neither_is_told_apart_or_sent_back(string naam, string password)
    {
        using var response = await browser.SignInAsync(naam, password);
        var html = await response.Content.ReadAsStringAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(html, Does.Contain("Naam of wachtwoord klopt niet"));
        if (password.Length > 0)
            Assert.That(html, Does.Not.Contain(password));
        Assert.That(SessionCookie(response), Is.Null);
    }

    [Test]
    public async Task After_too_many_wrong_passwords_the_right_one_does_not_help_for_a_while()
    {
        for (var i = 0; i < Accounts.MaximumFailures; i++)
            (await browser.SignInAsync("els", "verkeerd-wachtwoord")).Dispose();

        Assert.That((await browser.SignInAsync("els", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        time.Advance(Accounts.LockedFor - TimeSpan.FromSeconds(1));
        Assert.That((await browser.SignInAsync("els", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await browser.SignInAsync("els", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await host.Store.AuditAsync(9, default)).Select(row => row.What), Does.Contain("account-locked"));
    }

    [Test]
    public async Task The_cookie_is_for_the_console_only_and_not_for_scripts()
    {
        using var response = await browser.SignInAsync("els", ConsoleHost.Password);
        Assert.That(SessionCookie(response)!.ToLowerInvariant(), Does.Contain("path=/beheer").And.Contain("httponly").And.Contain("samesite=lax"));
    }

    [Test]
    public async Task Outside_Development_cookies_go_over_TLS_only()
    {
        await using var production = await ConsoleHost.StartAsync("Production", replace: services => services.AddSingleton<IStartupFilter, AsBehindTls>());
        using var client = production.Browse();
        using var page = await client.GetAsync(ConsolePaths.SignIn);
        Assert.That(page.Headers.GetValues("Set-Cookie"), Is.Not.Empty.And.All.Contain("secure").And.All.Contain("httponly"));
    }

    [Test]
    public async Task A_disabled_account_is_out_within_a_minute()
    {
        (await browser.SignInAsync("els", ConsoleHost.Password)).Dispose();
        await host.Get<Accounts>().DisableAsync("els", "bob", default);
        time.Advance(TimeSpan.FromSeconds(61));

        using var response = await browser.GetAsync(ConsolePaths.Overview);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await browser.SignInAsync("els", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "and does not come in again");
    }

    [Test]
    public async Task Another_role_or_password_ends_the_sessions_there_were()
    {
        (await browser.SignInAsync("els", ConsoleHost.Password)).Dispose();
        await host.Get<Accounts>().SetRoleAsync("els", OperatorRole.Lezer, "bob", default);
        time.Advance(TimeSpan.FromSeconds(61));

        using var response = await browser.GetAsync(ConsolePaths.Overview);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_session_without_a_click_ends()
    {
        (await browser.SignInAsync("els", ConsoleHost.Password)).Dispose();
        time.Advance(TimeSpan.FromMinutes(new ConsoleOptions().SessionMinutes + 1));

        using var response = await browser.GetAsync(ConsolePaths.Overview);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Signing_out_ends_the_session_and_another_site_cannot_do_it()
    {
        (await browser.SignInAsync("els", ConsoleHost.Password)).Dispose();
        using (var forged = await browser.PostAsync(ConsolePaths.SignOut))
            Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        (await browser.GetAsync(ConsolePaths.Overview)).Dispose();

        using var signedOut = await browser.SubmitAsync(ConsolePaths.Overview, ConsolePaths.SignOut);
        Assert.That(signedOut.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await browser.GetAsync(ConsolePaths.Overview)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_form_without_its_token_signs_nobody_in()
    {
        using var forged = await browser.PostAsync(ConsolePaths.SignIn, ("_handler", "aanmelden"), ("Input.Naam", "els"), ("Input.Wachtwoord", ConsoleHost.Password));
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>Every request looks as if it came over TLS.</summary>
    private sealed class AsBehindTls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Request.Scheme = "https";
                return then(context);
            });
            next(app);
        };
    }

    private static string? SessionCookie(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(cookie => cookie.StartsWith("messagehub-beheer=", StringComparison.Ordinal)) : null;
}
