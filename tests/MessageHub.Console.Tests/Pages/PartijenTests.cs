using System.Net;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>Who takes part, managed in the console: what is typed becomes a party, or is refused in one sentence; and all of it is on record.</summary>
public class PartijenTests
{
    private const string Zorg = "42420001";

    [Test]
    public async Task A_party_is_added_changed_and_removed_and_each_act_is_on_record()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync(OperatorRole.Beheerder);
        Assert.That(await AddAsync(browser, "0384", "Gemeente Diemen", "Mailbox", "42420001, 42420002", served: true), Does.Contain("Partij 0384 is toegevoegd."));
        Assert.That(await PartiesAsync(host), Is.EqualTo(new[] { "0384 Gemeente Diemen Mailbox True 42420001 42420002" }));
        Assert.That(await browser.ReadAsync(ConsolePaths.Parties), Does.Contain("Gemeente Diemen"));

        using var changed = await browser.SubmitAsync(ConsolePaths.Party("0384"), "partij-wijzigen", ("Form.Naam", "Diemen"), ("Form.Route", "Published"));
        Assert.That(await TextOf(changed), Does.Contain("Partij 0384 is gewijzigd."));
        Assert.That(await PartiesAsync(host), Is.EqualTo(new[] { "0384 Diemen Published False " }));

        using var unsure = await browser.SubmitAsync(ConsolePaths.Party("0384"), "partij-verwijderen");
        Assert.That(await TextOf(unsure), Does.Contain("Bevestig dat deze partij weg mag."));
        Assert.That(await PartiesAsync(host), Has.Length.EqualTo(1));
        using var removed = await browser.SubmitAsync(ConsolePaths.Party("0384"), "partij-verwijderen", ("Removal.Zeker", "true"));
        Assert.That(await TextOf(removed), Does.Contain("Partij 0384 is verwijderd."));
        Assert.That(await PartiesAsync(host), Is.Empty);

        var acts = (await host.Store.AuditAsync(3, default)).Select(act => (act.What, act.Subject, act.Who.StartsWith("beheerder-", StringComparison.Ordinal)));
        Assert.That(acts, Is.EqualTo(new[] { ("party-removed", "0384", true), ("party", "0384", true), ("party", "0384", true) }));
    }

    [TestCase("384", "Diemen", "Mailbox", "", false, "Dit is geen partij")]
    [TestCase("038a", "Diemen", "Mailbox", "", false, "Dit is geen partij")]
    [TestCase("0384", " ", "Mailbox", "", false, "Geef een naam")]
    [TestCase("0384", "Diemen", "Post", "", false, "Kies hoe de partij haar berichten krijgt.")]
    [TestCase("0384", "Diemen", "7", "", false, "Kies hoe de partij haar berichten krijgt.")]
    [TestCase("0384", "Diemen", "Mailbox", "42420001 4242", false, null)]
    [TestCase("0384", "Diemen", "Mailbox", "42420001 424", false, "'424' is geen code van een partij.")]
    [TestCase(Zorg, "Zorg", "Mailbox", "", true, "Deze hub beoordeelt voor gemeenten")]
    [TestCase(Zorg, "Zorg", "Mailbox", "", false, null)]
    public async Task What_cannot_be_a_party_is_refused_with_the_reason(string code, string naam, string route, string namens, bool served, string? told)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync(OperatorRole.Beheerder);
        Assert.That(await AddAsync(browser, code, naam, route, namens, served), Does.Contain(told ?? $"Partij {code} is toegevoegd."));
        Assert.That(await PartiesAsync(host), Has.Length.EqualTo(told is null ? 1 : 0));
    }

    [Test]
    public async Task A_party_that_is_there_is_not_added_again()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync(OperatorRole.Beheerder);
        await AddAsync(browser, Zorg, "Zorg en Zo", "Published", "", served: false);
        Assert.That(await AddAsync(browser, Zorg, "Een ander", "Mailbox", "", served: false), Does.Contain("Partij 42420001 is er al"));
        Assert.That(await PartiesAsync(host), Is.EqualTo(new[] { "42420001 Zorg en Zo Published False " }));
    }

    [TestCase(OperatorRole.Lezer)]
    [TestCase(OperatorRole.Behandelaar)]
    public async Task Who_may_not_manage_parties_sees_why_and_changes_nothing(OperatorRole role)
    {
        await using var host = await ConsoleHost.StartAsync();
        await host.Store.SaveAsync(new Party(Zorg, "Zorg en Zo", DeliveryRoute.Mailbox, IsServed: false, []), new Act(DateTimeOffset.UtcNow, "test", null), default);
        await host.Store.AddCertificateAsync(
            new CertificateKey.Thumbprint(new string('a', 64)), [Zorg], Period.Always, new Act(DateTimeOffset.UtcNow, "test", null), default);
        using var browser = await host.BrowseAsync(role);
        foreach (var (path, form, fields) in Acts())
        {
            var page = await browser.ReadAsync(path);
            Assert.That(page, Does.Contain("Dit mag alleen een beheerder."), path);
            using var refused = await browser.SubmitAsync(path, form, fields);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), form);
        }

        Assert.That(await PartiesAsync(host), Is.EqualTo(new[] { "42420001 Zorg en Zo Mailbox False " }));
        Assert.That((await host.Store.ListCertificatesAsync(default)).Select(certificate => (certificate.RevokedAt, certificate.Parties.Count)), Is.EqualTo(new[] { ((DateTimeOffset?)null, 1) }));
    }

    [Test]
    public async Task What_is_not_there_is_told_and_takes_no_form()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = await host.BrowseAsync(OperatorRole.Beheerder);
        foreach (var path in (string[])[ConsolePaths.Party(Zorg), ConsolePaths.Message(1), ConsolePaths.Root + "/dossier/1/1"])
        {
            using var unknown = await browser.GetAsync(path);
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await TextOf(unknown), Does.Contain("Deze pagina, dit bericht of deze partij bestaat niet (meer)."));
        }

        // Two look at the same party, and one removes it.
        await AddAsync(browser, Zorg, "Zorg", "Mailbox", "", served: false);
        var page = await browser.FormOfAsync(ConsolePaths.Party(Zorg), "partij-wijzigen");
        using (await browser.SubmitAsync(ConsolePaths.Party(Zorg), "partij-verwijderen", ("Removal.Zeker", "true")))
        using (var late = await browser.PostAsync(ConsolePaths.Party(Zorg), [.. page.Hidden, ("Form.Naam", "Zorg"), ("Form.Route", "Mailbox")]))
            Assert.That(await TextOf(late), Does.Contain("Deze partij is er niet meer: iemand anders heeft haar verwijderd."));
        Assert.That(await PartiesAsync(host), Is.Empty);
    }

    [Test]
    public async Task Parties_are_found_by_code_or_name_and_a_hundred_stand_on_a_page()
    {
        await using var host = await ConsoleHost.StartAsync();
        for (var i = 0; i < 101; i++)
            await host.Store.SaveAsync(new Party($"{42420000 + i}", $"Zorg {i}", DeliveryRoute.Mailbox, IsServed: false, []), new Act(DateTimeOffset.UtcNow, "test", null), default);
        using var browser = await host.BrowseAsync(OperatorRole.Lezer);
        var first = await browser.ReadAsync(ConsolePaths.Parties);
        Assert.That(first, Does.Contain(ConsolePaths.Party("42420099")).And.Not.Contain(ConsolePaths.Party("42420100")).And.Contain("?na=42420099").And.Contain("Volgende"));
        Assert.That(
            await browser.ReadAsync(ConsolePaths.Parties + "?na=42420099"),
            Does.Contain(ConsolePaths.Party("42420100")).And.Not.Contain(ConsolePaths.Party("42420099")).And.Not.Contain("Volgende"));
        Assert.That(await browser.ReadAsync(ConsolePaths.Parties + "?zoek=zorg+57"), Does.Contain(ConsolePaths.Party("42420057")).And.Not.Contain(ConsolePaths.Party("42420058")));
        Assert.That(await browser.ReadAsync(ConsolePaths.Parties + "?zoek=4242010"), Does.Contain(ConsolePaths.Party("42420100")).And.Not.Contain(ConsolePaths.Party("42420010")));
        Assert.That(await browser.ReadAsync(ConsolePaths.Parties + "?zoek=niemand"), Does.Contain("Niets gevonden."));
    }

    private static (string Path, string Form, (string, string)[] Fields)[] Acts() =>
    [
        (ConsolePaths.Parties, "partij-toevoegen", [("Form.Code", "0384"), ("Form.Naam", "Diemen"), ("Form.Route", "Mailbox")]),
        (ConsolePaths.Parties, "certificaat-weigeren", [("Refused.Vingerafdruk", new string('a', 64))]),
        (ConsolePaths.Party(Zorg), "partij-wijzigen", [("Form.Naam", "Anders"), ("Form.Route", "Mailbox")]),
        (ConsolePaths.Party(Zorg), "partij-verwijderen", [("Removal.Zeker", "true")]),
        (ConsolePaths.Party(Zorg), "certificaat-toevoegen", [("Certificate.Pem", "x"), ("Certificate.Herkend", "Thumbprint")]),
        (ConsolePaths.Party(Zorg), "certificaat-beheer", [("Acting.Id", "1"), ("Acting.Daad", "intrekken")]),
        (ConsolePaths.Party(Zorg), "certificaat-beheer", [("Acting.Id", "1"), ("Acting.Daad", "toestemming")]),
    ];

    private static async Task<string> AddAsync(PlainBrowser browser, string code, string naam, string route, string namens, bool served)
    {
        using var added = await browser.SubmitAsync(
            ConsolePaths.Parties, "partij-toevoegen",
            [("Form.Code", code), ("Form.Naam", naam), ("Form.Route", route), ("Form.Namens", namens), .. served ? new[] { ("Form.Bediend", "true") } : []]);
        return await TextOf(added);
    }

    private static async Task<string[]> PartiesAsync(ConsoleHost host) => [.. (await host.Store.ListAsync(default)).Select(party =>
        $"{party.Code} {party.Naam} {party.Route} {party.IsServed} {string.Join(' ', party.SendsFor)}")];

    private static async Task<string> TextOf(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
