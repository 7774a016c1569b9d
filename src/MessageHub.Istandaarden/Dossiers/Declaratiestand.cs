using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>A declaration that was processed, wholly or in part.</summary>
public sealed record IngediendeDeclaratie(string DeclaratieNummer, Periode DeclaratiePeriode);

/// <summary>A line of a processed declaration. A refused line has used its ReferentieNummer (TR314) but counts for nothing else.</summary>
public sealed record IngediendePrestatie(string Bsn, Prestatie Prestatie, bool IsToegekend);

/// <summary>What makes two debit lines the same claim (TR389).</summary>
public readonly record struct DebetSleutel(long ToewijzingNummer, string ProductCategorie, string ProductCode, Periode ProductPeriode)
{
    public static DebetSleutel Of(Prestatie prestatie) =>
        new(prestatie.ToewijzingNummer, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.ProductPeriode);
}

/// <summary>What stands granted on one allocation: debit lines that were not credited, added up per unit.</summary>
public sealed class Declaratiestand
{
    private readonly Dictionary<string, long> volumes = [];

    /// <summary>Granted and not credited, in euro cents.</summary>
    public long Bedrag { get; private set; }

    /// <summary>Granted and not credited volume in this unit.</summary>
    public long Volume(string eenheid) => volumes.GetValueOrDefault(eenheid);

    internal void Add(Prestatie debet, int sign)
    {
        Bedrag += sign * debet.IngediendBedrag.Bedrag;
        volumes[debet.Eenheid] = Volume(debet.Eenheid) + sign * debet.GeleverdVolume;
    }
}
