using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Answers;

/// <summary>Writes elements of an answer: own elements under <c>jwNNN:</c>, shared ones under <c>ijw:</c>, as the published files of the standard do.</summary>
internal sealed class AntwoordXml : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>An answer to less grows as it is written.</summary>
    private const int LargeSource = 1024 * 1024;

    private readonly MemoryStream stream;
    private readonly XmlWriter writer;
    private readonly BerichtSoort soort;
    private readonly string prefix;
    private readonly string sharedPrefix;

    /// <param name="sourceLength">Bytes of the message that is answered: with what is put to it, an answer of many megabytes is hardly longer.</param>
    public AntwoordXml(BerichtSoort soort, int sourceLength)
    {
        stream = new MemoryStream(sourceLength < LargeSource ? 0 : sourceLength + (sourceLength / 8));
        this.soort = soort;
        (prefix, sharedPrefix) = (soort.Naam.ToLowerInvariant(), soort.Standaard.Naam.ToLowerInvariant());
        // Entitize: line ends inside texts are repeated as they are, on any platform (IV028: unchanged).
        writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, NewLineHandling = NewLineHandling.Entitize });
        writer.WriteStartDocument();
        Start("Bericht");
        writer.WriteAttributeString("xmlns", sharedPrefix, null, SharedNamespace);
    }

    private string SharedNamespace => soort.Standaard.BasisschemaNamespace;

    public void Start(string name) => writer.WriteStartElement(prefix, name, soort.Namespace);

    public void StartShared(string name) => writer.WriteStartElement(sharedPrefix, name, SharedNamespace);

    public void End() => writer.WriteEndElement();

    public void Text(string text) => writer.WriteString(text);

    public void Own(string name, string value) => writer.WriteElementString(prefix, name, soort.Namespace, value);

    public void Shared(string name, string value) => writer.WriteElementString(sharedPrefix, name, SharedNamespace, value);

    /// <summary>The first elements of any header: code and version.</summary>
    public void BerichtCodes()
    {
        Own("BerichtCode", soort.BerichtCode);
        Own("BerichtVersie", soort.Standaard.Versie.ToString(CultureInfo.InvariantCulture));
        Own("BerichtSubversie", soort.Standaard.Subversie.ToString(CultureInfo.InvariantCulture));
    }

    public void BerichtIdentificatie(string name, BerichtIdentificatie identificatie)
    {
        Start(name);
        Shared("Identificatie", identificatie.Identificatie);
        Shared("Dagtekening", Datum(identificatie.Dagtekening));
        End();
    }

    public void XsdVersie(string name, (string Basisschema, string Bericht) versie)
    {
        Start(name);
        Shared("BasisschemaXsdVersie", versie.Basisschema);
        Shared("BerichtXsdVersie", versie.Bericht);
        End();
    }

    public void RetourCodes(IReadOnlyList<string> codes)
    {
        Start("RetourCodes");
        foreach (var code in codes)
            Own("RetourCode", code);
        End();
    }

    /// <summary>Copies the element the reader is on, with all it contains, into the answer's namespace; leaves the reader after it.</summary>
    public void Copy(XmlReader reader)
    {
        var depth = reader.Depth;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    StartAs(reader);
                    if (reader.IsEmptyElement)
                        End();
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Text(reader.Value);
                    break;
            }
        }
        while (!(reader.Depth == depth && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement)) && reader.Read());
        reader.Read();
    }

    /// <summary>Is the element the reader is on one that all messages share?</summary>
    public bool IsShared(XmlReader reader) => reader.NamespaceURI == SharedNamespace;

    /// <summary>Starts an element like the one the reader is on: shared elements stay shared, own elements become the answer's own.</summary>
    public void StartAs(XmlReader reader)
    {
        if (IsShared(reader))
            StartShared(reader.LocalName);
        else
            Start(reader.LocalName);
    }

    public byte[] ToBytes()
    {
        writer.WriteEndDocument();
        writer.Flush();
        return stream.ToArray();
    }

    public void Dispose() => writer.Dispose();

    public static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a message that was valid a moment ago; comments and processing instructions are not content.</summary>
    public static XmlReader Read(ReadOnlyMemory<byte> source) => XmlReader.Create(
        source.AsStream(),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
}
