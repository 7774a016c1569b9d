using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    private static readonly CertificateKey.Thumbprint Vingerafdruk = new(new string('a', 64));
    private static readonly string[] Nobody = [];
    private static readonly CertificateKey.Holder Houder = new("CN=Zorg CA, O=Zorg, C=NL", "CN=Softwarehuis, C=NL");

    [Test]
    public async Task Certificates_come_back_in_order_of_number_with_the_parties_they_act_for()
    {
        Assert.That(await store.ListCertificatesAsync(default), Is.Empty);
        var period = new Period(Samples.Nu, Later);
        var first = await store.AddCertificateAsync(Houder, ["0344", "12345678"], period, Beheer, default);
        var second = await store.AddCertificateAsync(Vingerafdruk, [], Period.Always, Beheer with { At = Later, Who = "bob" }, default);

        var certificates = await store.ListCertificatesAsync(default);
        Assert.That(certificates.Select(Without), Is.EqualTo(new[]
        {
            new RegisteredCertificate(first, Houder, Nobody, period, Samples.Nu, "els", null, null),
            new RegisteredCertificate(second, Vingerafdruk, Nobody, Period.Always, Later, "bob", null, null),
        }));
        Assert.That(certificates.Select(certificate => certificate.Parties), Is.EqualTo(new[] { new[] { "0344", "12345678" }, [] }));
    }

    [Test]
    public async Task Adding_a_certificate_again_lets_it_act_for_more_parties_and_sets_its_period()
    {
        var id = await store.AddCertificateAsync(Houder, ["0344"], new Period(Samples.Nu, null), Beheer, default);
        Assert.That(await store.AddCertificateAsync(Houder, ["12345678", "0344", "12345678"], Period.Always, Beheer, default), Is.EqualTo(id));

        var certificate = (await store.ListCertificatesAsync(default)).Single();
        Assert.That(certificate.Parties, Is.EqualTo(new[] { "0344", "12345678" }));
        Assert.That(certificate.Period, Is.EqualTo(Period.Always));
    }

    [Test]
    public async Task A_certificate_of_another_holder_or_issuer_is_another_certificate()
    {
        var ids = new[]
        {
            await store.AddCertificateAsync(Houder, ["0344"], Period.Always, Beheer, default),
            await store.AddCertificateAsync(Houder with { Issuer = Houder.Subject }, ["0344"], Period.Always, Beheer, default),
            await store.AddCertificateAsync(Houder with { Subject = Houder.Subject.ToUpperInvariant() }, ["0344"], Period.Always, Beheer, default),
        };
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public async Task A_revoked_certificate_stays_and_is_revoked_once_and_can_be_added_anew()
    {
        var id = await store.AddCertificateAsync(Vingerafdruk, ["0344"], Period.Always, Beheer, default);
        Assert.That(await store.RevokeCertificateAsync(id, Beheer with { At = Later, Who = "bob" }, default));
        Assert.That(await store.RevokeCertificateAsync(id, Beheer, default), Is.False);
        Assert.That(await store.RevokeCertificateAsync(id + 100, Beheer, default), Is.False);

        var anew = await store.AddCertificateAsync(Vingerafdruk, ["12345678"], Period.Always, Beheer, default);
        var certificates = await store.ListCertificatesAsync(default);
        Assert.That(certificates.Select(certificate => (certificate.Id, certificate.RevokedAt, certificate.RevokedBy)), Is.EqualTo(new[]
        {
            (id, (DateTimeOffset?)Later, (string?)"bob"), (anew, null, null),
        }));
    }

    [Test]
    public async Task A_certificate_that_nobody_registered_can_be_revoked()
    {
        var id = await store.AddRevokedCertificateAsync(Vingerafdruk, Beheer, default);

        var certificate = (await store.ListCertificatesAsync(default)).Single();
        Assert.That(Without(certificate), Is.EqualTo(new RegisteredCertificate(id, Vingerafdruk, Nobody, Period.Always, Samples.Nu, "els", Samples.Nu, "els")));
    }

    [Test]
    public async Task A_party_that_takes_back_its_consent_or_is_removed_has_no_certificate_act_for_it()
    {
        await store.SaveAsync(Utrecht, Beheer, default);
        var id = await store.AddCertificateAsync(Vingerafdruk, ["0344", "12345678"], Period.Always, Beheer, default);
        Assert.That(await store.WithdrawPartyAsync(id, "12345678", Beheer, default));
        Assert.That(await store.WithdrawPartyAsync(id, "12345678", Beheer, default), Is.False);
        Assert.That((await store.ListCertificatesAsync(default)).Single().Parties, Is.EqualTo(new[] { "0344" }));

        await store.RemoveAsync("0344", Beheer, default);
        Assert.That((await store.ListCertificatesAsync(default)).Single().Parties, Is.Empty);
    }

    [Test]
    public async Task What_was_done_with_certificates_is_on_record()
    {
        var id = await store.AddCertificateAsync(Vingerafdruk, ["0344", "12345678"], Period.Always, Beheer, default);
        await store.WithdrawPartyAsync(id, "0344", Beheer with { Reason = "contract ended" }, default);
        await store.RevokeCertificateAsync(id, Beheer with { Reason = "key lost" }, default);
        await store.RevokeCertificateAsync(id, Beheer, default);

        Assert.That((await store.AuditAsync(10, default)).Select(row => (row.What, row.Subject, row.Reason)), Is.EqualTo(new[]
        {
            ("certificate-revoked", $"{id}", "key lost"), ("consent-withdrawn", $"{id} 0344", "contract ended"), ("certificate", $"{id} 0344 12345678", (string?)null),
        }));
    }

    [Test]
    public async Task How_a_party_writes_is_kept_and_replaced()
    {
        Assert.That(await store.ListStroomvormenAsync(default), Is.Empty);
        await store.SaveStroomvormAsync("0344", new Stroomvorm(Schrijfwijze.LettersEnNaam, "Indienen"), default);
        await store.SaveStroomvormAsync("12345678", new Stroomvorm(Schrijfwijze.Naam, "Aanleveren"), default);
        await store.SaveStroomvormAsync("0344", new Stroomvorm(Schrijfwijze.LettersEnNummer, "Versturen"), default);

        Assert.That(await store.ListStroomvormenAsync(default), Is.EquivalentTo(new Dictionary<string, Stroomvorm>
        {
            ["0344"] = new(Schrijfwijze.LettersEnNummer, "Versturen"), ["12345678"] = new(Schrijfwijze.Naam, "Aanleveren"),
        }));
    }

    /// <summary>A list is equal to itself only.</summary>
    private static RegisteredCertificate Without(RegisteredCertificate certificate) => certificate with { Parties = Nobody };
}
