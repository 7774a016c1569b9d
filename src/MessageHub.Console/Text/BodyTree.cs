using System.Xml;

namespace MessageHub.OperatorConsole.Text;

/// <summary>An element of a message, to be shown: a class with what is in it, or a value.</summary>
/// <param name="Path">As findings name it: <c>/Bericht/Client/StartProducten/StartProduct[2]</c>.</param>
/// <param name="Line">In the body.</param>
public sealed record BodyNode(string Name, string Path, int Line, string? Value, IReadOnlyList<BodyNode> Children);

/// <summary>Reads a body for people: no schema, as what is shown may be invalid; no DTD, and bounded.</summary>
internal static class BodyTree
{
    /// <summary>What is larger is fetched, not shown: a page of it would help nobody.</summary>
    public const int MaximumSize = 512 * 1024;

    private const int MaximumDepth = 32;

    /// <summary>Null when it cannot be shown as a form: too large, or no XML.</summary>
    public static BodyNode? Read(byte[] body)
    {
        if (body.Length > MaximumSize)
            return null;

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), settings);
            reader.MoveToContent();
            return Read(reader, "", index: 0);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static BodyNode Read(XmlReader reader, string above, int index)
    {
        if (reader.Depth > MaximumDepth)
            throw new XmlException("Too deep.");

        var (name, line) = (reader.LocalName, ((IXmlLineInfo)reader).LineNumber);
        var path = $"{above}/{name}{(index == 0 ? "" : $"[{index}]")}";
        var children = new List<BodyNode>();
        string? value = null;
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            while (reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    children.Add(Read(reader, path, children.Count(child => child.Name == reader.LocalName) + 1));
                    continue;
                }

                value += reader.Value;
                reader.Read();
            }
        }

        reader.Read();
        return new BodyNode(name, path, line, children.Count == 0 ? value ?? "" : null, children);
    }
}
