using System.Globalization;

namespace MessageHub.Generate;

/// <summary>
/// Fictitious burgerservicenummers: 9999xxxxx, a range never handed out, and passing the eleven test (CS002). There are some nine thousand,
/// so they come round again; see <see cref="Stromen"/> for why that does not hurt.
/// </summary>
internal static class Bsns
{
    private static readonly string[] Geldig = Enumerable.Range(999900000, 100000)
        .Select(number => number.ToString(CultureInfo.InvariantCulture))
        .Where(VoldoetAanElfproef)
        .ToArray();

    public static string Nummer(long index) => Geldig[index % Geldig.Length];

    public static bool VoldoetAanElfproef(string bsn)
    {
        var sum = -(bsn[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (bsn[i] - '0');
        return sum % 11 == 0;
    }
}
