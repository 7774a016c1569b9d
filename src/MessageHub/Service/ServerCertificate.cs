using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Settings;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>The server's certificate. When its file changes the new one is shown within a minute, without a restart; one that cannot be read is told, and the
/// one before stays.</summary>
internal sealed class ServerCertificate(TlsOptions options, TimeProvider time, ILogger<ServerCertificate> logger)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private SslStreamCertificateContext? current;
    private DateTime writtenAt;
    private long lookedAt;

    /// <summary>What is wrong with the files; null when they can be used.</summary>
    public static string? Problem(TlsOptions options)
    {
        try
        {
            return Load(options).Leaf.HasPrivateKey ? null : $"{options.Certificate} has no key.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{options.Certificate}, or a file beside it, cannot be read.";
        }
        catch (CryptographicException)
        {
            return $"{options.Certificate} is no certificate with its key, or the password is wrong.";
        }
    }

    /// <summary>With the chain that stands in its file: parties need it.</summary>
    public SslStreamCertificateContext Current()
    {
        lock (gate)
        {
            if (current is not null && time.GetElapsedTime(lookedAt) < LookAgain)
                return current;

            lookedAt = time.GetTimestamp();
            var latest = File.GetLastWriteTimeUtc(options.Certificate!);
            if (current is not null && latest == writtenAt)
                return current;

            writtenAt = latest;
            if (current is null || Problem(options) is not { } problem)
            {
                var (leaf, chain) = Load(options);
                current = SslStreamCertificateContext.Create(leaf, chain, offline: true);
            }
            else
            {
                logger.LogError("The server's certificate was changed, but {Problem} The one before is used.", problem);
            }

            return current;
        }
    }

    private static (X509Certificate2 Leaf, X509Certificate2Collection Chain) Load(TlsOptions options)
    {
        var password = string.IsNullOrEmpty(options.PasswordFile) ? null : File.ReadAllText(options.PasswordFile).Trim();
        var bytes = File.ReadAllBytes(options.Certificate!);
        if (bytes.AsSpan().IndexOf("-----BEGIN"u8) < 0)
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(bytes, password);
            var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey) ?? all[0];
            all.Remove(leaf);
            return (leaf, all);
        }

        var key = string.IsNullOrEmpty(options.Key) ? options.Certificate! : options.Key;
        var own = password is null
            ? X509Certificate2.CreateFromPemFile(options.Certificate!, key)
            : X509Certificate2.CreateFromEncryptedPemFile(options.Certificate!, password, key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.Certificate!);
        chain.RemoveAt(0);
        return (own, chain);
    }
}
