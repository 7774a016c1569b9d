using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MessageHub.Gateway.Parties;

/// <summary>The authorities whose client certificates are accepted, from files.</summary>
internal static class Authorities
{
    /// <summary>All certificates in these files, PEM (also several in one) or DER.</summary>
    /// <exception cref="AuthoritiesException">A file is not there, or holds no certificate.</exception>
    public static IReadOnlyList<X509Certificate2> Load(IEnumerable<string> files) => [.. files.SelectMany(Load)];

    public static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static X509Certificate2Collection Load(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            var bytes = File.ReadAllBytes(file);
            if (bytes.AsSpan().IndexOf("-----BEGIN"u8) >= 0)
                certificates.ImportFromPem(System.Text.Encoding.UTF8.GetString(bytes));
            else
                certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
            return certificates.Count > 0 ? certificates : throw new AuthoritiesException($"{file} holds no certificate.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuthoritiesException($"{file} cannot be read.", e);
        }
        catch (CryptographicException e)
        {
            throw new AuthoritiesException($"{file} holds no certificate.", e);
        }
    }
}

/// <summary>A file of authorities cannot be used. The message is one line for the operator.</summary>
internal sealed class AuthoritiesException(string message, Exception? inner = null) : Exception(message, inner);
