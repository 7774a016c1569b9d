using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;

namespace MessageHub.Tests.Generate;

/// <summary>What messages are held to: our own schemas, and the published ones, which are not ours to ship.</summary>
internal static class SchemaSets
{
    public const string Ours = "ours";
    public const string Published = "published";

    private static readonly Lazy<XmlSchemaSet> PublishedSet = new(Load);

    /// <summary>Skips the running test where it asks for the published ones and they are absent.</summary>
    public static XmlSchemaSet Of(string whose)
    {
        if (whose == Ours)
            return BerichtSchemas.Embedded.SchemaSet;

        foreach (var standaard in Standaarden.Ondersteund.Alle)
            SharedMaterial.Require(standaard, "xsd");
        return PublishedSet.Value;
    }

    /// <summary>The first error, or null when the message is valid.</summary>
    public static string? Validate(XmlSchemaSet schemas, byte[] xml)
    {
        string? error = null;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, args) => error ??= args.Message;
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read()) { }
        return error;
    }

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        foreach (var standaard in Standaarden.Ondersteund.Alle)
        {
            foreach (var file in Directory.EnumerateFiles(SharedMaterial.Require(standaard, "xsd"), $"{standaard.Letters}*.xsd"))
                set.Add(null, file);
        }

        set.Compile();
        return set;
    }
}
