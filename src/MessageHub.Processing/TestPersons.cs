using System.Xml;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing;

/// <summary>
/// Keeps people who may exist out of an environment for tests (BRS18): docs/decisions/0062-test-environment.md. A message is looked at to its end, and one
/// that cannot be read so far is refused, because what it says there cannot be seen to be fictitious.
/// </summary>
internal static class TestPersons
{
    /// <summary>Burgerservicenummers that begin so are never given out; the published examples and our own generated messages have them.</summary>
    private const string Fictitious = "9999";

    private const int Length = 9;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    /// <summary>What stands in the way; null when all persons in it are fictitious. The shape of the bytes was looked at before (HeaderPeek).</summary>
    public static (IntakeFault Kind, string Text)? Look(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(body.AsStream(), Settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Bsn" && !IsFictitious(reader))
                    return (IntakeFault.NotFictitious, "On this environment a Bsn begins with 9999: it is for tests.");
            }

            return null;
        }
        catch (XmlException)
        {
            return (IntakeFault.NotXml, "On this environment, which is for tests, a message is read to its end before it is taken in, and this one is not well-formed.");
        }
    }

    /// <summary>What is no burgerservicenummer at all may still be one with something around it.</summary>
    private static bool IsFictitious(XmlReader reader)
    {
        var text = "";
        while (!reader.IsEmptyElement && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                return false;
            text += reader.Value;
            if (text.Length > Length)
                return false;
        }

        return text.Length == Length && text.StartsWith(Fictitious, StringComparison.Ordinal) && text.All(char.IsAsciiDigit);
    }
}
