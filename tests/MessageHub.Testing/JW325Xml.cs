using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Declaratie-antwoord: by default a declaration of 600 euros granted in full.</summary>
public sealed record JW325Xml : BerichtXml
{
    protected override int Nummer => 325;

    public BerichtIdentificatie DeclaratieIdentificatie { get; init; } = new("B-DECL", Keten.Vandaag);

    public XsdVersie XsdVersieDeclaratie { get; init; } = new("1.0.0", "1.0.0");

    public IReadOnlyList<string> HeaderRetourCodes { get; init; } = ["0200"];

    /// <summary>False: the header alone.</summary>
    public bool HeeftAntwoord { get; init; } = true;

    public string DeclaratieNummer { get; init; } = "D1";

    public BedragMetDC TotaalIngediendBedrag { get; init; } = new(60000, DebetCredit.Debet);

    public BedragMetDC TotaalToegekendBedrag { get; init; } = new(60000, DebetCredit.Debet);

    /// <summary>The refused lines, under their clients.</summary>
    public IReadOnlyList<DeclaratieClientXml> Clienten { get; init; } = [];

    public IReadOnlyList<string> RetourCodes { get; init; } = ["8001"];

    public override IEnumerable<XElement> Inhoud(Elementen xml) => !HeeftAntwoord
        ? []
        :
        [
            xml.Class("DeclaratieAntwoord",
                xml.Own("DeclaratieNummer", DeclaratieNummer),
                xml.Bedrag("TotaalIngediendBedrag", "TotaalBedrag", TotaalIngediendBedrag),
                xml.Bedrag("TotaalToegekendBedrag", "TotaalBedrag", TotaalToegekendBedrag),
                xml.List("Clienten", Clienten, client => client.ToXml(xml)),
                xml.RetourCodes(RetourCodes)),
        ];

    private protected override IEnumerable<XElement?> RestVanKop(Elementen xml) =>
    [
        xml.BerichtIdentificatie("DeclaratieIdentificatie", DeclaratieIdentificatie.Identificatie, DeclaratieIdentificatie.Dagtekening),
        xml.XsdVersie("XsdVersieDeclaratie", XsdVersieDeclaratie),
        xml.RetourCodes(HeaderRetourCodes),
    ];
}

/// <summary>
/// One of the six receipts. Without <see cref="Klassen"/> it is a header, with or without codes; with them the classes of that message follow, each
/// with the code that <see cref="CodeVan"/> gives it.
/// </summary>
public sealed record RetourXml(BerichtSoort Receipt) : BerichtXml
{
    protected override int Nummer => Receipt.Nummer;

    public string IdentificatieRetour { get; init; } = "RET000000001";

    public DateOnly DagtekeningRetour { get; init; } = Keten.Vandaag;

    public IReadOnlyList<string> HeaderRetourCodes { get; init; } = [];

    public BerichtXml? Klassen { get; init; }

    public Func<XElement, string> CodeVan { get; init; } = _ => "0200";

    public override IEnumerable<XElement> Inhoud(Elementen xml)
    {
        List<XElement> klassen = Klassen is null ? [] : [.. Klassen.Inhoud(xml)];
        foreach (var klasse in klassen.SelectMany(klasse => klasse.DescendantsAndSelf()).Where(Antwoordcontrole.CarriesRetourCodes).ToList())
            klasse.Add(xml.RetourCodes([CodeVan(klasse)]));
        return klassen;
    }

    private protected override IEnumerable<XElement?> RestVanKop(Elementen xml) =>
    [
        xml.Own("IdentificatieRetour", IdentificatieRetour),
        xml.Own("DagtekeningRetour", DagtekeningRetour),
        xml.XsdVersie("XsdVersieRetour", new XsdVersie("1.0.0", "1.0.0")),
        xml.RetourCodes(HeaderRetourCodes),
    ];
}
