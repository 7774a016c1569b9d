using MessageHub.OperatorConsole.Tests.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>Signing in and out over the issuer, in a browser: with its rules for cookies, and with the policy against scripts in force.</summary>
public class OrganisationTests
{
    [Test]
    public async Task Who_signs_in_with_his_organisation_works_here_and_signs_out_there_too()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var issuer = await TestIssuer.StartAsync();
        issuer.Add("els", "lezer");
        issuer.Add("piet");
        await using var hub = await ConsoleHost.StartAsync(configure: options => options.Console.OpenIdConnect = issuer.Settings());
        var page = await chromium.OpenAsync(hub.Address.ToString());
        var refusals = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refusals.Add(message.Text);
        };

        await page.GotoAsync(ConsolePaths.Stuck);
        await AccessibilityTests.CheckAsync(page);
        await IdentifyAsync(page, "piet");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Geen toegang" })).ToBeVisibleAsync();
        await AccessibilityTests.CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar aanmelden" }).ClickAsync();

        await page.GotoAsync(ConsolePaths.Stuck);
        await IdentifyAsync(page, "els");
        await page.WaitForURLAsync("**" + ConsolePaths.Stuck);
        await Expect(page.GetByText("organisatie:els")).ToBeVisibleAsync();

        // The page's own connection has the session too.
        await Expect(page.GetByText("Er is niets vastgelopen.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await page.WaitForURLAsync("**" + ConsolePaths.SignIn);
        Assert.That(issuer.SignedOut, Has.Count.EqualTo(1));
        await page.GotoAsync(ConsolePaths.Stuck);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aanmelden" })).ToBeVisibleAsync();
        Assert.That(refusals, Is.Empty);
    }

    private static async Task IdentifyAsync(IPage page, string who)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Aanmelden met uw organisatie" }).ClickAsync();
        await page.GetByLabel("Wie bent u?").FillAsync(who);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
    }
}
