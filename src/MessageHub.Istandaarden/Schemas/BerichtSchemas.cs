using System.Collections.Frozen;
using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Schemas;

/// <summary>
/// The compiled schemas of all messages that a hub handles: the hub's own (<see cref="Embedded"/>), or for one standard the published files in a folder
/// (<see cref="Load"/>). Compile once, share between all readers and threads.
/// </summary>
public sealed class BerichtSchemas
{
    private const string SharedFile = "basisschema.xsd";

    private static readonly Lazy<BerichtSchemas> EmbeddedSchemas = new(() => new BerichtSchemas(Standaarden.Ondersteund));

    private readonly FrozenDictionary<BerichtSoort, (string Basisschema, string Bericht)> versies;

    /// <summary>The hub's own schemas of these standards.</summary>
    /// <exception cref="SchemaFolderException">A schema is missing or does not compile.</exception>
    public BerichtSchemas(Standaarden standaarden)
        : this(standaarden, (standaard, _) => standaard.Schemas)
    {
    }

    private BerichtSchemas(Standaarden standaarden, Func<Standaard, BerichtSoort?, ISchemaSource> sourceOf)
    {
        Standaarden = standaarden;
        var compiler = new SchemaCompiler();
        var found = new Dictionary<BerichtSoort, (string, string)>();
        foreach (var standaard in standaarden.Alle)
        {
            compiler.Add(sourceOf(standaard, null), SharedFile, standaard.BasisschemaNamespace);
            foreach (var soort in standaard.Soorten)
            {
                var (source, file) = (sourceOf(standaard, soort), FileOf(soort));
                var schema = compiler.Add(source, file, soort.Namespace);
                var described = source.Describe(file);
                found.Add(soort, (Versie(schema, standaard, "BasisschemaXsdVersie", described), Versie(schema, standaard, "BerichtXsdVersie", described)));
            }
        }

        SchemaSet = compiler.Compile();
        foreach (var soort in standaarden.Soorten)
        {
            if (!SchemaSet.GlobalElements.Contains(new XmlQualifiedName("Bericht", soort.Namespace)))
                throw new SchemaFolderException($"{sourceOf(soort.Standaard, soort).Describe(FileOf(soort))}: the root element Bericht is not declared.");
        }

        versies = found.ToFrozenDictionary();
    }

    /// <summary>The hub's own schemas, compiled at first use.</summary>
    public static BerichtSchemas Embedded => EmbeddedSchemas.Value;

    public Standaarden Standaarden { get; }

    /// <summary>The compiled set. Read-only by agreement: validating is thread-safe as long as nobody adds to it.</summary>
    public XmlSchemaSet SchemaSet { get; }

    /// <summary>
    /// Reads <c>basisschema.xsd</c> and a file per message (<c>JW301.xsd</c>; names in any case) of one standard from a folder, and nothing else: no
    /// DTD, no other file, no network. Which standard, the namespace of its basisschema tells; the others keep the hub's own schemas. So does a message whose
    /// schema here is derived and that the folder does not have.
    /// </summary>
    /// <exception cref="SchemaFolderException">
    /// The folder or a file is missing or unreadable, or a file is of another namespace, states no version or does not compile.
    /// </exception>
    public static BerichtSchemas Load(string directory, Standaarden? standaarden = null)
    {
        standaarden ??= Standaarden.Ondersteund;
        var folder = new FolderSchemaSource(directory);
        var of = SchemaCompiler.TargetNamespace(folder, SharedFile);
        var published = standaarden.Alle.FirstOrDefault(standaard => standaard.BasisschemaNamespace == of)
            ?? throw new SchemaFolderException($"{folder.Describe(SharedFile)}: has namespace '{of}', which is not that of {standaarden}.");
        return new BerichtSchemas(standaarden, (standaard, soort) =>
            standaard != published || (soort is { SchemaIsDerived: true } && !folder.Has(FileOf(soort))) ? standaard.Schemas : folder);
    }

    /// <summary>The versions that a sender of this message states in XsdVersie (IV034), as in the schema's <c>xs:appinfo</c>.</summary>
    public (string Basisschema, string Bericht) VersieOf(BerichtSoort soort) => versies[soort];

    private static string FileOf(BerichtSoort soort) => soort.Naam + ".xsd";

    private static string Versie(XmlSchema schema, Standaard standaard, string name, string file)
    {
        var text = schema.Items.OfType<XmlSchemaAnnotation>()
            .SelectMany(annotation => annotation.Items.OfType<XmlSchemaAppInfo>())
            .SelectMany(appInfo => appInfo.Markup ?? [])
            .FirstOrDefault(node => node?.LocalName == name && node.NamespaceURI == standaard.BasisschemaNamespace)
            ?.InnerText.Trim();
        return string.IsNullOrEmpty(text)
            ? throw new SchemaFolderException($"{file}: xs:appinfo does not state {name}.")
            : text;
    }
}
