using MessageHub.Processing.Ports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>The work of an operator when something is stuck, in a browser: see it, find out why, repair it, see that it goes on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RepairTests
{
    private BrowserHost host = null!;

    [SetUp]
    public async Task SetUp() => host = await BrowserHost.StartAsync();

    [TearDown]
    public async Task TearDown()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    [Test]
    public async Task The_light_turns_red_the_message_is_found_retried_and_its_stream_goes_on()
    {
        var page = await host.SignInAsync("behandel");
        await Expect(Light(page)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("green"));
        await host.TakeInAsync();
        await Expect(Light(page)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("red"), new() { Timeout = 20_000 });

        await page.GetByRole(AriaRole.Link, new() { Name = "Vastgelopen" }).ClickAsync();
        await Expect(page.Locator("code").GetByText("InvalidOperationException")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = host.Stuck });
        await Expect(link).ToBeVisibleAsync();

        // As long as the cause is there, retrying does not help.
        await page.GetByRole(AriaRole.Button, new() { Name = "Alles opnieuw aanbieden" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 bericht opnieuw aangeboden.");
        await ConsoleHost.UntilAsync(async () => (await host.Hub.Store.StuckGroupsAsync(default)).Count == 1);

        host.Repair();
        await page.ReloadAsync();
        await page.GetByLabel("Notitie").FillAsync("Oorzaak verholpen in de nieuwe versie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Notitie bewaren" }).ClickAsync();
        await Expect(page.GetByText("(behandel,")).ToBeVisibleAsync();
        await page.Locator(".stuck button.primary").ClickAsync();
        await Expect(page.GetByText("Er is niets vastgelopen.")).ToBeVisibleAsync();
        await ConsoleHost.UntilAsync(async () => await host.Hub.WaitingAsync() == 0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Overzicht" }).ClickAsync();
        await Expect(Light(page)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("green"), new() { Timeout = 20_000 });
        Assert.That(
            (await host.Hub.Store.AuditPageAsync(new AuditQuery("behandel"), null, 9, default)).Rows.Select(act => act.What),
            Is.EqualTo(new[] { "retry", "note", "retry", "sign-in" }));
    }

    [Test]
    public async Task Discarding_asks_for_a_reason_and_the_stream_goes_on_without_the_message()
    {
        await host.TakeInAsync();
        var page = await host.SignInAsync("behandel");
        await page.GotoAsync(ConsolePaths.Stuck);
        await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).ClickAsync();
        await page.GetByLabel($"Kies {host.Stuck}").CheckAsync();
        var discard = page.GetByRole(AriaRole.Button, new() { Name = "Gekozen terzijde leggen" });
        await discard.ClickAsync();
        await Expect(page.GetByText("Geef een reden op")).ToBeVisibleAsync();
        Assert.That(await host.Hub.Store.StuckGroupsAsync(default), Has.Count.EqualTo(1));

        await page.GetByLabel($"Kies {host.Stuck}").CheckAsync();
        await page.GetByLabel("Reden").FillAsync("Dubbel gestuurd, afgesproken met de aanbieder");
        await discard.ClickAsync();
        await Expect(page.GetByText("Er is niets vastgelopen.")).ToBeVisibleAsync();
        await ConsoleHost.UntilAsync(async () => await host.Hub.WaitingAsync() == 0);
        var act = (await host.Hub.Store.AuditPageAsync(new AuditQuery(What: "discard"), null, 9, default)).Rows.Single();
        Assert.That((act.Who, act.Reason), Is.EqualTo(("behandel", "Dubbel gestuurd, afgesproken met de aanbieder")));
    }

    [Test]
    public async Task What_is_chosen_is_retried_when_its_cause_is_repaired()
    {
        await host.TakeInAsync();
        host.Repair();
        var page = await host.SignInAsync("behandel");
        await page.GotoAsync(ConsolePaths.Stuck);
        await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).ClickAsync();
        var retry = page.GetByRole(AriaRole.Button, new() { Name = "Gekozen opnieuw aanbieden" });
        await Expect(retry).ToBeDisabledAsync();
        await page.GetByLabel($"Kies {host.Stuck}").CheckAsync();
        await retry.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 bericht opnieuw aangeboden.");
        await ConsoleHost.UntilAsync(async () => await host.Hub.WaitingAsync() == 0);
        Assert.That((await host.Hub.Store.AuditPageAsync(new AuditQuery(What: "retry"), null, 9, default)).Rows.Single().Who, Is.EqualTo("behandel"));
    }

    [Test]
    public async Task A_reader_who_takes_the_locks_off_his_page_gets_no_further()
    {
        await host.TakeInAsync();
        var page = await host.SignInAsync("lees");
        await page.GotoAsync(ConsolePaths.Stuck);
        var retry = page.GetByRole(AriaRole.Button, new() { Name = "Alles opnieuw aanbieden" });
        await Expect(retry).ToBeDisabledAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("document.querySelectorAll('[disabled]').forEach(element => element.disabled = false)");
        await retry.ClickAsync();
        await page.WaitForTimeoutAsync(1000);
        Assert.That((await host.Hub.Store.AuditPageAsync(new AuditQuery(What: "retry"), null, 9, default)).Rows, Is.Empty);
        Assert.That(await host.Hub.Store.StuckGroupsAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reader_sees_what_is_stuck_and_can_do_nothing_about_it()
    {
        await host.TakeInAsync();
        var page = await host.SignInAsync("lees");
        await page.GotoAsync(ConsolePaths.Stuck);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Alles opnieuw aanbieden" })).ToBeDisabledAsync();
        await Expect(page.GetByText("Dit mag alleen een behandelaar of beheerder.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Notitie bewaren" })).ToBeDisabledAsync();
    }

    private static ILocator Light(IPage page) => page.Locator("[data-subject=Stuck]");
}
