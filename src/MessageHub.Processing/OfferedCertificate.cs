using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>A client certificate that somebody brings to be registered.</summary>
/// <param name="Validity">The certificate's own.</param>
public sealed record OfferedCertificate(CertificateKey.Thumbprint Thumbprint, string Issuer, string Subject, Period Validity)
{
    /// <summary>The most bytes that are looked at: a certificate has some thousands.</summary>
    public const int MaximumSize = 64 * 1024;

    /// <summary>The most that a store keeps of a name.</summary>
    public const int LongestName = 400;

    private const int ThumbprintLength = 64;

    public static OfferedCertificate Of(X509Certificate2 certificate) => new(
        new CertificateKey.Thumbprint(Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256))), certificate.Issuer, certificate.Subject,
        new Period(certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime()));

    /// <summary>What came over a network: one certificate (PEM or DER) and nothing else.</summary>
    public static (OfferedCertificate? Certificate, CertificateProblem? Problem) Read(byte[] content)
    {
        if (content.Length > MaximumSize)
            return (null, CertificateProblem.TooLarge);

        var labels = LabelsOf(Encoding.UTF8.GetString(content));
        if (labels.Any(label => label.EndsWith("PRIVATE KEY", StringComparison.Ordinal)) || IsStoreOfKeys(content))
            return (null, CertificateProblem.HoldsKey);
        if (labels.Count > 1)
            return (null, CertificateProblem.Several);

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(content);
            return (Of(certificate), null);
        }
        catch (CryptographicException)
        {
            return (null, CertificateProblem.NoCertificate);
        }
    }

    public (CertificateKey? Key, CertificateProblem? Problem) KeyBy(KnownBy knownBy) => knownBy switch
    {
        KnownBy.Thumbprint => (Thumbprint, null),
        KnownBy.Holder when Issuer.Length > LongestName || Subject.Length > LongestName => (null, CertificateProblem.NamesTooLong),
        KnownBy.Holder when Subject.Length == 0 => (null, CertificateProblem.NoHolder),
        KnownBy.Holder => (new CertificateKey.Holder(Issuer, Subject), null),
    };

    /// <summary>
    /// What is registered, so that people see an end come: of one certificate no more than it holds itself, of a holder what was asked for, because a renewed
    /// certificate is known too. Null when nothing is left.
    /// </summary>
    public Period? PeriodBy(KnownBy knownBy, Period asked)
    {
        var period = knownBy switch
        {
            KnownBy.Thumbprint => new Period(
                asked.From > Validity.From ? asked.From : Validity.From, asked.Until < Validity.Until ? asked.Until : Validity.Until),
            KnownBy.Holder => asked,
        };
        return period.From >= period.Until ? null : period;
    }

    /// <summary>SHA-256 in hexadecimal, with or without colons; null when it is not one.</summary>
    public static CertificateKey.Thumbprint? ThumbprintOf(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        return digits.Length == ThumbprintLength && digits.All(char.IsAsciiHexDigit) ? new CertificateKey.Thumbprint(digits.ToLowerInvariant()) : null;
    }

    private static List<string> LabelsOf(string text)
    {
        var labels = new List<string>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var found); rest = rest[found.Location.End..])
            labels.Add(rest[found.Label].ToString());
        return labels;
    }

    /// <summary>PKCS #12 (.pfx, .p12): made to hold keys.</summary>
    private static bool IsStoreOfKeys(byte[] content)
    {
        try
        {
            return X509Certificate2.GetCertContentType(content) == X509ContentType.Pkcs12;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>By what a certificate is to be known.</summary>
public enum KnownBy
{
    /// <summary>Itself.</summary>
    Thumbprint,

    /// <summary>The names of its issuer and holder: a renewed certificate is known too.</summary>
    Holder,
}

/// <summary>Why what is offered cannot be registered.</summary>
public enum CertificateProblem
{
    /// <summary>Neither PEM nor DER of a certificate.</summary>
    NoCertificate,

    /// <summary>There is a private key in it, which is its holder's alone.</summary>
    HoldsKey,

    /// <summary>More than one, as a chain: which of them acts is not for the hub to guess.</summary>
    Several,

    /// <summary>Larger than any certificate.</summary>
    TooLarge,

    /// <summary>Longer than a store keeps: it can be known by its thumbprint only.</summary>
    NamesTooLong,

    /// <summary>It names none: it can be known by its thumbprint only.</summary>
    NoHolder,
}
