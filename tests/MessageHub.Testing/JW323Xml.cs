using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Declaratie over June 2026.</summary>
public sealed record JW323Xml : BerichtXml
{
    protected override int Nummer => 323;

    /// <summary>Null: a fresh one each time the message is written.</summary>
    public string? DeclaratieNummer { get; init; }

    public Periode DeclaratiePeriode { get; init; } = Keten.Juni;

    public DateOnly DeclaratieDagtekening { get; init; } = Keten.Vandaag;

    /// <summary>Null: the sum of the lines.</summary>
    public BedragMetDC? TotaalIngediendBedrag { get; init; }

    public IReadOnlyList<DeclaratieClientXml> Clienten { get; init; } = [new()];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Declaratie",
            xml.Own("DeclaratieNummer", DeclaratieNummer ?? NieuwNummer("D")),
            xml.Periode("DeclaratiePeriode", DeclaratiePeriode.Begin, DeclaratiePeriode.Eind),
            xml.Own("DeclaratieDagtekening", DeclaratieDagtekening),
            xml.Bedrag("TotaalIngediendBedrag", "TotaalBedrag",
                TotaalIngediendBedrag ?? BedragMetDC.FromSaldo(Clienten.Sum(client => client.Saldo))),
            xml.List("Clienten", Clienten, client => client.ToXml(xml))),
    ];
}

/// <summary>A client with his lines; the codes are written in a JW325 only.</summary>
public sealed record DeclaratieClientXml
{
    public string Bsn { get; init; } = Keten.Bsn;

    public IReadOnlyList<PrestatieXml> Prestaties { get; init; } = [new()];

    public IReadOnlyList<string> RetourCodes { get; init; } = ["0200"];

    internal long Saldo => Prestaties.Sum(prestatie => prestatie.IngediendBedrag.Saldo);

    internal XElement ToXml(Elementen xml) => xml.Class("Client",
        xml.Own("Bsn", Bsn),
        xml.List("Prestaties", Prestaties, prestatie => prestatie.ToXml(xml)),
        xml.Soort.Vorm == Vormen.DeclaratieAntwoord ? xml.RetourCodes(RetourCodes) : null);
}

/// <summary>
/// One line: 10 hours of the kit's allocation over the whole of June 2026 at 60 euros, debit. The number is fresh for each new line, and stays the
/// same through <c>with</c>; see <see cref="Opnieuw"/> and <see cref="Credit"/>.
/// </summary>
public sealed record PrestatieXml
{
    private readonly BedragMetDC? ingediendBedrag;

    public string ReferentieNummer { get; init; } = BerichtXml.NieuwNummer("R");

    public string? VorigReferentieNummer { get; init; }

    public long ToewijzingNummer { get; init; } = Keten.ToewijzingNummer;

    public string ProductCategorie { get; init; } = Keten.Product.Categorie;

    public string ProductCode { get; init; } = Keten.Product.Code!;

    public Periode ProductPeriode { get; init; } = Keten.Juni;

    public long GeleverdVolume { get; init; } = 10;

    public string Eenheid { get; init; } = Eenheden.Uur;

    /// <summary>Euro cents.</summary>
    public long? ProductTarief { get; init; } = 6000;

    /// <summary>Unless given: volume times tariff, debit; without a tariff the volume, which is then in cents.</summary>
    public BedragMetDC IngediendBedrag
    {
        get => ingediendBedrag ?? new BedragMetDC(GeleverdVolume * (ProductTarief ?? 1), DebetCredit.Debet);
        init => ingediendBedrag = value;
    }

    /// <summary>JW325 only.</summary>
    public IReadOnlyList<string> RetourCodes { get; init; } = ["9321"];

    /// <summary>The same line under a new number.</summary>
    public PrestatieXml Opnieuw() => this with { ReferentieNummer = BerichtXml.NieuwNummer("R") };

    /// <summary>The line that undoes this one (IV091).</summary>
    public PrestatieXml Credit() => Opnieuw() with
    {
        VorigReferentieNummer = ReferentieNummer,
        IngediendBedrag = IngediendBedrag with { DebetCredit = DebetCredit.Credit },
    };

    internal XElement ToXml(Elementen xml) => xml.Class("Prestatie",
        xml.Class("ProductReferentie",
            xml.Shared("ReferentieNummer", ReferentieNummer),
            xml.Shared("VorigReferentieNummer", VorigReferentieNummer)),
        xml.Own("ToewijzingNummer", ToewijzingNummer),
        xml.Own("ProductCategorie", xml.Categorie(ProductCategorie)),
        xml.Own("ProductCode", ProductCode),
        xml.Periode("ProductPeriode", ProductPeriode.Begin, ProductPeriode.Eind),
        xml.Own("GeleverdVolume", GeleverdVolume),
        xml.Own("Eenheid", Eenheid),
        xml.Own("ProductTarief", ProductTarief),
        xml.Bedrag("IngediendBedrag", "Bedrag", IngediendBedrag),
        xml.Soort.Vorm == Vormen.DeclaratieAntwoord ? xml.RetourCodes(RetourCodes) : null);
}
