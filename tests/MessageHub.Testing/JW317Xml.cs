using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Verzoek om wijziging: by default the kit's allocation is to be changed.</summary>
public sealed record JW317Xml : BerichtXml
{
    protected override int Nummer => 317;

    public string Bsn { get; init; } = Keten.Bsn;

    public string ReferentieAanbieder { get; init; } = NieuwNummer("VOW");

    /// <summary>WJ758.</summary>
    public string RedenVerzoek { get; init; } = "1";

    /// <summary>Numbers of the allocations that stay as they are.</summary>
    public IReadOnlyList<long> Ongewijzigd { get; init; } = [];

    public IReadOnlyList<TeWijzigenProductXml> TeWijzigen { get; init; } = [new()];

    public IReadOnlyList<NieuwProductXml> Nieuw { get; init; } = [];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Client",
            xml.Own("Bsn", Bsn),
            xml.Class("Verzoek",
                xml.Own("ReferentieAanbieder", ReferentieAanbieder),
                xml.Own("RedenVerzoek", RedenVerzoek),
                xml.List("OngewijzigdeProducten", Ongewijzigd,
                    nummer => xml.Class("OngewijzigdProduct", xml.Own("ToewijzingNummer", nummer))),
                xml.List("TeWijzigenProducten", TeWijzigen, product => product.ToXml(xml)),
                xml.List("NieuweProducten", Nieuw, product => product.ToXml(xml)))),
    ];
}

/// <summary>20 hours a month from 1 August to the end of 2026.</summary>
public sealed record TeWijzigenProductXml
{
    public long ToewijzingNummer { get; init; } = Keten.ToewijzingNummer;

    public DateOnly GewensteIngangsdatum { get; init; } = new(2026, 8, 1);

    public DateOnly? Einddatum { get; init; } = new(2026, 12, 31);

    public Omvang? Omvang { get; init; } = new(20, Eenheden.Uur, Frequenties.PerMaand);

    public long? Budget { get; init; }

    internal XElement ToXml(Elementen xml) => xml.Class("TeWijzigenProduct",
        xml.Own("ToewijzingNummer", ToewijzingNummer),
        xml.Own("GewensteIngangsdatum", GewensteIngangsdatum),
        xml.Own("Einddatum", Einddatum),
        xml.Omvang(Omvang),
        xml.Own("Budget", Budget));
}

/// <summary>10 hours of 45A04 a month from 1 August to the end of 2026.</summary>
public sealed record NieuwProductXml
{
    public Product? Product { get; init; } = Keten.Product;

    public DateOnly GewensteIngangsdatum { get; init; } = new(2026, 8, 1);

    public DateOnly? Einddatum { get; init; } = new(2026, 12, 31);

    public Omvang? Omvang { get; init; } = new(10, Eenheden.Uur, Frequenties.PerMaand);

    public long? Budget { get; init; }

    internal XElement ToXml(Elementen xml) => xml.Class("NieuwProduct",
        xml.Product(Product),
        xml.Own("GewensteIngangsdatum", GewensteIngangsdatum),
        xml.Own("Einddatum", Einddatum),
        xml.Omvang(Omvang),
        xml.Own("Budget", Budget));
}

/// <summary>Antwoord: by default the request is under investigation.</summary>
public sealed record JW319Xml : BerichtXml
{
    protected override int Nummer => 319;

    public string ReferentieAanbieder { get; init; } = "VOT000001";

    /// <summary>WJ760: 1 refused, 2 under investigation.</summary>
    public string VerzoekAntwoord { get; init; } = VerzoekAntwoorden.InOnderzoek;

    /// <summary>WJ759.</summary>
    public string? RedenAfwijzingVerzoek { get; init; }

    /// <summary>The municipality that is responsible; null: no Woonplaatsbeginsel.</summary>
    public string? Woonplaatsbeginsel { get; init; }

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Antwoord",
            xml.Own("ReferentieAanbieder", ReferentieAanbieder),
            xml.Own("VerzoekAntwoord", VerzoekAntwoord),
            xml.Own("RedenAfwijzingVerzoek", RedenAfwijzingVerzoek),
            Woonplaatsbeginsel is null ? null : xml.Class("Woonplaatsbeginsel", xml.Own("Gemeente", Woonplaatsbeginsel))),
    ];
}
