using System.Xml;
using System.Xml.Schema;

namespace MessageHub.Istandaarden.Tests.Schemas;

internal static class Validation
{
    /// <summary>What plain System.Xml says against a document. Warnings count: an unknown root element is only a warning there.</summary>
    public static List<string> Complaints(Stream document, XmlSchemaSet set)
    {
        var complaints = new List<string>();
        var settings = new XmlReaderSettings
        {
            Schemas = set,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        settings.ValidationEventHandler += (_, e) => complaints.Add($"{e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(document, settings);
        while (reader.Read())
        {
        }

        return complaints;
    }
}
