using System.Net;
using System.Security.Cryptography;
using MessageHub.OperatorConsole.Access;
using MessageHub.Processing.Ports;
using MessageHub.Settings;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>Signing in over OpenID Connect, against an issuer on this machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OrganisationSignInTests
{
    private const string Els = "els@gemeente.example";

    private TestIssuer issuer = null!;
    private ConsoleHost host = null!;
    private PlainBrowser browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        issuer = await TestIssuer.StartAsync();
        issuer.Add(Els, "iets-anders", "behandelaar");
        await StartAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        browser.Dispose();
        await host.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [TestCase("behandelaar", "lezer")]
    [TestCase("lezer", "lezer")]
    [TestCase("beheerder", "lezer", "beheerder", "behandelaar")]
    public async Task Who_signs_in_has_the_highest_role_that_the_issuer_gives_and_comes_where_he_wanted_to_go(string role, params string[] roles)
    {
        issuer.Add(Els, role == "behandelaar" ? [role] : roles);
        using var refused = await browser.GetAsync("/beheer/overzicht?x=1");
        var html = await browser.ReadAsync(refused.Headers.Location!.PathAndQuery);
        using var signedIn = await SignInAsync(Els, LinkOf(html));

        Assert.That((signedIn.StatusCode, signedIn.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/beheer/overzicht?x=1")));
        Assert.That(await browser.ReadAsync(ConsolePaths.Overview), Does.Contain($">organisatie:{Els}<").And.Contain($">{role}<"));
        Assert.That((await host.Store.AuditAsync(9, default)).Select(row => (row.What, row.Who)), Is.EqualTo(new[] { ("sign-in", $"organisatie:{Els}") }));
    }

    [Test]
    public async Task Settings_say_which_claims_are_the_name_and_the_role_and_what_they_mean()
    {
        await RestartAsync(console =>
        {
            (console.OpenIdConnect.NameClaim, console.OpenIdConnect.RoleClaim) = ("employee", "groups");
            console.OpenIdConnect.Beheerder = "7f3c5f6e-1111-4222-8333-444444444444";
        });
        issuer.People[Els] = new() { ["sub"] = "1", ["employee"] = "e1234", ["groups"] = new[] { "7f3c5f6e-1111-4222-8333-444444444444" }, ["roles"] = "lezer" };
        (await SignInAsync(Els)).Dispose();
        Assert.That(await browser.ReadAsync(ConsolePaths.Audit), Does.Contain(">organisatie:e1234<").And.Contain(">beheerder<"));
    }

    [TestCase]
    [TestCase("Behandelaar")]
    [TestCase("behandelaars")]
    public async Task Who_has_no_role_is_told_so_gets_no_session_and_is_on_record(params string[] roles)
    {
        issuer.Add(Els, roles);
        using var refused = await SignInAsync(Els);
        var html = await refused.Content.ReadAsStringAsync();

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(html, Does.Contain("uw organisatie gaf u geen rol"));
        await AssertNobodyIsSignedInAsync();
        Assert.That(
            (await host.Store.AuditAsync(9, default)).Select(row => (row.What, row.Who, row.Reason)), Is.EqualTo(new[] { ("sign-in-refused", $"organisatie:{Els}", "geen rol") }));
        Assert.That(host.Log.Lines, Has.Some.Contain("the token names no role of the hub"));
        AssertNothingPersonalIsLogged();

        using var again = await browser.GetAsync(ConsolePaths.OpenIdConnect + "?opnieuw=true");
        Assert.That(html, Does.Contain(ConsolePaths.OpenIdConnect + "?opnieuw=true"));
        Assert.That(again.Headers.Location!.Query, Does.Contain("prompt=login"), "or the issuer would only say the same again");
    }

    private static int spoilt;

    private static readonly TestCaseData[] Spoilt =
    [
        Wrong("is for another client", token => token.Audience = "een-ander"),
        Wrong("is of another issuer", token => token.Issuer = "https://login.example"),
        Wrong("answers another sign-in", token => token.Claims["nonce"] = "638999999999999999.van-een-ander"),
        Wrong("answers another sign-in", token => token.Claims.Remove("nonce")),
        Wrong("has expired", token => (token.NotBefore, token.IssuedAt, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddMinutes(-2))),
        Wrong("is not valid yet", token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddMinutes(2), DateTime.UtcNow.AddHours(1))),
        Wrong("is not signed by a key of the issuer", token =>
            token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "1" }, SecurityAlgorithms.RsaSha256)),
        Wrong("is not signed by a key of the issuer", token => token.SigningCredentials = null),
        Wrong("has no usable name", token => token.Claims.Remove("preferred_username")),
        Wrong("has no usable name", token => token.Claims["preferred_username"] = "els\nINFO: all is well"),
        Wrong("has no usable name", token => token.Claims["preferred_username"] = new string('e', 181)),
    ];

    [TestCaseSource(nameof(Spoilt))]
    public async Task A_token_that_does_not_hold_signs_nobody_in_and_the_log_tells_why_and_not_who(string why, Action<SecurityTokenDescriptor> spoil)
    {
        issuer.Spoil = spoil;
        using var refused = await SignInAsync(Els);
        await AssertRefusedAsync(refused, why);
    }

    [Test]
    public async Task An_answer_to_somebody_elses_browser_signs_nobody_in()
    {
        using var other = host.Browse();
        using var challenge = await other.GetAsync(ConsolePaths.OpenIdConnect);
        using var answer = await other.SubmitAsync(challenge.Headers.Location!.ToString(), "authorize", ("wie", Els));
        using var refused = await browser.GetAsync(answer.Headers.Location!.ToString());
        await AssertRefusedAsync(refused, "does not hold");
    }

    [TestCase("", "does not hold")]
    [TestCase("?code=1&state=2", "does not hold")]
    [TestCase("?error=access_denied&state=2", "does not hold")]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in(string query, string why)
    {
        using var refused = await browser.GetAsync(ConsolePaths.OpenIdConnectCallback + query);
        await AssertRefusedAsync(refused, why);
    }

    [TestCase("access_denied", "the issuer refused (access_denied)")]
    [TestCase("temporarily_unavailable", "the issuer answered temporarily_unavailable")]
    [TestCase("els is ziek", "does not hold")]
    public async Task What_the_issuer_says_went_wrong_is_logged_by_its_code_only(string error, string why)
    {
        using var challenge = await browser.GetAsync(ConsolePaths.OpenIdConnect);
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(challenge.Headers.Location!.Query)["state"].ToString();
        using var refused = await browser.GetAsync(
            $"{ConsolePaths.OpenIdConnectCallback}?error={Uri.EscapeDataString(error)}&error_description=els+mag+niet&state={Uri.EscapeDataString(state)}");
        await AssertRefusedAsync(refused, why);
    }

    [Test]
    public async Task A_wrong_secret_is_told_as_what_it_is()
    {
        await RestartAsync(console => console.OpenIdConnect.ClientSecret = "een-ander");
        using var refused = await SignInAsync(Els);
        await AssertRefusedAsync(refused, "the issuer answered invalid_client");
    }

    [Test]
    public async Task An_issuer_that_is_away_is_an_outage_and_accounts_still_sign_in()
    {
        await issuer.DisposeAsync();
        await host.AddAccountAsync("anna", OperatorRole.Lezer);
        using var challenge = await browser.GetAsync(ConsolePaths.OpenIdConnect);
        Assert.That(challenge.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await challenge.Content.ReadAsStringAsync(), Does.Contain("niet bereikbaar"));
        Assert.That((await browser.SignInAsync("anna", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task An_issuer_that_goes_away_while_somebody_signs_in_is_an_outage_and_no_refusal()
    {
        using var challenge = await browser.GetAsync(ConsolePaths.OpenIdConnect);
        using var answer = await browser.SubmitAsync(challenge.Headers.Location!.ToString(), "authorize", ("wie", Els));
        await issuer.DisposeAsync();
        using var back = await browser.GetAsync(answer.Headers.Location!.ToString());

        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await back.Content.ReadAsStringAsync(), Does.Contain("niet bereikbaar"));
        await AssertNobodyIsSignedInAsync();
        AssertNothingPersonalIsLogged();
    }

    [Test]
    public async Task Accounts_sign_in_beside_it_and_signing_out_of_one_asks_the_issuer_nothing()
    {
        await host.AddAccountAsync("anna", OperatorRole.Lezer);
        Assert.That((await browser.SignInAsync("anna", ConsoleHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var signedOut = await browser.SubmitAsync(ConsolePaths.Overview, ConsolePaths.SignOut);
        Assert.That((signedOut.StatusCode, signedOut.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, ConsolePaths.SignIn)));
        Assert.That(issuer.SignedOut, Is.Empty);
    }

    [Test]
    public async Task Without_accounts_there_is_no_form_for_them_and_what_is_sent_anyway_signs_nobody_in()
    {
        await host.AddAccountAsync("anna", OperatorRole.Beheerder);
        (await browser.SignInAsync("anna", ConsoleHost.Password)).Dispose();
        await browser.ReadAsync(ConsolePaths.Overview);
        host.Options.Console.LocalAccounts = false;

        var html = await browser.ReadAsync(ConsolePaths.SignIn);
        Assert.That(html, Does.Not.Contain("Wachtwoord").And.Contain("Aanmelden met uw organisatie"));
        using var other = host.Browse();
        using var forged = await other.PostAsync(ConsolePaths.SignIn, ("_handler", "aanmelden"), ("Input.Naam", "anna"), ("Input.Wachtwoord", ConsoleHost.Password));
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await SignInAsync(Els)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Sessions_of_accounts_end_when_those_are_switched_off()
    {
        var session = new OperatorIdentity("anna", OperatorRole.Lezer, (await AccountAsync("anna")).Seal, Until: null);
        var sessions = host.Get<Sessions>();
        Assert.That(await sessions.IsValidAsync(session, default));
        host.Options.Console.LocalAccounts = false;
        Assert.That(await sessions.IsValidAsync(session, default), Is.False);
    }

    [Test]
    public async Task A_session_ends_after_its_hours_however_busy_it_is()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await RestartAsync(console => console.OpenIdConnect.SessionHours = 2, time);
        (await SignInAsync(Els)).Dispose();
        for (var minutes = 0; minutes < 115; minutes += 23)
        {
            Assert.That((await browser.GetAsync(ConsolePaths.Overview)).StatusCode, Is.EqualTo(HttpStatusCode.OK), $"after {minutes} minutes");
            time.Advance(TimeSpan.FromMinutes(23));
        }

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await browser.GetAsync(ConsolePaths.Overview)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Signing_out_ends_the_issuers_session_too()
    {
        (await SignInAsync(Els)).Dispose();
        using var signedOut = await browser.SubmitAsync(ConsolePaths.Overview, ConsolePaths.SignOut);
        Assert.That(signedOut.StatusCode, Is.EqualTo(HttpStatusCode.OK), "no redirect: form-action would stop it");
        await AssertNobodyIsSignedInAsync();

        var there = signedOut.Headers.GetValues("Refresh").Single();
        Assert.That(there, Does.StartWith($"0; url={issuer.Address}/logout?"));
        using var answer = await browser.GetAsync(there["0; url=".Length..]);
        using var back = await browser.GetAsync(answer.Headers.Location!.ToString());
        Assert.That(back.Headers.Location!.ToString(), Is.EqualTo(ConsolePaths.SignIn));
        Assert.That(issuer.SignedOut.Single()["client_id"].ToString(), Is.EqualTo(TestIssuer.Client));
    }

    [Test]
    public async Task Signing_out_goes_no_further_than_here_when_the_issuer_offers_no_more()
    {
        issuer.HasSignOut = false;
        (await SignInAsync(Els)).Dispose();
        using var signedOut = await browser.SubmitAsync(ConsolePaths.Overview, ConsolePaths.SignOut);
        Assert.That((signedOut.StatusCode, signedOut.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, ConsolePaths.SignIn)));
    }

    [Test]
    public async Task Behind_a_proxy_the_way_back_is_the_public_address_and_cookies_go_over_TLS_only()
    {
        await RestartAsync(console => console.PublicAddress = "https://hub.example.nl", environment: "Production");
        using var challenge = await browser.GetAsync(ConsolePaths.OpenIdConnect);
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);
        Assert.That(asked["redirect_uri"].ToString(), Is.EqualTo("https://hub.example.nl/beheer/organisatie/terug"));
        Assert.That(challenge.Headers.GetValues("Set-Cookie").ToList(), Has.Count.EqualTo(2).And.All.Contain("secure").And.All.Contain("httponly").And.All.Contain("samesite=lax"));
        Assert.That(await browser.ReadAsync(ConsolePaths.SignIn), Does.Contain("Aanmelden met uw organisatie"), "and pages with forms work there");
    }

    [Test]
    public async Task Nobody_is_sent_elsewhere_after_signing_in()
    {
        using var signedIn = await SignInAsync(Els, $"{ConsolePaths.OpenIdConnect}?terug={Uri.EscapeDataString("//elders.example/beheer/")}");
        Assert.That(signedIn.Headers.Location!.ToString(), Is.EqualTo(ConsolePaths.Overview));
    }

    private static TestCaseData Wrong(string why, Action<SecurityTokenDescriptor> spoil) => new(why, spoil) { TestName = $"{{m}}({why} {++spoilt})" };

    /// <summary>As a browser does: to the issuer, and back with its answer.</summary>
    private async Task<HttpResponseMessage> SignInAsync(string who, string from = ConsolePaths.OpenIdConnect)
    {
        using var challenge = await browser.GetAsync(from);
        using var answer = await browser.SubmitAsync(challenge.Headers.Location!.ToString(), "authorize", ("wie", who));
        return await browser.GetAsync(answer.Headers.Location!.ToString());
    }

    private async Task AssertRefusedAsync(HttpResponseMessage refused, string why)
    {
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Aanmelden met uw organisatie is niet gelukt"));
        Assert.That(host.Log.Lines.Single(line => line.StartsWith("Warning", StringComparison.Ordinal)), Does.Contain("Signing in with the organisation failed").And.Contain(why));
        Assert.That(await host.Store.AuditAsync(9, default), Is.Empty);
        await AssertNobodyIsSignedInAsync();
        AssertNothingPersonalIsLogged();
    }

    private async Task AssertNobodyIsSignedInAsync()
    {
        using var page = await browser.GetAsync(ConsolePaths.Overview);
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private void AssertNothingPersonalIsLogged() => Assert.That(host.Log.ToString(), Does.Not.Contain("gemeente.example").And.Not.Contain("els is ziek").And.Not.Contain("mag niet").And.Not.Contain("mag+niet").And.Not.Contain("eyJ").And.Not.Contain("code="));

    private static string LinkOf(string html) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "href=\"(/beheer/organisatie[^\"]*)\"").Groups[1].Value);

    private async Task<OperatorAccount> AccountAsync(string naam)
    {
        await host.AddAccountAsync(naam, OperatorRole.Lezer);
        return (await host.Store.FindAccountAsync(naam, default))!;
    }

    private async Task RestartAsync(Action<ConsoleOptions> configure, FakeTimeProvider? time = null, string environment = "Development")
    {
        browser.Dispose();
        await host.DisposeAsync();
        await StartAsync(configure, time, environment);
    }

    private async Task StartAsync(Action<ConsoleOptions>? configure = null, FakeTimeProvider? time = null, string environment = "Development")
    {
        host = await ConsoleHost.StartAsync(environment, time, options =>
        {
            options.Console.OpenIdConnect = issuer.Settings();
            configure?.Invoke(options.Console);
        });
        browser = host.Browse();
    }
}
