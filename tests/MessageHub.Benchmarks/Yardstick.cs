using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Benchmarks;

/// <summary>Bare XSD validation: System.Xml, cached schema set, one thread, nothing kept.</summary>
internal static class Yardstick
{
    public static void Validate(IEnumerable<byte[]> messages)
    {
        foreach (var message in messages)
            Validate(message);
    }

    public static void Validate(byte[] message)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = BerichtSchemas.Embedded.SchemaSet };
        settings.ValidationEventHandler += (_, e) => throw new InvalidDataException(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(message), settings);
        while (reader.Read())
        {
            // Validation happens while reading.
        }
    }
}
