using System.Security.Cryptography.X509Certificates;
using MessageHub.Gateway.Settings;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>
/// Callers with client certificates, as a proxy on this machine forwards them; over TLS itself they come in the flow tests. Whoever is not let in is told the
/// same, and the log tells why.
/// </summary>
public class CertificateTests
{
    private const string Header = "Client-Cert";
    private const string Subject = "CN=J. Jansen, O=Softwarehuis, C=NL";

    private TestCa ca = null!;
    private TemporaryFolder folder = null!;
    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp()
    {
        ca = new TestCa();
        folder = new TemporaryFolder();
        host = await StartAsync();
        foreach (var party in new[] { PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder), PartiesInMemory.Aanbieder("42420009") })
            await host.Operations.SavePartyAsync(party, "piet", CancellationToken.None);
    }

    [TearDown]
    public async Task TearDown()
    {
        await host.DisposeAsync();
        folder.Dispose();
        ca.Dispose();
    }

    [Test]
    public async Task A_registered_certificate_is_let_in_for_its_party_and_no_other()
    {
        var certificate = await IssueAsync(Keten.Aanbieder);

        Assert.That((await PushAsync(certificate)).Status, Is.EqualTo(204));
        var other = await PushAsync(certificate, (VerzoekOmToewijzing() with { Aanbieder = "42420009" }).ToBytes(), new Metadata { AfzenderCode = "42420009" });
        Assert.That((other.Status, other.Code, other.ErrorAt), Is.EqualTo((422, "BRS03", "routeringgegevens.afzender")));
    }

    [Test]
    public async Task The_sender_in_the_message_must_be_one_of_the_callers_parties_too()
    {
        var certificate = await IssueAsync(Keten.Aanbieder);

        var reply = await PushAsync(certificate, (VerzoekOmToewijzing() with { Aanbieder = "42420009" }).ToBytes());

        Assert.That((reply.Status, reply.Code, reply.ErrorAt), Is.EqualTo((422, "BRS03", "routeringgegevens.afzender")));
    }

    [Test]
    public async Task Who_may_send_for_both_must_still_say_the_same_twice()
    {
        var certificate = await IssueAsync(Keten.Aanbieder, "42420009");

        var reply = await PushAsync(certificate, (VerzoekOmToewijzing() with { Aanbieder = "42420009" }).ToBytes());

        Assert.That((reply.Status, reply.Code, reply.ErrorAt), Is.EqualTo((422, (string?)null, "routeringgegevens.afzender")));
    }

    [Test]
    public async Task A_certificate_that_acts_for_several_parties_has_all_their_mailboxes_and_may_ask_for_one()
    {
        var both = await IssueAsync(Keten.Gemeente, Keten.Aanbieder);
        Assert.That((await PushAsync(both)).Status, Is.EqualTo(204));
        await host.JudgeAsync();

        Assert.That((await GetAsync(both)).Json.EnumerateArray().Select(Addressee), Is.EquivalentTo(new[] { Keten.Gemeente, Keten.Aanbieder }));
        foreach (var (zoekpad, expected) in new[]
        {
            ($"\"geadresseerdeCode\":\"{Keten.Gemeente}\"", Keten.Gemeente), ("\"geadresseerdeRol\":\"Instelling\"", Keten.Aanbieder),
        })
        {
            var found = await SearchAsync(both, $$"""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW",{{zoekpad}}}""");
            Assert.That(found.Json.EnumerateArray().Select(Addressee), Is.EqualTo(new[] { expected }));
        }

        var none = await SearchAsync(both, """{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"JW","geadresseerdeCode":"42420009"}""");
        Assert.That(none.Json.GetArrayLength(), Is.Zero, "a party of somebody else");
    }

    [Test]
    public async Task A_renewed_certificate_of_a_known_holder_is_let_in_and_one_of_another_issuer_is_not()
    {
        using var otherCa = new TestCa("CN=Other CA, C=NL");
        await host.DisposeAsync();
        host = await StartAsync(otherCa);
        await host.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder), "piet", CancellationToken.None);
        await host.Operations.AddCertificateAsync(
            new CertificateKey.Holder(ca.Certificate.Subject, Subject), [Keten.Aanbieder], Period.Always, "piet", CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync(ca.Issue(Subject))).Status, Is.EqualTo(200));
            Assert.That((await GetAsync(ca.Issue(Subject))).Status, Is.EqualTo(200), "another one, renewed");
            Assert.That((await GetAsync(otherCa.Issue(Subject))).Status, Is.EqualTo(403));
            Assert.That((await GetAsync(ca.Issue(Subject + ", L=Diemen"))).Status, Is.EqualTo(403));
        });
    }

    [Test]
    public async Task One_certificate_of_a_holder_can_be_revoked()
    {
        await host.Operations.AddCertificateAsync(
            new CertificateKey.Holder(ca.Certificate.Subject, Subject), [Keten.Aanbieder], Period.Always, "piet", CancellationToken.None);
        var (lost, renewed) = (ca.Issue(Subject), ca.Issue(Subject));
        await host.Operations.RevokeCertificateAsync(Thumbprint(lost), "piet", "key lost", CancellationToken.None);

        await AssertRefusedAsync(lost, "the certificate was revoked here");
        Assert.That((await GetAsync(renewed)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_revoked_certificate_is_refused_after_the_refresh_and_until_it_is_added_anew()
    {
        var certificate = await IssueAsync(Keten.Aanbieder);
        Assert.That((await GetAsync(certificate)).Status, Is.EqualTo(200));

        var id = (await host.Store.ListCertificatesAsync(CancellationToken.None)).Single().Id;
        await host.Operations.RevokeCertificateAsync(id, "piet", null, CancellationToken.None);
        await Task.Delay(1500);
        await AssertRefusedAsync(certificate, "the certificate was revoked here");

        await host.Operations.AddCertificateAsync(Thumbprint(certificate), [Keten.Aanbieder], Period.Always, "piet", CancellationToken.None);
        await Task.Delay(1500);
        Assert.That((await GetAsync(certificate)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Who_is_not_known_or_not_valid_is_told_the_same_and_the_log_tells_why()
    {
        var now = DateTimeOffset.UtcNow;
        using var stranger = new TestCa();
        var before = await IssueAsync([Keten.Aanbieder], new Period(now.AddDays(1), null));
        var over = await IssueAsync([Keten.Aanbieder], new Period(null, now.AddDays(-1)));
        var nobodys = await IssueAsync("42420077");

        await AssertRefusedAsync(null, "it has no certificate and no token");
        await AssertRefusedAsync(ca.Issue(Subject), "the certificate is not registered");
        await AssertRefusedAsync(ca.Issue(Subject, until: now.AddMinutes(-1)), "the certificate has expired");
        await AssertRefusedAsync(ca.Issue(Subject, from: now.AddMinutes(1)), "the certificate is not valid yet");
        await AssertRefusedAsync(stranger.Issue(Subject), "the certificate is not from a trusted issuer");
        await AssertRefusedAsync(ca.Issue(Subject, use: TestCa.ServerAuth), "the certificate is not from a trusted issuer");
        await AssertRefusedAsync(stranger.Certificate, "the certificate is not from a trusted issuer");
        await AssertRefusedAsync(before, "the registration of the certificate does not hold yet");
        await AssertRefusedAsync(over, "the registration of the certificate holds no more");
        await AssertRefusedAsync(nobodys, "none of its parties takes part");
    }

    [Test]
    public async Task An_expired_certificate_is_refused_though_it_is_registered()
    {
        var certificate = ca.Issue(Subject, until: DateTimeOffset.UtcNow.AddMinutes(-1));
        await host.Operations.AddCertificateAsync(Thumbprint(certificate), [Keten.Aanbieder], Period.Always, "piet", CancellationToken.None);

        await AssertRefusedAsync(certificate, "the certificate has expired");
    }

    [Test]
    public async Task Refusals_of_one_certificate_are_told_once_a_minute()
    {
        var certificate = ca.Issue(Subject);
        for (var i = 0; i < 5; i++)
            await GetAsync(certificate);

        Assert.That(host.Log.Warnings.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_certificate_from_an_intermediate_authority_that_is_named_is_let_in()
    {
        using var intermediate = new TestCa("CN=Intermediate, C=NL", ca);
        await host.DisposeAsync();
        host = await StartAsync(intermediate);
        await host.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder), "piet", CancellationToken.None);
        var certificate = intermediate.Issue(Subject);
        await host.Operations.AddCertificateAsync(Thumbprint(certificate), [Keten.Aanbieder], Period.Always, "piet", CancellationToken.None);

        Assert.That((await GetAsync(certificate)).Status, Is.EqualTo(200));
    }

    [TestCase("base64")]
    [TestCase("RFC 9440")]
    [TestCase("PEM, escaped")]
    public async Task A_forwarded_certificate_is_read_as_proxies_write_it(string form)
    {
        var certificate = await IssueAsync(Keten.Aanbieder);

        Assert.That((await SendAsync(form switch
        {
            "base64" => Convert.ToBase64String(certificate.RawData),
            "RFC 9440" => $":{Convert.ToBase64String(certificate.RawData)}:",
            _ => Uri.EscapeDataString(certificate.ExportCertificatePem()),
        })).Status, Is.EqualTo(200));
    }

    [TestCase("x")]
    [TestCase("AAAA")]
    [TestCase("%")]
    [TestCase("-----BEGIN CERTIFICATE-----")]
    public async Task What_cannot_be_read_as_a_certificate_is_none(string value) => Assert.That((await SendAsync(value)).Status, Is.EqualTo(403));

    [Test]
    public async Task Two_forwarded_certificates_are_none_because_one_is_the_callers_own_word()
    {
        var value = Convert.ToBase64String((await IssueAsync(Keten.Aanbieder)).RawData);

        Assert.That((await SendAsync(value, value)).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task From_anyone_but_the_proxies_the_header_is_taken_off()
    {
        await host.DisposeAsync();
        host = await StartAsync(proxies: "10.0.0.0/8");
        await host.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder), "piet", CancellationToken.None);

        await AssertRefusedAsync(await IssueAsync(Keten.Aanbieder), "it has no certificate and no token");
    }

    private async Task<GatewayHost> StartAsync(TestCa? also = null, string proxies = "127.0.0.1") => await GatewayHost.StartAsync(
        admitUnknown: false,
        new GatewaySettings
        {
            Gateway = new GatewayOptions { Proxies = [proxies] },
            Authentication = new PartyAuthenticationOptions
            {
                Certificate = new CertificateOptions
                {
                    TrustedIssuers = [folder.Write("ca.pem", ca.Pem + "\n" + also?.Pem)], Revocation = X509RevocationMode.NoCheck,
                },
            },
        },
        refreshSeconds: 1);

    private Task<X509Certificate2> IssueAsync(params string[] parties) => IssueAsync(parties, Period.Always);

    private async Task<X509Certificate2> IssueAsync(string[] parties, Period period)
    {
        var certificate = ca.Issue(Subject);
        await host.Operations.AddCertificateAsync(Thumbprint(certificate), parties, period, "piet", CancellationToken.None);
        return certificate;
    }

    private async Task AssertRefusedAsync(X509Certificate2? certificate, string why)
    {
        var reply = await GetAsync(certificate);
        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(403));
            Assert.That(reply.Detail, Is.EqualTo("You have no access to this service with what you came with."));
            Assert.That(reply.Json.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "type", "title", "status", "detail" }));
            Assert.That(host.Log.Warnings.Last(), Does.Contain(why));
            Assert.That(host.Log.Warnings.Last(), Does.Not.Contain("Jansen"));
        });
    }

    private Task<Reply> GetAsync(X509Certificate2? certificate) => certificate is null ? SendAsync() : SendAsync(Convert.ToBase64String(certificate.RawData));

    private async Task<Reply> SendAsync(params string[] header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, GatewayHost.Pull);
        foreach (var value in header)
            request.Headers.TryAddWithoutValidation(Header, value);
        return await host.SendAsync(request);
    }

    private async Task<Reply> SearchAsync(X509Certificate2 certificate, string zoekpad)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, GatewayHost.Pull + "/zoeken") { Content = new StringContent(zoekpad, null, "application/json") };
        request.Headers.Add(Header, Convert.ToBase64String(certificate.RawData));
        return await host.SendAsync(request);
    }

    private async Task<Reply> PushAsync(X509Certificate2 certificate, byte[]? payload = null, Metadata? metadata = null)
    {
        using var form = GatewayHost.Form((metadata ?? new Metadata()).ToString(), payload ?? VerzoekOmToewijzing().ToBytes());
        using var request = new HttpRequestMessage(HttpMethod.Post, GatewayHost.Push) { Content = form };
        request.Headers.Add(Header, Convert.ToBase64String(certificate.RawData));
        return await host.SendAsync(request);
    }

    private static CertificateKey.Thumbprint Thumbprint(X509Certificate2 certificate) =>
        new(Convert.ToHexStringLower(certificate.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256)));

    private static string? Addressee(System.Text.Json.JsonElement item) =>
        item.GetProperty("routeringgegevens").GetProperty("geadresseerden")[0].GetProperty("code").GetString();
}
