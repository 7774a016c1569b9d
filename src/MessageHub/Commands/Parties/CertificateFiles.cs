using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Commands.Parties;

/// <summary>Certificates as operators name them: a file, or a thumbprint.</summary>
internal static class CertificateFiles
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <param name="text">A file (PEM or DER), or a SHA-256 thumbprint.</param>
    /// <param name="asked">When it is to hold.</param>
    /// <returns>By what it is registered, and when that holds: of one certificate no longer than it does itself.</returns>
    /// <exception cref="CommandException">Neither, or a thumbprint where the holder is asked for; or it holds at no time that is asked for.</exception>
    public static (CertificateKey Key, Period Period) Registration(string text, KnownBy knownBy, Period asked)
    {
        if (OfferedCertificate.ThumbprintOf(text) is not { } thumbprint)
        {
            using var certificate = Load(text);
            return Registration(certificate, knownBy, asked);
        }

        return knownBy == KnownBy.Thumbprint
            ? (thumbprint, asked)
            : throw new CommandException($"'{text}' is a thumbprint: to know a certificate by its holder, name its file.");
    }

    /// <inheritdoc cref="Registration(string, KnownBy, Period)"/>
    public static (CertificateKey Key, Period Period) Registration(X509Certificate2 certificate, KnownBy knownBy, Period asked)
    {
        var offered = OfferedCertificate.Of(certificate);
        var (key, problem) = offered.KeyBy(knownBy);
        if (key is null)
            throw new CommandException($"{Tell(problem!.Value)}: let it be known by its thumbprint.");

        return (key, offered.PeriodBy(knownBy, asked)
            ?? throw new CommandException($"the certificate holds from {Text(offered.Validity.From, isEnd: false)} to {Text(offered.Validity.Until, isEnd: true)}, and not when it is to be known."));
    }

    /// <summary>From the first day to the last, as days are in the Netherlands.</summary>
    public static Period PeriodOf(DateOnly? from, DateOnly? until) => new(
        from is { } first ? StartOf(first) : null, until is { } last ? StartOf(last.AddDays(1)) : null);

    /// <summary>The last day of a period, for people.</summary>
    public static string Text(DateTimeOffset? moment, bool isEnd) => moment is { } known
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(known.AddTicks(isEnd ? -1 : 0), Netherlands).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";

    private static string Tell(CertificateProblem problem) => problem switch
    {
        CertificateProblem.NoCertificate => "this is no certificate",
        CertificateProblem.HoldsKey => "there is a private key in it",
        CertificateProblem.Several => "there is more than one certificate in it",
        CertificateProblem.TooLarge => FormattableString.Invariant($"it has more than {OfferedCertificate.MaximumSize} bytes"),
        CertificateProblem.NamesTooLong => FormattableString.Invariant($"the names in the certificate are longer than {OfferedCertificate.LongestName} characters"),
        CertificateProblem.NoHolder => "the certificate names no holder",
    };

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
