using System.Globalization;

namespace MessageHub.Generate;

/// <summary>
/// Every identifier of a run, each used once. The seed is part of them, so that runs with different seeds (up to ninety) can go into one store.
/// </summary>
internal sealed class Nummering(int seed)
{
    private readonly int _run = (int)((uint)seed % 90) + 10;
    private int _last;

    /// <summary>BerichtIdentificatie.Identificatie, 12 positions (TR056).</summary>
    public string Identificatie() => Next("B");

    /// <summary>DeclaratieNummer, 12 positions, letters and digits only (TR333, CS319).</summary>
    public string DeclaratieNummer() => Next("D");

    /// <summary>ReferentieNummer of a Prestatie (TR314).</summary>
    public string ReferentieNummer() => Next("P");

    /// <summary>ReferentieAanbieder of a request (TR347, TR383).</summary>
    public string ReferentieAanbieder() => Next("VOT");

    /// <summary>Unique in the whole run and so within each municipality (TR332); nine digits at most.</summary>
    public int ToewijzingNummer() => (_run - 10) * 10_000_000 + ++_last;

    private string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_run:D2}{++_last:D9}");
}
