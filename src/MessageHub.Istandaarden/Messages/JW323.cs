namespace MessageHub.Istandaarden.Messages;

/// <summary>Declaratie: the provider claims payment for one calendar month, for any number of clients.</summary>
public sealed record JW323(Header Header, Declaratie Declaratie) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten => Declaratie.Clienten;
}

public sealed record Declaratie(
    Position Position,
    string DeclaratieNummer,
    Periode DeclaratiePeriode,
    DateOnly DeclaratieDagtekening,
    BedragMetDC TotaalIngediendBedrag,
    IReadOnlyList<DeclaratieClient> Clienten);

/// <summary>A client with the lines claimed for him; in a JW325 with the lines refused.</summary>
public sealed record DeclaratieClient(Position Position, string Bsn, IReadOnlyList<Prestatie> Prestaties) : Client(Position, Bsn)
{
    /// <summary>JW325 only.</summary>
    public IReadOnlyList<string> RetourCodes { get; init; } = [];
}

/// <summary>
/// One line of a declaration: what was delivered on one allocation in one period. Volume in units of <paramref name="Eenheid"/> (for unit 83 euro
/// cents), tariff and amount in euro cents.
/// </summary>
public sealed record Prestatie(
    Position Position,
    string ReferentieNummer,
    string? VorigReferentieNummer,
    long ToewijzingNummer,
    string ProductCategorie,
    string ProductCode,
    Periode ProductPeriode,
    long GeleverdVolume,
    string Eenheid,
    long? ProductTarief,
    BedragMetDC IngediendBedrag)
{
    public bool IsCredit => IngediendBedrag.DebetCredit == DebetCredit.Credit;

    /// <summary>JW325 only.</summary>
    public IReadOnlyList<string> RetourCodes { get; init; } = [];
}
