using MessageHub.OperatorConsole.Components.Layout;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using Microsoft.Playwright;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>
/// Makes the pictures in docs/console: <c>dotnet test tests/MessageHub.Console.Tests --filter FullyQualifiedName~Screenshots</c>. Not part of a run: they differ
/// by the clock.
/// </summary>
[Explicit]
public class Screenshots
{
    [Test]
    public async Task Every_page_is_pictured()
    {
        await using var host = await BrowserHost.StartAsync(messages: 900);
        await host.TakeInAsync();
        var party = await host.AddPartiesAsync();
        var refused = (await host.Hub.Store.FindAsync(new MessageQuery(Status: MessageStatus.Rejected), default)).Messages[0].Id;
        var dossier = await AccessibilityTests.DossierWithLinesAsync(host.Hub.Store);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await host.SignInAsync("beheer", scheme, height: 1000);
            foreach (var item in MenuItem.All)
                await PictureAsync(page, item.Href, item.Name.ToLowerInvariant(), scheme);
            await PictureAsync(page, ConsolePaths.Message(refused), "bericht", scheme);
            await PictureAsync(page, ConsolePaths.Party(party), "partij", scheme);
            await PictureAsync(page, dossier, "dossier", scheme);
            foreach (var path in AccessibilityTests.FiguresPages.Where(path => !path.StartsWith(ConsolePaths.Reports, StringComparison.Ordinal)))
                await PictureAsync(page, path, path.Split('?')[0].Split('/')[^1], scheme);
        }
    }

    private static async Task PictureAsync(IPage page, string path, string name, ColorScheme scheme)
    {
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (path == ConsolePaths.Stuck && await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).CountAsync() > 0)
            await page.GetByRole(AriaRole.Button, new() { Name = "Berichten tonen" }).First.ClickAsync();
        await page.WaitForTimeoutAsync(500);
        await page.ScreenshotAsync(new() { Path = Repository.File("docs", "console", $"{name}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = false });
    }
}
