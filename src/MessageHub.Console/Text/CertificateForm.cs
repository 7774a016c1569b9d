using System.Globalization;
using System.Text;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.OperatorConsole.Text;

/// <summary>A certificate that is pasted or sent as a file, and how it is to be registered.</summary>
public sealed class CertificateForm
{
    public string? Pem { get; set; }

    public IFormFile? Bestand { get; set; }

    public string? Herkend { get; set; }

    public string? Van { get; set; }

    public string? Tot { get; set; }

    /// <summary>Also when it was revoked before.</summary>
    public bool Opnieuw { get; set; }

    /// <summary>What is to be registered; or what is wrong with it, for whoever brought it.</summary>
    internal async Task<(CertificateKey? Key, Period Period, string? Problem)> ReadAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var isFile = Bestand is { Length: > 0 };
        if (isFile == !string.IsNullOrWhiteSpace(Pem))
            return Wrong(isFile ? "Plak het certificaat of kies een bestand, niet allebei." : "Plak een certificaat of kies een bestand.");
        if (Bestand?.Length > OfferedCertificate.MaximumSize)
            return Wrong(PartyTexts.Say(CertificateProblem.TooLarge));

        var (certificate, unread) = OfferedCertificate.Read(isFile ? await ContentAsync(Bestand!, cancellation) : Encoding.UTF8.GetBytes(Pem!));
        if (certificate is null)
            return Wrong(PartyTexts.Say(unread!.Value));
        if (!Enum.TryParse<KnownBy>(Herkend, out var knownBy) || !Enum.IsDefined(knownBy))
            return Wrong("Kies waaraan het certificaat herkend wordt.");
        var (key, unknown) = certificate.KeyBy(knownBy);
        if (key is null)
            return Wrong(PartyTexts.Say(unknown!.Value));
        if (now >= certificate.Validity.Until)
            return Wrong($"Dit certificaat is verlopen op {Nl.Moment(certificate.Validity.Until.Value)}.");
        if (!TryDay(Van, out var from) || !TryDay(Tot, out var until))
            return Wrong("Een datum is niet goed ingevuld.");

        var asked = new Period(from is { } first ? Nl.Start(first) : null, until is { } last ? Nl.Start(last.AddDays(1)) : null);
        return certificate.PeriodBy(knownBy, asked) is { } period
            ? (key, period, null)
            : Wrong("In deze periode geldt het certificaat niet.");
    }

    private static (CertificateKey? Key, Period Period, string? Problem) Wrong(string problem) => (null, Period.Always, problem);

    private static async Task<byte[]> ContentAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    private static bool TryDay(string? typed, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read < DateOnly.MaxValue;
        day = isDay ? read : null;
        return isDay || string.IsNullOrEmpty(typed);
    }
}
