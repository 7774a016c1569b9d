using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MessageHub.Benchmarks;

/// <summary>The private authority that <c>messagehub parties add --test-certificate</c> makes.</summary>
internal static class TestAuthority
{
    /// <summary>Trusts its servers, and shows this party's certificate.</summary>
    /// <param name="certificates">The folder <c>test-certificates</c>.</param>
    public static SslClientAuthenticationOptions ClientOf(string certificates, string party)
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Path.Combine(certificates, "ca.pem")));
        var own = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(certificates, party + ".pfx"), null);
        return new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = chain, TargetHost = "localhost", ClientCertificates = [own], LocalCertificateSelectionCallback = (_, _, _, _, _) => own,
        };
    }
}
