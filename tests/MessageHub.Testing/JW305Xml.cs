using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Start.</summary>
public sealed record JW305Xml : ClientBerichtXml
{
    protected override int Nummer => 305;

    public IReadOnlyList<StartProductXml> Producten { get; init; } = [new()];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Client",
            [.. Persoon(xml, volledigeNaam: false), xml.List("StartProducten", Producten, product => product.ToXml(xml))]),
    ];
}

/// <summary>Stop.</summary>
public sealed record JW307Xml : ClientBerichtXml
{
    protected override int Nummer => 307;

    public IReadOnlyList<StopProductXml> Producten { get; init; } = [new()];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Client",
            [.. Persoon(xml, volledigeNaam: false), xml.List("StopProducten", Producten, product => product.ToXml(xml))]),
    ];
}

/// <summary>What a start and a stop have in common: by default the kit's allocation and product, begun on 5 January 2026, sent for the first time.</summary>
public abstract record MeldingXml
{
    public long? ToewijzingNummer { get; init; } = Keten.ToewijzingNummer;

    public Product? Product { get; init; } = Keten.Product;

    public DateOnly? ToewijzingIngangsdatum { get; init; } = new(2026, 1, 1);

    public DateOnly Begindatum { get; init; } = new(2026, 1, 5);

    /// <summary>COD467: 1 first, 3 takes back.</summary>
    public string StatusAanlevering { get; init; } = StatusAanleveringen.EersteAanlevering;

    private protected XElement?[] Sleutel(Elementen xml) =>
    [
        xml.Own("ToewijzingNummer", ToewijzingNummer),
        xml.Product(Product),
        xml.Own("ToewijzingIngangsdatum", ToewijzingIngangsdatum),
        xml.Own("Begindatum", Begindatum),
    ];
}

public sealed record StartProductXml : MeldingXml
{
    internal XElement ToXml(Elementen xml) =>
        xml.Class("StartProduct", [.. Sleutel(xml), xml.Own("StatusAanlevering", StatusAanlevering)]);
}

/// <summary>Ended as planned on 30 June 2026.</summary>
public sealed record StopProductXml : MeldingXml
{
    /// <summary>20 for a while; null: as planned, which is 31 in iJw (JZ588) and 19 in iWmo (WMO588).</summary>
    public string? RedenBeeindiging { get; init; }

    public DateOnly Einddatum { get; init; } = new(2026, 6, 30);

    internal XElement ToXml(Elementen xml) => xml.Class("StopProduct",
    [
        .. Sleutel(xml),
        xml.Own("RedenBeeindiging", RedenBeeindiging ?? (xml.Soort.Standaard == IWmo32.Standaard ? "19" : "31")),
        xml.Own("Einddatum", Einddatum),
        xml.Own("StatusAanlevering", StatusAanlevering),
    ]);
}
