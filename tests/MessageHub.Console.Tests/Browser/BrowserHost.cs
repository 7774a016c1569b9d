using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>A hub with a month's mix of traffic of which one message is stuck, and a browser.</summary>
internal sealed class BrowserHost : IAsyncDisposable
{
    private readonly Chromium chromium;
    private readonly IReadOnlyList<byte[]> messages;

    private BrowserHost(Chromium chromium, ConsoleHost hub, IReadOnlyList<byte[]> messages, string stuck) =>
        (this.chromium, Hub, this.messages, Stuck) = (chromium, hub, messages, stuck);

    public ConsoleHost Hub { get; }

    /// <summary>Identificatie of the message that is stuck.</summary>
    public string Stuck { get; }

    public static async Task<BrowserHost> StartAsync(int messages = 120)
    {
        var chromium = await Chromium.StartAsync();
        var traffic = Traffic.Messages(messages);

        // In the middle of a chain: what comes after it for the same client waits behind it.
        var stuck = Traffic.IdentificatieOf(traffic[messages / 2]);
        var hub = await ConsoleHost.StartAsync(
            configure: options => options.Testing.ThrowOnReferentie = stuck,
            replace: services => services.Replace(ServiceDescriptor.Singleton<IDeadLetters>(new LettersInMemory()))
                .Replace(ServiceDescriptor.Singleton(Traffic.AgreementsOn(traffic, ceiling: messages * 2_000_00L))));
        foreach (var (naam, role) in ((string, OperatorRole)[])[("lees", OperatorRole.Lezer), ("behandel", OperatorRole.Behandelaar), ("beheer", OperatorRole.Beheerder)])
            await hub.AddAccountAsync(naam, role);
        return new BrowserHost(chromium, hub, traffic, stuck);
    }

    public Task TakeInAsync() => Hub.TakeInAsync([.. messages]);

    /// <summary>A municipality, and a provider whose certificate ends next week.</summary>
    /// <returns>The provider's code.</returns>
    public async Task<string> AddPartiesAsync()
    {
        var operations = Hub.Get<Operations>();
        await operations.SavePartyAsync(new Party("0384", "Gemeente Diemen", DeliveryRoute.Mailbox, IsServed: true, []), "test", default);
        await operations.SavePartyAsync(new Party("42420001", "Zorg en Zo", DeliveryRoute.Published, IsServed: false, ["42420002"]), "test", default);
        await operations.AddCertificateAsync(
            new CertificateKey.Thumbprint(string.Concat(Enumerable.Repeat("0a1b2c3d", 8))), ["42420001"], new Period(null, DateTimeOffset.UtcNow.AddDays(7)), "test", default);
        await operations.AddCertificateAsync(new CertificateKey.Holder("CN=Zorg CA, C=NL", "CN=Zorg en Zo, C=NL"), ["42420001"], Period.Always, "test", default);
        return "42420001";
    }

    /// <summary>The cause is repaired: whoever retries now is well.</summary>
    public void Repair() => Hub.Options.Testing.ThrowOnReferentie = "";

    /// <summary>Signs in on the page, as people do.</summary>
    public async Task<IPage> SignInAsync(string naam, ColorScheme scheme = ColorScheme.Light, int width = 1366, int height = 900)
    {
        var page = await chromium.OpenAsync(Hub.Address.ToString(), scheme, width, height);
        await page.GotoAsync(ConsolePaths.Overview);
        await page.GetByLabel("Naam").FillAsync(naam);
        await page.GetByLabel("Wachtwoord").FillAsync(ConsoleHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await page.WaitForURLAsync("**" + ConsolePaths.Overview);
        return page;
    }

    public Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light) => chromium.OpenAsync(Hub.Address.ToString(), scheme);

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await Hub.DisposeAsync();
    }
}
