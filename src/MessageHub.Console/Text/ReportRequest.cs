using System.Globalization;
using MessageHub.Agreements.Figures;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Which report somebody asks for; what is missing or cannot be is the first report, this year, everybody.</summary>
public sealed record ReportRequest(string Naam, ReportScope Scope)
{
    public string CsvUrl => FormattableString.Invariant(
        $"{ConsolePaths.Reports}/csv?rapport={Naam}&van={Scope.Van:O}&tot={Scope.TotEnMet:O}&gemeente={Scope.Gemeente}&aanbieder={Scope.Aanbieder}");

    public static ReportRequest Read(string? naam, string? van, string? tot, string? gemeente, string? aanbieder, DateOnly today)
    {
        var from = Day(van) ?? new DateOnly(today.Year, 1, 1);
        var until = Day(tot) ?? new DateOnly(today.Year, 12, 31);
        return new ReportRequest(
            Rapporten.Alle.FirstOrDefault(known => known == naam) ?? Rapporten.Alle[0],
            new ReportScope(from, until < from ? from : until, Code(gemeente, Party.GemeenteLength), Code(aanbieder, Party.AanbiederLength)));
    }

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Code(string? typed, int length) => typed?.Trim() is { } code && code.Length == length && code.All(char.IsAsciiDigit) ? code : null;
}
