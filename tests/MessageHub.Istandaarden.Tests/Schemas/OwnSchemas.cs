using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

/// <summary>Our embedded schema files as text trees, for tests that look at how they are written or change a copy.</summary>
internal static class OwnSchemas
{
    public static readonly XNamespace Xs = XmlSchema.Namespace;

    public static IReadOnlyList<string> Files { get; } = ["basisschema.xsd", .. IJw32.Standaard.Soorten.Select(soort => soort.Naam + ".xsd")];

    public static XDocument Read(string file)
    {
        using var stream = typeof(BerichtSchemas).Assembly.GetManifestResourceStream("schemas/ijw/3.2/" + file)!;
        return XDocument.Load(stream);
    }

    /// <summary>The set, compiled anew after a change to one file.</summary>
    public static XmlSchemaSet CompileWith(string changedFile, Action<XElement> change)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in Files)
        {
            var document = Read(file);
            if (file == changedFile)
                change(document.Root!);
            set.Add(null, document.CreateReader());
        }

        set.Compile();
        return set;
    }

    /// <summary>Writes all fifteen into a folder, as an operator would have them.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var file in Files)
            Read(file).Save(Path.Combine(folder, file));
    }

    public static XElement Type(this XElement schema, string name) =>
        schema.Elements(Xs + "complexType").Concat(schema.Elements(Xs + "simpleType"))
            .Single(type => (string?)type.Attribute("name") == name);

    public static XElement Element(this XElement schema, string type, string name) =>
        schema.Type(type).Descendants(Xs + "element").Single(element => (string?)element.Attribute("name") == name);

    public static XElement Facet(this XElement schema, string type, string facet, string? value = null) =>
        schema.Type(type).Descendants(Xs + facet).Single(element => value is null || (string?)element.Attribute("value") == value);
}
