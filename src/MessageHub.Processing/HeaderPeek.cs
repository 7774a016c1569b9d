using System.Xml;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>Reads just enough of a message to know where it belongs: its root element and the header's sender, receiver and identification.</summary>
internal sealed class HeaderPeek(Standaarden standaarden)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Null when the message is not XML, of no known type, or names no municipality and provider: level 1 tells why.</summary>
    public Routing? Peek(ReadOnlyMemory<byte> body) => Peek(body, out _);

    /// <param name="refusal">Why there is no routing, as one of <see cref="RefusalReasons"/>; otherwise null.</param>
    public Routing? Peek(ReadOnlyMemory<byte> body, out string? refusal)
    {
        refusal = null;
        try
        {
            using var reader = XmlReader.Create(body.AsStream(), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "Bericht" || standaarden.FromNamespace(reader.NamespaceURI) is not { } soort)
            {
                refusal = RefusalReasons.UnknownMessageType;
                return null;
            }

            string? afzender = null, ontvanger = null, identificatie = null;
            while (identificatie is null && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "Header")
                    break;
                if (reader.NodeType != XmlNodeType.Element)
                    continue;

                switch (reader.LocalName)
                {
                    case "Afzender": afzender ??= Text(reader); break;
                    case "Ontvanger": ontvanger ??= Text(reader); break;
                    case "Identificatie": identificatie = Text(reader); break;
                }
            }

            refusal = RefusalReasons.UnknownParty;
            if (afzender is null || ontvanger is null || identificatie is null or { Length: 0 or > 12 })
                return null;

            var routing = new Routing(soort, afzender, ontvanger, identificatie);
            if (!IsDigits(routing.Stroom.Gemeente, 4) || !IsDigits(routing.Stroom.Aanbieder, 8))
                return null;

            refusal = null;
            return routing;
        }
        catch (XmlException)
        {
            refusal = RefusalReasons.NotXml;
            return null;
        }
    }

    private static string Text(XmlReader reader) => reader.IsEmptyElement || !reader.Read() ? "" : reader.Value;

    private static bool IsDigits(string code, int length) => code.Length == length && code.All(char.IsAsciiDigit);
}
