using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Verzoek om toewijzing.</summary>
public sealed record JW315Xml : ClientBerichtXml
{
    protected override int Nummer => 315;

    /// <summary>COD260.</summary>
    public string? GezagsdragerBekend { get; init; }

    public string? Commentaar { get; init; }

    public IReadOnlyList<AangevraagdProductXml> Producten { get; init; } = [new()];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Client",
        [
            .. Persoon(xml, volledigeNaam: false),
            xml.Own("GezagsdragerBekend", GezagsdragerBekend),
            xml.Own("Commentaar", Commentaar),
            xml.List("AangevraagdeProducten", Producten, product => product.ToXml(xml)),
        ]),
    ];
}

/// <summary>10 hours of 45A04 a month from 1 August 2026 for half a year, referred by the municipality.</summary>
public sealed record AangevraagdProductXml
{
    public string ReferentieAanbieder { get; init; } = BerichtXml.NieuwNummer("VOT");

    public long? BeschikkingNummer { get; init; }

    public Product? Product { get; init; } = Keten.Product;

    public DateOnly? BeschikkingIngangsdatum { get; init; }

    public DateOnly ToewijzingIngangsdatum { get; init; } = new(2026, 8, 1);

    public DateOnly? ToewijzingEinddatum { get; init; } = new(2027, 1, 31);

    public Omvang? Omvang { get; init; } = new(10, Eenheden.Uur, Frequenties.PerMaand);

    public long? Budget { get; init; }

    public Verwijzer Verwijzer { get; init; } = new("01", "Wijkteam Zuid", null);

    /// <summary>COD260.</summary>
    public string? Raamcontract { get; init; }

    public string? Commentaar { get; init; }

    internal XElement ToXml(Elementen xml) => xml.Class("AangevraagdProduct",
        xml.Own("ReferentieAanbieder", ReferentieAanbieder),
        xml.Own("BeschikkingNummer", BeschikkingNummer),
        xml.Product(Product),
        xml.Own("BeschikkingIngangsdatum", BeschikkingIngangsdatum),
        xml.Own("ToewijzingIngangsdatum", ToewijzingIngangsdatum),
        xml.Own("ToewijzingEinddatum", ToewijzingEinddatum),
        xml.Omvang(Omvang),
        xml.Own("Budget", Budget),
        xml.Class("Verwijzer",
            xml.Shared("Type", Verwijzer.Type),
            xml.Shared("Naam", Verwijzer.Naam),
            xml.Shared("ZorgverlenerCode", Verwijzer.ZorgverlenerCode)),
        xml.Own("Raamcontract", Raamcontract),
        xml.Own("Commentaar", Commentaar));
}
