using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>A declaration that was taken in: processed by the hub, or waiting for the back office to decide (JW325).</summary>
/// <param name="Identificatie">Of the JW323; a JW325 refers to it (TR337).</param>
/// <param name="XsdVersie">Of the JW323; a JW325 repeats it (TR371).</param>
/// <param name="IsBesloten">Whether it was answered.</param>
public sealed record IngediendeDeclaratie(
    string DeclaratieNummer, Periode DeclaratiePeriode, BerichtIdentificatie Identificatie, XsdVersie XsdVersie, bool IsBesloten);

/// <summary>A line of a declaration. A refused line has used its ReferentieNummer (TR314) but counts for nothing else.</summary>
public sealed record IngediendePrestatie(string Bsn, string DeclaratieNummer, Prestatie Prestatie, PrestatieStatus Status)
{
    public bool IsToegekend => Status == PrestatieStatus.Toegekend;
}

public enum PrestatieStatus
{
    Afgewezen = 0,
    Toegekend = 1,

    /// <summary>Waits for the back office's Declaratie-antwoord.</summary>
    Ingediend = 2,

    /// <summary>An agreement holds it until a person decides: it counts in no volume.</summary>
    Aangehouden = 3,
}

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

    /// <summary>Number of granted debit lines that were not credited.</summary>
    public int AantalDebet { get; private set; }

    /// <summary>Granted and not credited volume in this unit.</summary>
    public long Volume(string eenheid) => volumes.GetValueOrDefault(eenheid);

    internal void Add(Prestatie debet, int sign)
    {
        AantalDebet += sign;
        Bedrag += sign * debet.IngediendBedrag.Bedrag;
        volumes[debet.Eenheid] = Volume(debet.Eenheid) + sign * debet.GeleverdVolume;
    }
}
