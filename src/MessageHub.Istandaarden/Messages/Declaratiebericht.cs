namespace MessageHub.Istandaarden.Messages;

/// <summary>Declaratie: the provider claims payment for one calendar month, for any number of clients.</summary>
public sealed record Declaratiebericht(Header Header, Declaratie Declaratie) : Bericht(Header)
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
    BedragMetDC IngediendBedrag) : IMetProduct
{
    Product IMetProduct.Product => new(ProductCategorie, ProductCode);

    string IMetProduct.ProductCodeElement => "ProductCode";

    public bool IsCredit => IngediendBedrag.DebetCredit == DebetCredit.Credit;

    /// <summary>JW325 only.</summary>
    public IReadOnlyList<string> RetourCodes { get; init; } = [];

    /// <summary>Is this the same claim on every value, own number and sign aside? So a credit repeats its debit (IV091).</summary>
    public bool IsGelijkeRegel(Prestatie other) =>
        ToewijzingNummer == other.ToewijzingNummer
        && ProductCategorie == other.ProductCategorie
        && ProductCode == other.ProductCode
        && ProductPeriode == other.ProductPeriode
        && GeleverdVolume == other.GeleverdVolume
        && Eenheid == other.Eenheid
        && ProductTarief == other.ProductTarief
        && IngediendBedrag.Bedrag == other.IngediendBedrag.Bedrag;

    /// <summary>Are all values of the two lines equal? So a JW325 repeats a line (TR367).</summary>
    public bool IsGelijkAan(Prestatie other) =>
        IsGelijkeRegel(other)
        && ReferentieNummer == other.ReferentieNummer
        && VorigReferentieNummer == other.VorigReferentieNummer
        && IngediendBedrag.DebetCredit == other.IngediendBedrag.DebetCredit;
}
