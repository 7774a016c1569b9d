using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Processing.Ports;

namespace MessageHub.Commands.Parties;

/// <summary>By what a certificate is to be known.</summary>
internal enum KnownBy
{
    /// <summary>Itself.</summary>
    Thumbprint,

    /// <summary>The names of its issuer and holder: a renewed certificate is known too.</summary>
    Holder,
}

/// <summary>Certificates as operators name them: a file, or a thumbprint.</summary>
internal static class CertificateFiles
{
    /// <summary>The most that a store keeps of a name.</summary>
    private const int LongestName = 400;

    private const int ThumbprintLength = 64;

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <param name="text">A file (PEM or DER), or a SHA-256 thumbprint.</param>
    /// <exception cref="CommandException">Neither, or a thumbprint where the holder is asked for.</exception>
    public static CertificateKey KeyOf(string text, KnownBy knownBy)
    {
        if (ThumbprintOf(text) is { } thumbprint)
            return knownBy == KnownBy.Thumbprint ? thumbprint : throw new CommandException($"'{text}' is a thumbprint: to know a certificate by its holder, name its file.");

        return KeyOf(Load(text), knownBy);
    }

    public static CertificateKey KeyOf(X509Certificate2 certificate, KnownBy knownBy)
    {
        if (knownBy == KnownBy.Thumbprint)
            return new CertificateKey.Thumbprint(Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)));
        if (certificate.Issuer.Length > LongestName || certificate.Subject.Length > LongestName)
            throw new CommandException($"the names in the certificate are longer than {LongestName} characters: let it be known by its thumbprint.");
        if (certificate.Subject.Length == 0)
            throw new CommandException("the certificate names no holder: let it be known by its thumbprint.");
        return new CertificateKey.Holder(certificate.Issuer, certificate.Subject);
    }

    /// <summary>SHA-256 in hexadecimal, with or without colons; null when it is not one.</summary>
    public static CertificateKey.Thumbprint? ThumbprintOf(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        return digits.Length == ThumbprintLength && digits.All(char.IsAsciiHexDigit) ? new CertificateKey.Thumbprint(digits.ToLowerInvariant()) : null;
    }

    /// <summary>From the first day to the last, as days are in the Netherlands.</summary>
    public static Period PeriodOf(DateOnly? from, DateOnly? until) => new(
        from is { } first ? StartOf(first) : null, until is { } last ? StartOf(last.AddDays(1)) : null);

    /// <summary>The last day of a period, for people.</summary>
    public static string Text(DateTimeOffset? moment, bool isEnd) => moment is { } known
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(known.AddTicks(isEnd ? -1 : 0), Netherlands).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";

    private static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Netherlands.GetUtcOffset(midnight));
    }

    private static X509Certificate2 Load(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{file}: there is no such file, and it is no SHA-256 thumbprint either.", e);
        }
        catch (CryptographicException e)
        {
            throw new CommandException($"{file} holds no certificate (PEM or DER).", e);
        }
    }
}
