using System.Globalization;
using System.Xml.Linq;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>
/// Makes the elements of one message: its own in the message's namespace, the parts of shared types in that of the basisschema. What is null, or
/// a list that is null, is left out.
/// </summary>
public sealed class Elementen(BerichtSoort soort)
{
    private readonly XNamespace own = soort.Namespace;

    public XNamespace Basisschema { get; } = soort.Standaard.BasisschemaNamespace;

    public BerichtSoort Soort { get; } = soort;

    /// <summary>An element with a value; nothing when the value is null.</summary>
    public XElement? Own(string name, object? value) => value is null ? null : new XElement(own + name, Text(value));

    /// <summary>An element with elements in it.</summary>
    public XElement Class(string name, params XElement?[] children) => new(own + name, children);

    public XElement? Shared(string name, object? value) => value is null ? null : new XElement(Basisschema + name, Text(value));

    /// <summary>The list around classes; nothing when there is none.</summary>
    public XElement? List<T>(string name, IReadOnlyList<T> lines, Func<T, XElement> render) =>
        lines.Count == 0 ? null : new XElement(own + name, lines.Select(render));

    public XElement? Product(Product? product) => product is null
        ? null
        : Class("Product", Shared("Categorie", Categorie(product.Categorie)), Shared("Code", product.Code));

    public XElement? Omvang(Omvang? omvang) => omvang is null
        ? null
        : Class("Omvang", Shared("Volume", omvang.Volume), Shared("Eenheid", omvang.Eenheid), Shared("Frequentie", omvang.Frequentie));

    public XElement? Geboortedatum(Geboortedatum? datum) => datum is null
        ? null
        : Class("Geboortedatum", Shared("Datum", datum.Datum), Shared("DatumGebruik", datum.DatumGebruik));

    public XElement Periode(string name, DateOnly? begin, DateOnly? eind) =>
        Class(name, Shared("Begindatum", begin), Shared("Einddatum", eind));

    public XElement Bedrag(string name, string amount, BedragMetDC bedrag) => Class(
        name, Shared(amount, bedrag.Bedrag), Shared("DebetCredit", bedrag.DebetCredit == DebetCredit.Credit ? "C" : "D"));

    public XElement BerichtIdentificatie(string name, string identificatie, DateOnly dagtekening) =>
        Class(name, Shared("Identificatie", identificatie), Shared("Dagtekening", dagtekening));

    public XElement XsdVersie(string name, XsdVersie versie) =>
        Class(name, Shared("BasisschemaXsdVersie", versie.Basisschema), Shared("BerichtXsdVersie", versie.Bericht));

    /// <summary>Nothing when there are no codes.</summary>
    public XElement? RetourCodes(IReadOnlyList<string> codes) => List("RetourCodes", codes, code => Own("RetourCode", code)!);

    /// <summary>The product category as messages of this standard have it: see <see cref="Productcategorieen"/>.</summary>
    public string Categorie(string categorie) => Productcategorieen.In(Soort.Standaard, categorie);

    private static string Text(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
