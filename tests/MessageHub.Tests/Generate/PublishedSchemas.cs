using System.Xml;
using System.Xml.Schema;

namespace MessageHub.Tests.Generate;

/// <summary>
/// The published schemas of release 3.2. They are not ours to ship: they lie in shared/ijw-3.2/xsd next to the checkout, or one of its parents.
/// </summary>
internal static class PublishedSchemas
{
    private static readonly Lazy<XmlSchemaSet?> Set = new(Load);

    public static XmlSchemaSet OrIgnore()
    {
        if (Set.Value is null)
            Assert.Ignore("No shared/ijw-3.2/xsd in any folder above the tests: the published schemas are not on this machine.");
        return Set.Value!;
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

    private static XmlSchemaSet? Load()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "ijw-3.2", "xsd");
            if (!Directory.Exists(path))
                continue;
            var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
            foreach (var file in Directory.EnumerateFiles(path, "JW*.xsd"))
                set.Add(null, file);
            set.Compile();
            return set;
        }
        return null;
    }
}
