using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Toewijzing. By default one allocation, see <see cref="ToegewezenProductXml"/>.</summary>
public sealed record JW301Xml : ClientBerichtXml
{
    protected override int Nummer => 301;

    public Communicatie? Communicatie { get; init; }

    /// <summary>WJ232.</summary>
    public string? JuridischeStatus { get; init; }

    /// <summary>WJ003.</summary>
    public string? WettelijkeVertegenwoordiging { get; init; }

    public string? Commentaar { get; init; }

    public IReadOnlyList<RelatieXml> Relaties { get; init; } = [];

    public IReadOnlyList<ContactXml> Contacten { get; init; } = [new()];

    public IReadOnlyList<ToegewezenProductXml> Producten { get; init; } = [new()];

    public override IEnumerable<XElement> Inhoud(Elementen xml) =>
    [
        xml.Class("Client",
        [
            .. Persoon(xml, volledigeNaam: true),
            Communicatie is null
                ? null
                : xml.Class("Communicatie", xml.Shared("Vorm", Communicatie.Vorm), xml.Shared("Taal", Communicatie.Taal)),
            xml.Own("JuridischeStatus", JuridischeStatus),
            xml.Own("WettelijkeVertegenwoordiging", WettelijkeVertegenwoordiging),
            xml.Own("Commentaar", Commentaar),
            xml.List("Relaties", Relaties, relatie => relatie.ToXml(xml)),
            xml.List("Contactgegevens", Contacten, contact => contact.ToXml(xml)),
            xml.List("ToegewezenProducten", Producten, product => product.ToXml(xml)),
        ]),
    ];
}

/// <summary>One allocation: number 1001, product 45A04, the calendar year 2026, 10 hours a month.</summary>
public sealed record ToegewezenProductXml
{
    public long ToewijzingNummer { get; init; } = Keten.ToewijzingNummer;

    public string? ReferentieAanbieder { get; init; }

    public Product? Product { get; init; } = Keten.Product;

    public DateOnly Toewijzingsdatum { get; init; } = new(2025, 12, 15);

    public TimeOnly Toewijzingstijd { get; init; } = new(9, 30);

    public DateOnly Ingangsdatum { get; init; } = new(2026, 1, 1);

    public DateOnly? Einddatum { get; init; } = new(2026, 12, 31);

    /// <summary>JZ002.</summary>
    public string? RedenWijziging { get; init; }

    public Omvang? Omvang { get; init; } = new(10, Eenheden.Uur, Frequenties.PerMaand);

    /// <summary>Euro cents.</summary>
    public long? Budget { get; init; }

    public string? Commentaar { get; init; }

    /// <summary>
    /// An allocation of this product as level 2 wants it: an Omvang with a code (CD041), none with a category alone (CD080), and without any product
    /// a budget (CD079), here so large that it is never used up.
    /// </summary>
    public static ToegewezenProductXml Van(Product? product) => new()
    {
        Product = product,
        Omvang = product?.Code is null ? null : new ToegewezenProductXml().Omvang,
        Budget = product is null ? 99999999 : null,
    };

    internal XElement ToXml(Elementen xml) => xml.Class("ToegewezenProduct",
        xml.Own("ToewijzingNummer", ToewijzingNummer),
        xml.Own("ReferentieAanbieder", ReferentieAanbieder),
        xml.Product(Product),
        xml.Own("Toewijzingsdatum", Toewijzingsdatum),
        xml.Own("Toewijzingstijd", Toewijzingstijd),
        xml.Own("Ingangsdatum", Ingangsdatum),
        xml.Own("Einddatum", Einddatum),
        xml.Own("RedenWijziging", RedenWijziging),
        xml.Omvang(Omvang),
        xml.Own("Budget", Budget),
        xml.Own("Commentaar", Commentaar));
}

/// <summary>A parent at the client's address.</summary>
public sealed record RelatieXml
{
    public string Nummer { get; init; } = "1";

    public long? Volgorde { get; init; }

    /// <summary>COD472.</summary>
    public string Soort { get; init; } = "10";

    public Geboortedatum? Geboortedatum { get; init; }

    public string? Geslacht { get; init; }

    public NaamXml Naam { get; init; } = new();

    public ContactXml Contact { get; init; } = new();

    internal XElement ToXml(Elementen xml) => xml.Class("Relatie",
        xml.Own("Nummer", Nummer),
        xml.Own("Volgorde", Volgorde),
        xml.Own("Soort", Soort),
        xml.Geboortedatum(Geboortedatum),
        xml.Own("Geslacht", Geslacht),
        Naam.ToXml(xml, volledig: true),
        Contact.ToXml(xml));
}

/// <summary>A BRP address in the Netherlands with a telephone.</summary>
public sealed record ContactXml
{
    /// <summary>COD757.</summary>
    public string Soort { get; init; } = "01";

    public AdresXml? Adres { get; init; } = new();

    public string? Organisatie { get; init; }

    public string? Telefoonnummer { get; init; } = "0850000001";

    public string? TweedeTelefoonnummer { get; init; }

    public string? Emailadres { get; init; }

    /// <summary>Null: no Periode. Either end may be absent.</summary>
    public (DateOnly? Begin, DateOnly? Eind)? Periode { get; init; }

    internal XElement ToXml(Elementen xml) => xml.Class("Contact",
        xml.Own("Soort", Soort),
        Adres?.ToXml(xml),
        xml.Own("Organisatie", Organisatie),
        Telefoonnummer is null
            ? null
            : xml.Class("Telefoon", Telefoon(xml, "Telefoon01", Telefoonnummer), Telefoon(xml, "Telefoon02", TweedeTelefoonnummer)),
        xml.Own("Emailadres", Emailadres),
        Periode is { } periode ? xml.Periode("Periode", periode.Begin, periode.Eind) : null);

    private static XElement? Telefoon(Elementen xml, string name, string? nummer) => nummer is null
        ? null
        : new XElement(xml.Basisschema + name, xml.Shared("Telefoonnummer", nummer), xml.Shared("Landnummer", "0031"));
}

/// <summary>Zonnelaan 12, 1111 AA Diemen.</summary>
public sealed record AdresXml
{
    /// <summary>Null: no Huis.</summary>
    public long? Huisnummer { get; init; } = 12;

    public string? Huisletter { get; init; }

    public string? HuisnummerToevoeging { get; init; }

    /// <summary>NUM061.</summary>
    public string? AanduidingWoonadres { get; init; }

    public string? Postcode { get; init; } = "1111AA";

    public string? Straatnaam { get; init; } = "Zonnelaan";

    public string? Plaatsnaam { get; init; } = "Diemen";

    public string? LandCode { get; init; } = "NL";

    internal XElement ToXml(Elementen xml) => xml.Class("Adres",
        Huisnummer is null
            ? null
            : new XElement(xml.Basisschema + "Huis",
                xml.Shared("Huisnummer", Huisnummer),
                xml.Shared("Huisletter", Huisletter),
                xml.Shared("HuisnummerToevoeging", HuisnummerToevoeging),
                xml.Shared("AanduidingWoonadres", AanduidingWoonadres)),
        xml.Shared("Postcode", Postcode),
        xml.Shared("Straatnaam", Straatnaam),
        xml.Shared("Plaatsnaam", Plaatsnaam),
        xml.Shared("LandCode", LandCode));
}
