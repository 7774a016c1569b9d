using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MessageHub.TestCertificates;

/// <summary>
/// A private authority for a first try, in a folder of the data folder: made once, with a server's certificate for this machine. It is trusted by nobody who
/// was not told to. Whoever has its key can be any party that was given a test certificate, so its files are for their owner only.
/// </summary>
internal sealed class TestAuthority
{
    private const string AuthorityFile = "ca.pem";
    private const string ServerFile = "server.pem";
    private const string KeyFile = "ca.key";

    private static readonly TimeSpan AuthorityLasts = TimeSpan.FromDays(3650);
    private static readonly TimeSpan CertificatesLast = TimeSpan.FromDays(730);

    private readonly string folder;
    private readonly TimeProvider time;
    private readonly X509Certificate2 authority;

    private TestAuthority(string folder, TimeProvider time, X509Certificate2 authority) => (this.folder, this.time, this.authority) = (folder, time, authority);

    /// <summary>Of this data folder; made when it is not there.</summary>
    public static TestAuthority Open(string dataFolder, TimeProvider time)
    {
        var folder = Path.Combine(dataFolder, "test-certificates");
        var (file, key) = (Path.Combine(folder, AuthorityFile), Path.Combine(folder, KeyFile));
        if (File.Exists(file))
            return new TestAuthority(folder, time, X509Certificate2.CreateFromPemFile(file, key));

        Directory.CreateDirectory(folder);
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=MessageHub test authority", pair, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        var authority = request.CreateSelfSigned(now.AddHours(-1), now + AuthorityLasts);
        WriteSecret(key, pair.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(file, authority.ExportCertificatePem());

        var made = new TestAuthority(folder, time, authority);
        made.IssueServer();
        return made;
    }

    /// <summary>The file to trust (Authentication:Certificate:TrustedIssuers).</summary>
    public string AuthorityPath => Path.Combine(folder, AuthorityFile);

    /// <summary>The file of the server's certificate (Tls:Certificate).</summary>
    public string ServerPath => Path.Combine(folder, ServerFile);

    /// <summary>A client certificate, as PEM with its key and as PFX without a password.</summary>
    /// <param name="name">Of the files, and in the certificate: a party's code.</param>
    public (X509Certificate2 Certificate, string Pem, string Pfx) IssueClient(string name)
    {
        var request = Request($"CN=MessageHub test {name}", out var pair);
        using (pair)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2", "clientAuth")], critical: false));
            var (pem, pfx) = (Path.Combine(folder, name + ".pem"), Path.Combine(folder, name + ".pfx"));
            var certificate = Sign(request);
            using var withKey = certificate.CopyWithPrivateKey(pair);
            WriteSecret(pem, certificate.ExportCertificatePem() + "\n" + pair.ExportPkcs8PrivateKeyPem() + "\n");
            WriteSecret(pfx, withKey.Export(X509ContentType.Pkcs12));
            return (certificate, pem, pfx);
        }
    }

    private void IssueServer()
    {
        var request = Request("CN=localhost", out var pair);
        using (pair)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.IPv6Loopback);
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
            WriteSecret(ServerPath, Sign(request).ExportCertificatePem() + "\n" + pair.ExportPkcs8PrivateKeyPem() + "\n");
        }
    }

    private static CertificateRequest Request(string subject, out ECDsa pair)
    {
        pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, pair, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        return request;
    }

    private X509Certificate2 Sign(CertificateRequest request)
    {
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var (now, serial) = (time.GetUtcNow(), RandomNumberGenerator.GetBytes(16));
        serial[0] &= 0x7F;
        return request.Create(authority, now.AddHours(-1), now + CertificatesLast, serial);
    }

    private static void WriteSecret(string file, string text) => WriteSecret(file, System.Text.Encoding.ASCII.GetBytes(text));

    private static void WriteSecret(string file, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(bytes);
    }
}
