using System.Xml;
using System.Xml.Schema;

namespace MessageHub.Istandaarden.Schemas;

/// <summary>Reads schema files into one set and compiles it; the first complaint ends it with one line.</summary>
internal sealed class SchemaCompiler
{
    private static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    // No resolver: an xs:import finds its namespace among the schemas that were added, and no schemaLocation is ever followed.
    private readonly XmlSchemaSet set = new() { XmlResolver = null };

    private readonly Dictionary<XmlSchema, (ISchemaSource Source, string File)> files = [];

    /// <summary>The namespace that this file says it is of.</summary>
    public static string? TargetNamespace(ISchemaSource source, string file) => Read(source, file).TargetNamespace;

    public XmlSchema Add(ISchemaSource source, string file, string expectedNamespace)
    {
        var schema = Read(source, file);
        if (schema.TargetNamespace != expectedNamespace)
        {
            throw new SchemaFolderException(
                $"{source.Describe(file)}: has namespace '{schema.TargetNamespace}' where '{expectedNamespace}' is expected.");
        }

        files.Add(schema, (source, file));
        return schema;
    }

    public XmlSchemaSet Compile()
    {
        (ISchemaSource Source, string File)? current = null;
        // Warnings too: an import that is not resolved is one, and the set would check less than it says.
        set.ValidationEventHandler += (_, e) => throw Complaint(FileOf(e.Exception) ?? current, e.Exception);
        try
        {
            foreach (var (schema, file) in files)
            {
                current = file;
                set.Add(schema);
            }

            set.Compile();
        }
        catch (XmlSchemaException e)
        {
            throw Complaint(FileOf(e) ?? current, e);
        }

        return set;
    }

    private static XmlSchema Read(ISchemaSource source, string file)
    {
        try
        {
            // The address only serves to find the file back from an error; nothing is fetched from it.
            using var reader = XmlReader.Create(source.Open(file), ReaderSettings, "schemas:/" + source.Describe(file));
            return XmlSchema.Read(reader, (_, e) => throw Complaint((source, file), e.Exception))!;
        }
        catch (XmlException e)
        {
            throw new SchemaFolderException($"{source.Describe(file)}: not readable as XML: {e.Message}", e);
        }
        catch (XmlSchemaException e)
        {
            throw Complaint((source, file), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SchemaFolderException($"{source.Describe(file)}: cannot be read: {e.Message}", e);
        }
    }

    private (ISchemaSource Source, string File)? FileOf(XmlSchemaException e)
    {
        foreach (var (schema, file) in files)
        {
            if (e.SourceUri is not null && e.SourceUri == schema.SourceUri)
                return file;
        }

        return null;
    }

    private static SchemaFolderException Complaint((ISchemaSource Source, string File)? at, XmlSchemaException e) =>
        new(at is var (source, file) ? $"{source.Describe(file)}, line {e.LineNumber}: {e.Message}" : e.Message, e);
}
