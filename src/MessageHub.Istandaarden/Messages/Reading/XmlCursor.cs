using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>
/// Walks forward through one message while the framework validates it, and hands out typed values. It remembers the names on the way down, so
/// that a schema error can say where it is. Values of invalid elements come back as defaults: the finding is already made.
/// </summary>
public sealed partial class XmlCursor : IDisposable
{
    private const int MaximumDepth = XmlShape.MaximumDepth;
    private const int LongestName = 100;

    private readonly Level1Findings findings;
    private readonly Standaarden standaarden;
    private readonly XmlReader reader;
    private readonly IXmlLineInfo lineInfo;
    private readonly string[] names = new string[MaximumDepth + 1];
    private readonly Position?[] positions = new Position?[MaximumDepth + 1];

    internal XmlCursor(ReadOnlyMemory<byte> bytes, BerichtSchemas schemas, Level1Findings findings)
    {
        (this.findings, standaarden) = (findings, schemas.Standaarden);
        var settings = new XmlReaderSettings
        {
            NameTable = new LimitedNames(schemas.SchemaSet.NameTable, OnTooManyNames),
            ValidationType = ValidationType.Schema,
            Schemas = schemas.SchemaSet,
            // No xsi:schemaLocation, no xml:* attributes: the published schemas declare no attribute at all.
            ValidationFlags = XmlSchemaValidationFlags.None,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        settings.ValidationEventHandler += OnSchemaError;
        reader = XmlReader.Create(bytes.AsStream(), settings);
        lineInfo = (IXmlLineInfo)reader;
    }

    /// <summary>Is anything wrong with the message yet? Then nothing of it is worth keeping any more, only its further findings.</summary>
    public bool IsInvalid => findings.Any;

    /// <summary>Local name of the element the cursor is on.</summary>
    public string Name => reader.LocalName;

    public void Dispose() => reader.Dispose();

    /// <summary>Moves to the root element and tells its message type; null, with a finding, when no standard of the hub has such a message.</summary>
    internal BerichtSoort? MoveToRoot()
    {
        if (!reader.Read() || reader.MoveToContent() != XmlNodeType.Element)
        {
            findings.Xml(line: 0, "The message is empty.");
            return null;
        }

        names[0] = PathName();
        var soort = standaarden.FromNamespace(reader.NamespaceURI);
        if (soort is not null && reader.LocalName == "Bericht")
            return soort;

        findings.Instead(Here(), ExplainUnknownRoot(reader.NamespaceURI, soort));
        return null;
    }

    /// <summary>Starts on the children of the current element. Loop with <see cref="NextChild"/> until it answers false.</summary>
    public int Enter() => reader.IsEmptyElement ? -1 : reader.Depth;

    /// <summary>Moves to the next child element, skipping what was not read of the previous one; false at the parent's end.</summary>
    public bool NextChild(int parentDepth)
    {
        if (parentDepth < 0)
            return false;

        while (reader.Read())
        {
            var depth = reader.Depth;
            if (reader.NodeType == XmlNodeType.Element)
            {
                names[depth] = PathName();
                positions[depth] = null;
                if (depth == parentDepth + 1)
                    return true;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && depth == parentDepth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads what follows the message, in which only comments, white space and processing instructions may stand.</summary>
    /// <exception cref="XmlException">There is something else.</exception>
    public void ReadToEnd()
    {
        while (reader.Read())
        {
        }
    }

    /// <summary>Makes the position of the class the cursor is on.</summary>
    public Position Position(Position? parent, string name, int index = 0) =>
        positions[reader.Depth] = new Position(parent, name, index, lineInfo.LineNumber);

    /// <summary>The text of the current element, as it stands in the XML.</summary>
    public string Text()
    {
        if (reader.IsEmptyElement)
            return "";

        var depth = reader.Depth;
        string? text = null;
        StringBuilder? builder = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when !findings.Any:
                    if (text is null)
                        text = reader.Value;
                    else
                        (builder ??= new StringBuilder(text)).Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return builder?.ToString() ?? text ?? "";
            }
        }

        return "";
    }

    /// <summary>The text of an element with a short code; codes of the standard come from a cache instead of the heap.</summary>
    public string Code() => CodeCache.Intern(Text());

    /// <summary>An xs:integer. The type admits <c>+2</c>, leading zeros and white space around it (findings 6).</summary>
    public long Number() =>
        long.TryParse(Text(), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>An xs:date without time zone.</summary>
    public DateOnly Date() =>
        DateOnly.TryParseExact(Text().AsSpan().Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : default;

    /// <summary>An xs:time without time zone; fractions finer than 100 nanoseconds are dropped.</summary>
    public TimeOnly Time()
    {
        var text = Text().AsSpan().Trim();
        const int LongestThatParses = 16; // HH:mm:ss.fffffff
        if (text.Length > LongestThatParses)
            text = text[..LongestThatParses];
        return TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : default;
    }

    private void OnTooManyNames()
    {
        findings.Xml(
            lineInfo.LineNumber,
            $"The message has more than {LimitedNames.Maximum} names of elements, attributes, prefixes and namespaces that are not the standard's.");
        throw new TooManyFindingsException();
    }

    private void OnSchemaError(object? sender, ValidationEventArgs e)
    {
        if (e.Severity == XmlSeverityType.Error)
            findings.Xsd(Here(e.Exception.LineNumber), e.Exception);
    }

    /// <summary>Where the framework's reader stands now, which during a schema error may be one element ahead of the cursor.</summary>
    private Position Here(int? line = null)
    {
        var depth = Math.Min(reader.Depth, MaximumDepth);
        if (reader.NodeType == XmlNodeType.Element)
        {
            names[depth] = PathName();
            positions[depth] = null;
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            depth--;
        }

        Position? at = null;
        for (var i = 0; i <= depth; i++)
            at = i < depth && positions[i] is { } known ? known : new Position(at, names[i] ?? "?", positions[i]?.Index ?? 0, line ?? lineInfo.LineNumber);
        return at!;
    }

    /// <summary>What stands in paths: the names of the standard are short, and a sender's own may be kilobytes.</summary>
    private string PathName() => reader.LocalName is { Length: > LongestName } name ? name[..LongestName] + "…" : reader.LocalName;

    private string ExplainUnknownRoot(string namespaceUri, BerichtSoort? soort)
    {
        if (soort is not null)
            return "The root element is not Bericht.";

        var match = IstandaardenNamespace().Match(namespaceUri);
        if (!match.Success)
            return $"The root element is in no namespace of {standaarden}: this is not an {string.Join(" or ", standaarden.Alle.Select(standaard => standaard.Naam).Distinct())} message.";

        var name = match.Groups["standaard"].Value;
        var release = match.Groups["release"].Value.Replace('_', '.');
        var bericht = match.Groups["bericht"].Value.ToUpperInvariant();
        var releases = standaarden.Alle.Where(standaard => standaard.Naam.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (releases.Count == 0)
            return $"This is a message of another standard ({name} {release}); the hub handles {standaarden}.";
        if (releases.Select(standaard => standaard.VervangerVan(bericht)).FirstOrDefault(vervanger => vervanger is not null) is { } vervanger)
            return $"{bericht} is a withdrawn message type: its place was taken by {vervanger}.";
        return releases.Any(standaard => standaard.Release == release)
            ? $"{releases[0].Naam} {release} has no message {bericht}."
            : $"This is a message of another release ({releases[0].Naam} {release}); the hub handles {standaarden}.";
    }

    [GeneratedRegex("^http://www\\.istandaarden\\.nl/(?<standaard>[a-zA-Z]{1,8})/(?<release>[0-9]{1,2}(?:_[0-9]{1,2}){0,2})/(?<bericht>[a-zA-Z]{1,20}[0-9]{0,4})/schema", RegexOptions.IgnoreCase)]
    private static partial Regex IstandaardenNamespace();
}
