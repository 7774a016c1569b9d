using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>
/// A message as it will be written, with sensible valid values for everything a test does not speak of. Change it with <c>with</c>. Values are
/// not checked here: a test may build an invalid message.
/// </summary>
public abstract record BerichtXml
{
    private static int laatste;

    /// <summary>Null: of the standard that the running fixture is about.</summary>
    public Standaard? Standaard { get; init; }

    public BerichtSoort Soort => (Standaard ?? Keten.Standaard)[Nummer];

    /// <summary>Number of its message type.</summary>
    protected abstract int Nummer { get; }

    public string Gemeente { get; init; } = Keten.Gemeente;

    public string Aanbieder { get; init; } = Keten.Aanbieder;

    /// <summary>Null: a fresh one each time the message is written.</summary>
    public string? Identificatie { get; init; }

    public DateOnly Dagtekening { get; init; } = Keten.Vandaag;

    public XsdVersie XsdVersie { get; init; } = new("1.0.0", "1.0.0");

    /// <summary>A last change to the XML, for what the properties cannot say.</summary>
    public Action<XDocument>? Bewerking { get; init; }

    /// <summary>The classes below the header, in order.</summary>
    public abstract IEnumerable<XElement> Inhoud(Elementen xml);

    public XDocument ToXml()
    {
        var xml = new Elementen(Soort);
        var root = xml.Class("Bericht", [Kop(xml), .. Inhoud(xml)]);
        root.Add(
            new XAttribute(XNamespace.Xmlns + Soort.Naam.ToLowerInvariant(), Soort.Namespace),
            new XAttribute(XNamespace.Xmlns + Soort.Standaard.Naam.ToLowerInvariant(), Soort.Standaard.BasisschemaNamespace));
        var document = new XDocument(root);
        Bewerking?.Invoke(document);
        return document;
    }

    /// <summary>As text without declaration and without white space between elements.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
            ToXml().Save(writer);
        return text.ToString();
    }

    /// <summary>The message type: what a test case is called by.</summary>
    public sealed override string ToString() => Soort.Naam;

    /// <summary>As UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToText());

    /// <summary>A number that no other message or line of this test run has.</summary>
    internal static string NieuwNummer(string prefix) =>
        prefix + Interlocked.Increment(ref laatste).ToString("D6", CultureInfo.InvariantCulture);

    private XElement Kop(Elementen xml)
    {
        var gemeenteSends = Soort.AfzenderIsGemeente;
        return xml.Class("Header",
        [
            xml.Own("BerichtCode", Soort.BerichtCode),
            xml.Own("BerichtVersie", Soort.Standaard.Versie),
            xml.Own("BerichtSubversie", Soort.Standaard.Subversie),
            xml.Own("Afzender", gemeenteSends ? Gemeente : Aanbieder),
            xml.Own("Ontvanger", gemeenteSends ? Aanbieder : Gemeente),
            xml.BerichtIdentificatie("BerichtIdentificatie", Identificatie ?? NieuwNummer("B"), Dagtekening),
            xml.XsdVersie("XsdVersie", XsdVersie),
            .. RestVanKop(xml),
        ]);
    }

    /// <summary>What the header of an answer has besides.</summary>
    private protected virtual IEnumerable<XElement?> RestVanKop(Elementen xml) => [];
}

/// <summary>A message about one client whose person is described (JW301, JW305, JW307, JW315).</summary>
public abstract record ClientBerichtXml : BerichtXml
{
    public string Bsn { get; init; } = Keten.Bsn;

    public Geboortedatum Geboortedatum { get; init; } = new(new DateOnly(2012, 3, 4), null);

    /// <summary>COD046.</summary>
    public string Geslacht { get; init; } = "2";

    public NaamXml Naam { get; init; } = new();

    private protected XElement?[] Persoon(Elementen xml, bool volledigeNaam) =>
    [
        xml.Own("Bsn", Bsn),
        xml.Geboortedatum(Geboortedatum),
        xml.Own("Geslacht", Geslacht),
        Naam.ToXml(xml, volledigeNaam),
    ];
}

/// <summary>A name; NaamGebruik and Partnernaam are only written where the message has them (JW301).</summary>
public sealed record NaamXml
{
    public string Achternaam { get; init; } = "Zonnebloem";

    public string? Voorvoegsel { get; init; }

    public string? Partnernaam { get; init; }

    public string? Voornamen { get; init; } = "Sterre";

    public string? Voorletters { get; init; } = "S";

    /// <summary>COD700.</summary>
    public string NaamGebruik { get; init; } = "1";

    internal XElement ToXml(Elementen xml, bool volledig) => xml.Class("Naam",
        Naam(xml, "Geslachtsnaam", Achternaam, Voorvoegsel),
        volledig && Partnernaam is not null ? Naam(xml, "Partnernaam", Partnernaam, null) : null,
        xml.Shared("Voornamen", Voornamen),
        xml.Shared("Voorletters", Voorletters),
        volledig ? xml.Shared("NaamGebruik", NaamGebruik) : null);

    private static XElement Naam(Elementen xml, string name, string achternaam, string? voorvoegsel) => new(
        xml.Basisschema + name, xml.Shared("Achternaam", achternaam), xml.Shared("Voorvoegsel", voorvoegsel));
}
