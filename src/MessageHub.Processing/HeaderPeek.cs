using System.Xml;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>Reads just enough of a message to know where it belongs: its root element and the header's sender, receiver and identification.</summary>
internal sealed class HeaderPeek(Standaarden standaarden)
{
    /// <summary>Elements, texts and ends before the Identificatie: a header has some twenty. The parser remembers each name, and whoever peeks waits.</summary>
    private const int MaximumNodes = 1000;

    /// <summary>Characters of an Identificatie.</summary>
    private const int LongestValue = 12;

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
        refusal = RefusalReasons.NotXml;
        if (MessageReader.CheckShape(body.Span) is not null)
            return null;

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
            for (var node = 0; identificatie is null && node < MaximumNodes && reader.Read(); node++)
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
            if (afzender is null || ontvanger is null || identificatie is null or { Length: 0 or > LongestValue })
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

    /// <summary>A value may come in pieces, around comments; what is longer than any value here is not read on.</summary>
    private static string Text(XmlReader reader)
    {
        var text = "";
        if (reader.IsEmptyElement)
            return text;

        while (text.Length <= LongestValue && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            text += reader.Value;
        return text;
    }

    private static bool IsDigits(string code, int length) => code.Length == length && code.All(char.IsAsciiDigit);
}
