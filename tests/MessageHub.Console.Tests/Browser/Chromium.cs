using Microsoft.Playwright;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>Debian's Chromium, driven by Playwright: one for all tests of a run.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>Where <c>.ci/run</c> installs it; MESSAGEHUB_TEST_CHROMIUM names another.</summary>
    private const string Default = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Skips the test, with one line that says why, where there is no browser.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("MESSAGEHUB_TEST_CHROMIUM") ?? Default;
        if (!File.Exists(path))
            Assert.Ignore($"There is no Chromium at {path}: the browser tests are skipped. Install it (apt-get install chromium), or name one in MESSAGEHUB_TEST_CHROMIUM.");

        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments }));
    }

    /// <summary>A window with cookies of its own, on a laptop's screen.</summary>
    public async Task<IPage> OpenAsync(string baseUrl, ColorScheme scheme = ColorScheme.Light, int width = 1366, int height = 900)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = baseUrl, ColorScheme = scheme, Locale = "nl-NL", TimezoneId = "Europe/Amsterdam", ViewportSize = new() { Width = width, Height = height },
        });

        // The machine is slow and shared.
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
