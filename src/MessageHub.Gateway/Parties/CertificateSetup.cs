using System.Security.Cryptography.X509Certificates;
using MessageHub.Gateway.Settings;
using Microsoft.AspNetCore.Authentication.Certificate;

namespace MessageHub.Gateway.Parties;

/// <summary>How ASP.NET Core's handler looks at client certificates.</summary>
internal static class CertificateSetup
{
    /// <summary>How long what it found of a certificate holds; what its issuer revokes takes effect within this time. The registry is asked for every request.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    public static void Apply(CertificateOptions certificate, CertificateAuthenticationOptions options)
    {
        options.AllowedCertificateTypes = CertificateTypes.Chained;
        options.ChainTrustValidationMode = X509ChainTrustMode.CustomRootTrust;
        options.RevocationMode = certificate.Revocation;
        foreach (var authority in Authorities.Load(certificate.TrustedIssuers))
            (Authorities.IsRoot(authority) ? options.CustomTrustStore : options.AdditionalChainCertificates).Add(authority);
        options.Events = new CertificateAuthenticationEvents
        {
            OnCertificateValidated = context =>
            {
                context.Principal = CertificateParty.PrincipalOf(context.ClientCertificate);
                context.Success();
                return Task.CompletedTask;
            },
        };
    }

    public static void Remember(CertificateValidationCacheOptions options) => options.CacheEntryExpiration = Remembered;
}
