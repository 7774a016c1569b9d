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

    /// <summary>Those of every standard, as <c>ijw/3.2/JW301.xsd</c>.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Standaarden.Ondersteund.Alle.SelectMany(FilesOf)];

    /// <summary>Those of one standard; the shared one first.</summary>
    public static IEnumerable<string> FilesOf(Standaard standaard) =>
        [FileOf(standaard, "basisschema"), .. standaard.Soorten.Select(soort => FileOf(standaard, soort.Naam))];

    public static string FileOf(Standaard standaard, string schema) => $"{standaard.Naam.ToLowerInvariant()}/{standaard.Release}/{schema}.xsd";

    public static XDocument Read(string file)
    {
        using var stream = typeof(BerichtSchemas).Assembly.GetManifestResourceStream("schemas/" + file)!;
        return XDocument.Load(stream);
    }

    /// <summary>The set of one standard, compiled anew.</summary>
    public static XmlSchemaSet Compile(Standaard standaard) => Compile(FilesOf(standaard).Select(Read));

    public static XmlSchemaSet Compile(IEnumerable<XDocument> schemas)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var schema in schemas)
            set.Add(null, schema.CreateReader());
        set.Compile();
        return set;
    }

    /// <summary>The set that a file is of, compiled anew after a change to it.</summary>
    public static XmlSchemaSet CompileWith(string changedFile, Action<XElement> change) =>
        Compile(Files.Where(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(changedFile)).Select(file =>
        {
            var document = Read(file);
            if (file == changedFile)
                change(document.Root!);
            return document;
        }));

    /// <summary>Writes all fifteen into a folder, as an operator would have them.</summary>
    public static void WriteTo(string folder, Standaard standaard)
    {
        foreach (var file in FilesOf(standaard))
            Read(file).Save(Path.Combine(folder, Path.GetFileName(file)));
    }

    public static XElement Type(this XElement schema, string name) =>
        schema.Elements(Xs + "complexType").Concat(schema.Elements(Xs + "simpleType"))
            .Single(type => (string?)type.Attribute("name") == name);

    public static XElement Element(this XElement schema, string type, string name) =>
        schema.Type(type).Descendants(Xs + "element").Single(element => (string?)element.Attribute("name") == name);

    public static XElement Facet(this XElement schema, string type, string facet, string? value = null) =>
        schema.Type(type).Descendants(Xs + facet).Single(element => value is null || (string?)element.Attribute("value") == value);
}
