using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace MessageHub.Gateway.Parties;

/// <summary>
/// The caller's certificate behind a proxy that ends TLS, from the header in which the proxy forwards it. Only from the proxies that are configured: from
/// anyone else the header is taken off, because whoever could send it could be anyone. A proxy's own certificate is not its callers'.
/// </summary>
internal sealed class ForwardedCertificate(string header, Func<IPAddress, bool> isProxy)
{
    private const int LongestValue = 16 * 1024;
    private const int Remembered = 1000;

    private readonly ConcurrentDictionary<string, X509Certificate2?> parsed = [];

    public void Apply(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } address && isProxy(address))
        {
            var certificate = CertificateIn(context.Request.Headers[header]);
            context.Features.Set<ITlsConnectionFeature>(new Forwarded(certificate));

            // So it came to the proxy: the framework looks at no certificate without TLS.
            if (certificate is not null)
                context.Request.Scheme = Uri.UriSchemeHttps;
        }

        context.Request.Headers.Remove(header);
    }

    /// <summary>Null when there is none, or none that can be read: then the caller came without.</summary>
    private X509Certificate2? CertificateIn(StringValues values)
    {
        // Two of them: one is from the caller, and nobody can say which.
        if (values is not [{ Length: > 0 and <= LongestValue } value])
            return null;
        if (parsed.TryGetValue(value, out var known))
            return known;

        if (parsed.Count >= Remembered)
            parsed.Clear();
        return parsed[value] = Parse(value);
    }

    /// <summary>Base64 of DER, between colons as in RFC 9440 or without; or PEM, with URL escapes in the place of what a header cannot hold.</summary>
    internal static X509Certificate2? Parse(string value)
    {
        try
        {
            var text = value.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(value) : value;
            if (text.Contains("-----BEGIN", StringComparison.Ordinal))
                return X509Certificate2.CreateFromPem(text);

            text = text.Trim().Trim(':');
            return Base64.IsValid(text) ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed class Forwarded(X509Certificate2? certificate) : ITlsConnectionFeature
    {
        public X509Certificate2? ClientCertificate { get; set; } = certificate;

        public Task<X509Certificate2?> GetClientCertificateAsync(CancellationToken cancellationToken) => Task.FromResult(ClientCertificate);
    }
}
