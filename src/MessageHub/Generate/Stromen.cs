using System.Globalization;

namespace MessageHub.Generate;

/// <summary>A municipality and a provider: their messages are judged in order of arrival, apart from all others.</summary>
internal sealed record Stroom(string Gemeente, string Aanbieder);

/// <summary>
/// The 91 streams. 91 has no divisor in common with the number of BSNs, so handing out streams and BSNs side by side repeats a pair only after
/// some eight hundred thousand clients: within a stream one BSN is one client.
/// </summary>
internal static class Stromen
{
    /// <summary>Not in the CBS list (TR378).</summary>
    public const string OnbestaandeGemeente = "9999";

    private const int Aantal = 91;
    private const int Aanbieders = 39;

    // Real CBS codes: Amsterdam, Diemen, Utrecht, 's-Gravenhage, Rotterdam, Eindhoven, Tilburg, Zwolle. TR378 looks them up.
    private static readonly string[] Gemeenten = ["0363", "0384", "0344", "0518", "0599", "0772", "0855", "0193"];

    private static readonly Stroom[] Alle = Enumerable.Range(0, Aantal)
        .Select(i => new Stroom(Gemeenten[i % Gemeenten.Length], (42420101 + i % Aanbieders).ToString(CultureInfo.InvariantCulture)))
        .ToArray();

    public static Stroom Nummer(long index) => Alle[index % Aantal];
}
