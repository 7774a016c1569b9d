using System.Collections.Frozen;
using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Schemas;

/// <summary>
/// The compiled schemas of all fourteen messages: the hub's own (<see cref="Embedded"/>), or the published files in a folder
/// (<see cref="Load"/>). Compile once, share between all readers and threads.
/// </summary>
public sealed class BerichtSchemas
{
    private const string SharedFile = "basisschema.xsd";

    private static readonly Lazy<BerichtSchemas> EmbeddedSchemas = new(() => new BerichtSchemas(new EmbeddedSchemaSource()));

    private readonly FrozenDictionary<BerichtSoort, (string Basisschema, string Bericht)> versies;

    private BerichtSchemas(ISchemaSource source)
    {
        var compiler = new SchemaCompiler(source);
        compiler.Add(SharedFile, BerichtSoorten.BasisschemaNamespace);

        var found = new Dictionary<BerichtSoort, (string, string)>();
        foreach (var soort in BerichtSoorten.Alle)
        {
            var file = soort.Naam() + ".xsd";
            var schema = compiler.Add(file, BerichtSoorten.NamespaceOf(soort));
            var described = source.Describe(file);
            found.Add(soort, (Versie(schema, "BasisschemaXsdVersie", described), Versie(schema, "BerichtXsdVersie", described)));
        }

        SchemaSet = compiler.Compile();
        foreach (var soort in BerichtSoorten.Alle)
        {
            if (!SchemaSet.GlobalElements.Contains(new XmlQualifiedName("Bericht", BerichtSoorten.NamespaceOf(soort))))
                throw new SchemaFolderException($"{source.Describe(soort.Naam() + ".xsd")}: the root element Bericht is not declared.");
        }

        versies = found.ToFrozenDictionary();
    }

    /// <summary>The hub's own schemas, compiled at first use.</summary>
    public static BerichtSchemas Embedded => EmbeddedSchemas.Value;

    /// <summary>The compiled set. Read-only by agreement: validating is thread-safe as long as nobody adds to it.</summary>
    public XmlSchemaSet SchemaSet { get; }

    /// <summary>
    /// Reads <c>basisschema.xsd</c> and <c>JW301.xsd</c> to <c>JW325.xsd</c> (names in any case) from a folder, and nothing else:
    /// no DTD, no other file, no network.
    /// </summary>
    /// <exception cref="SchemaFolderException">
    /// The folder or a file is missing or unreadable, or a file is of another namespace, states no version or does not compile.
    /// </exception>
    public static BerichtSchemas Load(string directory) => new(new FolderSchemaSource(directory));

    /// <summary>The versions that a sender of this message states in XsdVersie (IV034), as in the schema's <c>xs:appinfo</c>.</summary>
    public (string Basisschema, string Bericht) VersieOf(BerichtSoort soort) => versies[soort];

    private static string Versie(XmlSchema schema, string name, string file)
    {
        var text = schema.Items.OfType<XmlSchemaAnnotation>()
            .SelectMany(annotation => annotation.Items.OfType<XmlSchemaAppInfo>())
            .SelectMany(appInfo => appInfo.Markup ?? [])
            .FirstOrDefault(node => node?.LocalName == name && node.NamespaceURI == BerichtSoorten.BasisschemaNamespace)
            ?.InnerText.Trim();
        return string.IsNullOrEmpty(text)
            ? throw new SchemaFolderException($"{file}: xs:appinfo does not state {name}.")
            : text;
    }
}
