using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Parties;

/// <summary>
/// Who calls, by client certificate. ASP.NET Core's handler says whether its issuer is trusted, and remembers that for a while, because building a chain
/// costs more than the rest of a request; the registry says, for every request, for whom it acts.
/// </summary>
internal sealed class CertificateParty(Certificates certificates, Processing.Parties parties, TimeProvider time) : IWhoCalls
{
    private const string ThumbprintClaim = "sha256";
    private const string IssuerClaim = "issuer";
    private const string SubjectClaim = "subject";

    public async ValueTask<Admission?> AdmitAsync(HttpContext context)
    {
        var certificate = await context.Connection.GetClientCertificateAsync(context.RequestAborted);
        if (certificate is null)
            return null;

        // Before the handler, which only says that something is wrong with the chain.
        var now = time.GetUtcNow();
        if (now >= certificate.NotAfter)
            return Refused(RefusalReason.CertificateExpired, certificate);
        if (now < certificate.NotBefore)
            return Refused(RefusalReason.CertificateNotYetValid, certificate);

        var trusted = await context.AuthenticateAsync(CertificateAuthenticationDefaults.AuthenticationScheme);
        if (!trusted.Succeeded)
            return Refused(RefusalReason.CertificateNotTrusted, certificate);

        var thumbprint = new CertificateKey.Thumbprint(Claim(trusted.Principal, ThumbprintClaim));
        var holder = new CertificateKey.Holder(Claim(trusted.Principal, IssuerClaim), Claim(trusted.Principal, SubjectClaim));
        return await certificates.FindAsync(thumbprint, holder, context.RequestAborted) switch
        {
            CertificateStanding.Good good => await ActAsync(good.Certificate, context),
            CertificateStanding.Unknown => Refused(RefusalReason.CertificateUnknown, certificate),
            CertificateStanding.Revoked => Refused(RefusalReason.CertificateRevoked, certificate),
            CertificateStanding.NotYet => Refused(RefusalReason.RegistrationNotYetValid, certificate),
            CertificateStanding.Over => Refused(RefusalReason.RegistrationExpired, certificate),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not decided on."),
        };
    }

    /// <summary>What the registry asks of a certificate, taken once and remembered with it.</summary>
    public static ClaimsPrincipal PrincipalOf(X509Certificate2 certificate) => new(new ClaimsIdentity(
        [
            new Claim(ThumbprintClaim, Sha256(certificate)), new Claim(IssuerClaim, certificate.Issuer), new Claim(SubjectClaim, certificate.Subject),
        ],
        CertificateAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Sha256(X509Certificate2 certificate) => Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256));

    private async ValueTask<Admission> ActAsync(RegisteredCertificate registered, HttpContext context)
    {
        var name = FormattableString.Invariant($"certificate {registered.Id}");
        var codes = await parties.ActingForAsync(registered.Parties, context.RequestAborted);
        return codes.Count == 0 ? new Admission.Refused(RefusalReason.PartyUnknown, name) : new Admission.Admitted(new Caller(name, codes));
    }

    private static Admission.Refused Refused(RefusalReason reason, X509Certificate2 certificate) => new(reason, $"certificate sha256 {Sha256(certificate)}");

    private static string Claim(ClaimsPrincipal principal, string type) =>
        principal.FindFirst(type)?.Value ?? throw new InvalidOperationException($"A certificate without {type} was trusted.");
}
