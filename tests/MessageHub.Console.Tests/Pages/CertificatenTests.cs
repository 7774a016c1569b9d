using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Processing.Ports;
using MessageHub.Testing;

namespace MessageHub.OperatorConsole.Tests.Pages;

/// <summary>Certificates of a party, from PEM to revoked: what the command line does, for people with a browser.</summary>
public class CertificatenTests
{
    private const string Zorg = "42420001";
    private const string Ander = "42420002";

    private static readonly string Page = ConsolePaths.Party(Zorg);

    private TestCa authority = null!;
    private ConsoleHost host = null!;
    private PlainBrowser browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        authority = new TestCa();
        host = await ConsoleHost.StartAsync();
        foreach (var code in (string[])[Zorg, Ander])
            await host.Store.SaveAsync(new Party(code, $"Zorg {code}", DeliveryRoute.Mailbox, IsServed: false, []), new Act(DateTimeOffset.UtcNow, "test", null), default);
        browser = await host.BrowseAsync(OperatorRole.Beheerder);
    }

    [TearDown]
    public async Task TearDown()
    {
        browser?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
        authority.Dispose();
    }

    [Test]
    public async Task A_pasted_certificate_acts_for_the_party_until_its_own_end()
    {
        using var certificate = authority.Issue("CN=Zorg en Zo");
        var (print, end) = (ThumbprintOf(certificate), (DateTimeOffset)certificate.NotAfter.ToUniversalTime());
        Assert.That(await AddAsync(Page, certificate.ExportCertificatePem()), Does.Contain("Certificaat 1 treedt op voor 42420001.").And.Contain(print).And.Contain(">geldig<"));

        var registered = (await host.Store.ListCertificatesAsync(default)).Single();
        Assert.That((registered.Key, registered.Period.Until, string.Join(' ', registered.Parties)), Is.EqualTo((new CertificateKey.Thumbprint(print), end, Zorg)));
        Assert.That(await LatestActAsync(), Is.EqualTo(("certificate", "1 42420001", (string?)null)));

        // A software supplier: the same one for another party too.
        Assert.That(await AddAsync(ConsolePaths.Party(Ander), certificate.ExportCertificatePem()), Does.Contain("Certificaat 1 treedt op voor 42420002."));
        Assert.That((await host.Store.ListCertificatesAsync(default)).Single().Parties, Is.EqualTo(new[] { Zorg, Ander }));
    }

    [Test]
    public async Task A_certificate_that_is_sent_as_a_file_is_known_by_its_holder_if_that_is_chosen()
    {
        using var certificate = authority.Issue("CN=Zorg en Zo");
        using var sent = await browser.UploadAsync(Page, "certificaat-toevoegen", ("Certificate.Bestand", certificate.RawData), ("Certificate.Herkend", "Holder"), ("Certificate.Tot", "2099-12-31"));
        Assert.That(await TextOf(sent), Does.Contain("Certificaat 1 treedt op voor 42420001."));
        var registered = (await host.Store.ListCertificatesAsync(default)).Single();
        Assert.That(registered.Key, Is.EqualTo(new CertificateKey.Holder("CN=Test CA, O=Zorg, C=NL", "CN=Zorg en Zo")));
        Assert.That(registered.Period.Until, Is.EqualTo(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.FromHours(1))), "a renewed one holds for as long as was asked");

        // A holder can be a person.
        using var reader = await host.BrowseAsync(OperatorRole.Behandelaar);
        Assert.That(await browser.ReadAsync(Page), Does.Contain("CN=Zorg en Zo"));
        Assert.That(await reader.ReadAsync(Page), Does.Not.Contain("CN=Zorg en Zo").And.Contain("CN=Test CA"));
    }

    [Test]
    public async Task What_cannot_be_registered_is_refused_with_the_reason_and_keeps_nothing()
    {
        using var certificate = authority.Issue("CN=Zorg");
        using var past = authority.Issue("CN=Zorg", DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(-1));
        using var nameless = authority.Issue("");
        using var longName = authority.Issue($"CN={new string('a', 60)}" + string.Concat(Enumerable.Range(0, 7).Select(i => $", OU={new string('b', 60)}")));
        var pem = certificate.ExportCertificatePem();
        (string Pem, (string, string)[] More, string Told)[] wrong =
        [
            ("", [], "Plak een certificaat of kies een bestand."),
            ("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", [], "Dit is geen certificaat"),
            ("zomaar tekst", [], "Dit is geen certificaat"),
            (pem + "\n" + authority.Pem, [], "Hier zitten meer certificaten in"),
            (new string('x', 65_537), [], "Dit is te groot"),
            (past.ExportCertificatePem(), [], "Dit certificaat is verlopen op"),
            (pem, [("Certificate.Herkend", "Zomaar")], "Kies waaraan"),
            (nameless.ExportCertificatePem(), [("Certificate.Herkend", "Holder")], "noemt geen houder"),
            (longName.ExportCertificatePem(), [("Certificate.Herkend", "Holder")], "De namen in dit certificaat zijn te lang"),
            (pem, [("Certificate.Van", "2099-01-01")], "In deze periode geldt het certificaat niet."),
            (pem, [("Certificate.Tot", "31-12-2026")], "Een datum is niet goed ingevuld."),
        ];
        foreach (var (text, more, told) in wrong)
            Assert.That(await AddAsync(Page, text, more), Does.Contain(told), told);

        using var both = await browser.UploadAsync(Page, "certificaat-toevoegen", ("Certificate.Bestand", certificate.RawData), ("Certificate.Pem", pem), ("Certificate.Herkend", "Thumbprint"));
        Assert.That(await TextOf(both), Does.Contain("niet allebei"));
        Assert.That(await host.Store.ListCertificatesAsync(default), Is.Empty);

        // The nearest that can be: the same, by its thumbprint.
        Assert.That(await AddAsync(Page, longName.ExportCertificatePem()), Does.Contain("Certificaat 1 treedt op"));
    }

    [Test]
    public async Task A_private_key_is_refused_and_stands_nowhere_afterwards()
    {
        using var certificate = authority.Issue("CN=Zorg");
        using var key = certificate.GetECDsaPrivateKey()!;
        var secret = key.ExportPkcs8PrivateKeyPem();
        var page = await AddAsync(Page, certificate.ExportCertificatePem() + "\n" + secret);
        using var sent = await browser.UploadAsync(Page, "certificaat-toevoegen", ("Certificate.Bestand", certificate.Export(X509ContentType.Pkcs12, "geheim")), ("Certificate.Herkend", "Thumbprint"));
        Assert.That(page, Does.Contain("Hier zit een geheime sleutel in"));
        Assert.That(await TextOf(sent), Does.Contain("Hier zit een geheime sleutel in"));
        Assert.That(page, Does.Not.Contain(secret.Split('\n')[1]), "the page shows it again");
        Assert.That(host.Log.Lines, Has.None.Contains(secret.Split('\n')[1]));
        Assert.That(await host.Store.ListCertificatesAsync(default), Is.Empty);
    }

    [TestCase(29, true)]
    [TestCase(31, false)]
    public async Task An_end_within_thirty_days_is_told_before_it_comes(int days, bool isTold)
    {
        using var certificate = authority.Issue("CN=Zorg", until: DateTimeOffset.UtcNow.AddDays(days).AddHours(1));
        await AddAsync(Page, certificate.ExportCertificatePem());
        foreach (var path in (string[])[Page, ConsolePaths.Parties])
            Assert.That((await browser.ReadAsync(path)).Contains($"verloopt over {days} dagen", StringComparison.Ordinal), Is.EqualTo(isTold), path);
    }

    [Test]
    public async Task A_certificate_is_revoked_once_with_its_reason()
    {
        using var certificate = authority.Issue("CN=Zorg");
        await AddAsync(Page, certificate.ExportCertificatePem());
        Assert.That(await EndAsync("intrekken"), Does.Contain("Kies eerst een certificaat."));
        Assert.That(await EndAsync("iets", ("Acting.Id", "1")), Does.Contain("Kies wat er met het certificaat moet gebeuren."));
        Assert.That(await EndAsync("intrekken", ("Acting.Id", "1"), ("Acting.Reden", "sleutel kwijt")), Does.Contain("Certificaat 1 is ingetrokken."));
        Assert.That(await LatestActAsync(), Is.EqualTo(("certificate-revoked", "1", "sleutel kwijt")));
        Assert.That((await host.Store.ListCertificatesAsync(default)).Single().RevokedAt, Is.Not.Null);
        Assert.That(await EndAsync("intrekken", ("Acting.Id", "1")), Does.Contain("Certificaat 1 bestaat niet, of was al ingetrokken."));
    }

    [Test]
    public async Task A_revoked_certificate_comes_back_only_when_that_is_meant()
    {
        using var certificate = authority.Issue("CN=Zorg");
        await AddAsync(Page, certificate.ExportCertificatePem());
        await EndAsync("intrekken", ("Acting.Id", "1"));
        Assert.That(await AddAsync(Page, certificate.ExportCertificatePem()), Does.Contain("Dit certificaat is ingetrokken op"));
        Assert.That(await host.Store.ListCertificatesAsync(default), Has.Count.EqualTo(1));
        Assert.That(await AddAsync(Page, certificate.ExportCertificatePem(), ("Certificate.Opnieuw", "true")), Does.Contain("Certificaat 2 treedt op voor 42420001."));
    }

    [Test]
    public async Task A_party_takes_back_its_consent_and_the_certificate_acts_on_for_the_other()
    {
        using var certificate = authority.Issue("CN=Leverancier");
        await AddAsync(Page, certificate.ExportCertificatePem());
        await AddAsync(ConsolePaths.Party(Ander), certificate.ExportCertificatePem());
        Assert.That(await EndAsync("toestemming", ("Acting.Id", "1")), Does.Contain("Certificaat 1 treedt niet meer op voor 42420001."));
        Assert.That(await LatestActAsync(), Is.EqualTo(("consent-withdrawn", "1 42420001", (string?)null)));
        var registered = (await host.Store.ListCertificatesAsync(default)).Single();
        Assert.That((registered.RevokedAt, string.Join(' ', registered.Parties)), Is.EqualTo(((DateTimeOffset?)null, Ander)));
    }

    [Test]
    public async Task A_certificate_is_refused_by_its_thumbprint_whether_it_is_registered_or_not()
    {
        using var certificate = authority.Issue("CN=Zorg");
        using var other = authority.Issue("CN=Zorg");
        await AddAsync(Page, certificate.ExportCertificatePem());
        Assert.That(await RefuseAsync("12:34"), Does.Contain("Dit is geen vingerafdruk"));
        Assert.That(await RefuseAsync(string.Join(':', ThumbprintOf(certificate).ToUpperInvariant().Chunk(2).Select(pair => new string(pair)))), Does.Contain("geweigerd, als nummer 1"));
        Assert.That(await LatestActAsync(), Is.EqualTo(("certificate-revoked", "1", "gestolen")));
        Assert.That(await RefuseAsync(ThumbprintOf(other)), Does.Contain("geweigerd, als nummer 2"));
        Assert.That(
            (await host.Store.ListCertificatesAsync(default)).Select(registered => (registered.Key, registered.RevokedAt is not null)),
            Is.EqualTo(new[] { ((CertificateKey)new CertificateKey.Thumbprint(ThumbprintOf(certificate)), true), (new CertificateKey.Thumbprint(ThumbprintOf(other)), true) }));
    }

    private async Task<string> AddAsync(string path, string pem, params (string Name, string Value)[] more)
    {
        (string, string)[] known = more.Any(field => field.Name == "Certificate.Herkend") ? [] : [("Certificate.Herkend", "Thumbprint")];
        using var added = await browser.SubmitAsync(path, "certificaat-toevoegen", [("Certificate.Pem", pem), .. known, .. more]);
        return await TextOf(added);
    }

    private async Task<string> EndAsync(string act, params (string Name, string Value)[] fields)
    {
        using var ended = await browser.SubmitAsync(Page, "certificaat-beheer", [("Acting.Daad", act), .. fields]);
        return await TextOf(ended);
    }

    private async Task<string> RefuseAsync(string thumbprint)
    {
        using var refused = await browser.SubmitAsync(ConsolePaths.Parties, "certificaat-weigeren", ("Refused.Vingerafdruk", thumbprint), ("Refused.Reden", "gestolen"));
        return await TextOf(refused);
    }

    private async Task<(string What, string? Subject, string? Reason)> LatestActAsync()
    {
        var act = (await host.Store.AuditAsync(1, default)).Single();
        return (act.What, act.Subject, act.Reason);
    }

    private static string ThumbprintOf(X509Certificate2 certificate) => Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256));

    private static async Task<string> TextOf(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
