using Deque.AxeCore.Playwright;
using MessageHub.OperatorConsole.Components.Layout;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Playwright;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>Every page, as axe sees it: no finding of any weight, in light and in dark; and nothing that the policy against scripts refuses.</summary>
public class AccessibilityTests
{
    /// <summary>The traffic is of 2025.</summary>
    internal static readonly string[] FiguresPages =
    [
        ConsolePaths.Ceilings + "?van=2025-01-01&tot=2025-12-31", ConsolePaths.StartTimes, ConsolePaths.WaitingTimes + "?van=2025-01-01&tot=2025-12-31",
        ConsolePaths.Payable + "?tot=2030-12-31", ConsolePaths.Reports + "?rapport=plafond&van=2025-01-01&tot=2025-12-31",
    ];

    private BrowserHost host = null!;
    private long refused;
    private string party = null!;
    private string dossier = "";

    [OneTimeSetUp]
    public async Task SetUp()
    {
        host = await BrowserHost.StartAsync();
        await host.TakeInAsync();
        party = await host.AddPartiesAsync();
        refused = (await host.Hub.Store.FindAsync(new MessageQuery(Status: MessageStatus.Rejected), default)).Messages[0].Id;
        dossier = await DossierWithLinesAsync(host.Hub.Store);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task No_page_keeps_anybody_out(ColorScheme scheme)
    {
        var page = await host.OpenAsync(scheme);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        await page.GotoAsync(ConsolePaths.SignIn);
        await CheckAsync(page);
        await page.GetByLabel("Naam").FillAsync("beheer");
        await page.GetByLabel("Wachtwoord").FillAsync(ConsoleHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await page.WaitForURLAsync("**" + ConsolePaths.Overview);

        foreach (var path in MenuItem.All.Select(item => item.Href).Concat(FiguresPages).Concat([dossier, ConsolePaths.Party(party), ConsolePaths.Message(refused)]))
        {
            await page.GotoAsync(path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await CheckAsync(page);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Bericht lezen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Als XML")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.GotoAsync(ConsolePaths.Stuck);
        await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Terzijde gelegd wordt nooit meer")).ToBeVisibleAsync();
        await CheckAsync(page);
        Assert.That(complaints, Is.Empty);
    }

    /// <summary>The address of a dossier with a declared line.</summary>
    internal static async Task<string> DossierWithLinesAsync(IMessageSearch search)
    {
        var dossiers = (IDossierQueries)search;
        foreach (var message in (await search.FindAsync(new MessageQuery(Soort: Istandaarden.Standards.IJw32.JW323, Maximum: 200), default)).Messages)
        {
            if (await dossiers.AllocationsOfMessageAsync(message.Id, 1, default) is [var key])
                return ConsolePaths.Dossier(key);
        }

        throw new AssertionException("No declaration came through.");
    }

    /// <summary>Nothing that axe finds on this page.</summary>
    internal static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.That(
            result.Violations.Select(violation => $"{page.Url} {violation.Impact} {violation.Id}: {string.Join(' ', violation.Nodes.Select(node => node.Html).Take(3))}"), Is.Empty);
    }
}
