using System.Net;
using System.Text;
using System.Xml.Linq;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using Microsoft.Playwright;
using static MessageHub.Testing.Berichten;
using static Microsoft.Playwright.Assertions;

namespace MessageHub.OperatorConsole.Tests.Browser;

/// <summary>A line that would pass a production ceiling (RM3-21) is held; a person decides on it in a browser, and the provider has his JW325.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class HoldTests
{
    private readonly TemporaryFolder folder = new();
    private Chromium chromium = null!;
    private ConsoleHost hub = null!;
    private HeldLine held = null!;

    [SetUp]
    public async Task SetUp()
    {
        chromium = await Chromium.StartAsync();

        // The line is 600 euros, the ceiling is 100.
        var agreements = folder.File("afspraken.json");
        await File.WriteAllTextAsync(agreements, $$"""
            { "rules": { "RM3-21": { "enabled": true, "returnCode": "9019" } },
              "contracts": [ { "agbCodes": [ "{{Keten.Aanbieder}}" ], "orders": [ { "code": "B", "products": [ "45" ], "ceilings": [ { "year": 2026, "maximum": 10000 } ] } ] } ] }
            """);
        hub = await ConsoleHost.StartAsync(configure: options => options.Agreements.Path = agreements);
        await hub.AddAccountAsync("behandel", OperatorRole.Behandelaar);
        await hub.AddAccountAsync("lees", OperatorRole.Lezer);
        foreach (var message in (BerichtXml[])[Toewijzing(), Start(), Declaratie(new PrestatieXml())])
            await PushAsync(message.ToBytes());
        await ConsoleHost.UntilAsync(async () => (await hub.Store.HoldsAsync(9, default)).Count == 1);
        held = (await hub.Store.HoldsAsync(9, default))[0];
        Assert.That(await AnswersAsync(), Is.Empty, "a declaration of which a line is held has no answer yet");
    }

    [TearDown]
    public async Task TearDown()
    {
        if (hub is not null)
            await hub.DisposeAsync();
        await chromium.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task A_line_that_is_released_is_granted_in_the_JW325_which_stands_with_the_declaration()
    {
        var page = await OpenAsync("behandel");
        await DecideAsync(page, "Gekozen vrijgeven", "Goedgekeurd in de brief van 1 juli");
        await Expect(page.GetByText("1 regel vrijgegeven.")).ToBeVisibleAsync();

        var answer = await AnswerAsync();
        Assert.That((Granted(answer), Refused(answer)), Is.EqualTo(("60000", (string[])[])), "granted as it was declared");
        await page.GotoAsync(ConsolePaths.Message(held.MessageId));
        await Expect(page.GetByLabel("Tijdlijn").GetByText("JW325")).ToBeVisibleAsync();
        await Act("hold-release", "Goedgekeurd in de brief van 1 juli");
    }

    [Test]
    public async Task A_line_that_is_refused_has_the_return_code_of_the_agreement_in_the_JW325()
    {
        var page = await OpenAsync("behandel");
        await DecideAsync(page, "Gekozen afwijzen", reason: "");
        await Expect(page.GetByText("Geef een reden op")).ToBeVisibleAsync();
        Assert.That(await AnswersAsync(), Is.Empty);

        await DecideAsync(page, "Gekozen afwijzen", "Boven het plafond");
        await Expect(page.GetByText("1 regel afgewezen.")).ToBeVisibleAsync();
        var answer = await AnswerAsync();
        Assert.That((Granted(answer), Refused(answer)), Is.EqualTo(("0", (string[])["9019"])));
        await Act("hold-refuse", "Boven het plafond");
    }

    [Test]
    public async Task A_reader_sees_what_is_held_and_cannot_decide()
    {
        var page = await OpenAsync("lees");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gekozen vrijgeven" })).ToBeDisabledAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gekozen afwijzen" })).ToBeDisabledAsync();
        await Expect(page.GetByText("Dit mag alleen een behandelaar of beheerder.").First).ToBeVisibleAsync();

        // Whoever takes the locks off his own page gets no further.
        var sent = page.WaitForResponseAsync(response => response.Request.Method == "POST");
        await page.EvaluateAsync("document.querySelectorAll('[disabled]').forEach(element => element.disabled = false)");
        await DecideAsync(page, "Gekozen vrijgeven", "Toch");
        Assert.That((await sent).Status, Is.EqualTo((int)HttpStatusCode.Forbidden));
        Assert.That((await hub.Store.HoldsAsync(9, default)).Single().Decision, Is.Null);
    }

    private async Task<IPage> OpenAsync(string naam)
    {
        var page = await chromium.OpenAsync(hub.Address.ToString());
        await page.GotoAsync(ConsolePaths.Agreements);
        await page.GetByLabel("Naam").FillAsync(naam);
        await page.GetByLabel("Wachtwoord").FillAsync(ConsoleHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Expect(page.GetByLabel($"Kies regel {held.Id}")).ToBeVisibleAsync();
        return page;
    }

    private async Task DecideAsync(IPage page, string button, string reason)
    {
        await page.GetByLabel($"Kies regel {held.Id}").CheckAsync();
        await page.GetByLabel("Aangehouden regels", new() { Exact = true }).GetByLabel("Reden").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    /// <summary>As a party sends it.</summary>
    private async Task PushAsync(byte[] body)
    {
        var intake = hub.Get<PartyIntake>();
        Assert.That(
            await intake.AcceptAsync(intake.Examine(body).Routing!, body, new Envelope(Guid.NewGuid(), Guid.NewGuid(), AlsAntwoordOp: null, ReferentieId: null), default), Is.True);
    }

    private async Task<IReadOnlyList<MailboxItem>> AnswersAsync() => await hub.Store.ListAsync(
        [Keten.Aanbieder], new MailboxFilter([Istandaarden.Standards.IJw32.JW325]), 9, default);

    /// <summary>From the provider's mailbox.</summary>
    private async Task<XElement> AnswerAsync()
    {
        await ConsoleHost.UntilAsync(async () => (await AnswersAsync()).Count == 1);
        var item = (await AnswersAsync())[0];
        var piece = await hub.Store.PayloadAsync([Keten.Aanbieder], item.Envelope.TraceerId, 0, (int)item.Size, default);
        return XElement.Parse(Encoding.UTF8.GetString(piece!.Value.Bytes.Span));
    }

    private static string Granted(XElement answer) => answer.Descendants().Single(element => element.Name.LocalName == "TotaalToegekendBedrag")
        .Elements().Single(element => element.Name.LocalName == "TotaalBedrag").Value;

    /// <summary>Return codes of lines: an answer names only those that were not granted as declared.</summary>
    private static string[] Refused(XElement answer) =>
    [
        .. answer.Descendants().Where(element => element.Name.LocalName == "Prestatie")
            .SelectMany(line => line.Descendants().Where(element => element.Name.LocalName == "RetourCode")).Select(code => code.Value),
    ];

    private async Task Act(string what, string reason)
    {
        var act = (await hub.Store.AuditPageAsync(new AuditQuery(What: what), null, 9, default)).Rows.Single();
        Assert.That((act.Who, act.Reason), Is.EqualTo(("behandel", reason)));
    }
}
