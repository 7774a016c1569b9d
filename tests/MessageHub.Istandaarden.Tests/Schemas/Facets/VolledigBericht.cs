using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas.Facets;

/// <summary>A message with every element that it may have, once; what is in them comes from <see cref="Eisen"/>.</summary>
internal sealed class VolledigBericht
{
    private readonly XElement root;
    private readonly List<Blad> bladeren = [];

    private VolledigBericht(string naam, XmlSchemaElement schema) => (Naam, root) = (naam, Element(naam, schema, parent: null));

    /// <summary>One of each message that our schemas have.</summary>
    public static IReadOnlyList<VolledigBericht> Alle { get; } =
    [
        .. BerichtSchemas.Embedded.SchemaSet.GlobalElements.Values.Cast<XmlSchemaElement>()
            .Where(element => element.Name == "Bericht")
            .Select(element => new VolledigBericht(element.QualifiedName.Namespace.Split('/')[^2].ToUpperInvariant(), element))
            .OrderBy(bericht => bericht.Naam, StringComparer.Ordinal),
    ];

    /// <summary>Those of one standard.</summary>
    public static IEnumerable<VolledigBericht> Van(Standaard standaard) => Alle.Where(bericht => standaard.Soorten.Any(soort => soort.Naam == bericht.Naam));

    /// <summary>As <c>JW301</c>.</summary>
    public string Naam { get; }

    /// <summary>The elements that hold a value.</summary>
    public IReadOnlyList<Blad> Bladeren => bladeren;

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));

    /// <summary>The message with another value in one place.</summary>
    public byte[] With(Blad blad, string value)
    {
        var before = blad.Element.Value;
        blad.Element.Value = value;
        var bytes = ToBytes();
        blad.Element.Value = before;
        return bytes;
    }

    private XElement Element(string bericht, XmlSchemaElement schema, XElement? parent)
    {
        var element = new XElement(XName.Get(schema.QualifiedName.Name, schema.QualifiedName.Namespace));
        parent?.Add(element);
        if (schema.ElementSchemaType is XmlSchemaComplexType { ContentTypeParticle: XmlSchemaSequence sequence })
        {
            foreach (var child in sequence.Items.Cast<XmlSchemaElement>())
                Element(bericht, child, element);
            return element;
        }

        var eisen = Eisen.Aan(bericht, parent!.Name.LocalName, schema.QualifiedName.Name);
        element.Value = eisen[0].Kept;
        var path = string.Concat(element.AncestorsAndSelf().Reverse().Select(part => "/" + part.Name.LocalName));
        bladeren.Add(new Blad(element, path, schema.ElementSchemaType!, eisen));
        return element;
    }
}

/// <param name="Path">As findings name it, without positions.</param>
internal sealed record Blad(XElement Element, string Path, XmlSchemaType Type, IReadOnlyList<Eis> Eisen);
