using System.Xml;
using MessageHub.Istandaarden.Messages.Reading;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Messages;

/// <summary>
/// Level 1: reads a message in one pass, validating it against the schemas while its values are taken. Thread-safe: one reader serves a process.
/// </summary>
public sealed class MessageReader(BerichtSchemas schemas, int maximumSize = MessageReader.DefaultMaximumSize)
{
    /// <summary>25 MB: what the national gateway carries.</summary>
    public const int DefaultMaximumSize = 25 * 1024 * 1024;

    /// <summary>The standards whose messages it reads.</summary>
    public Standaarden Standaarden => schemas.Standaarden;

    /// <summary>
    /// Reads one message. Never throws for what the bytes contain: not XML, a shape that is not taken (<see cref="CheckShape"/>), an unknown or
    /// withdrawn message type, another release, too large, or schema-invalid content each give findings with rule <c>XML</c> or <c>XSD</c>.
    /// </summary>
    public ReadResult Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > maximumSize)
            return RefuseSize(bytes.Length);
        if (CheckShape(bytes.Span) is { } misshapen)
            return new ReadResult(null, null, [misshapen]);

        var findings = new Level1Findings();
        BerichtSoort? soort = null;
        try
        {
            using var cursor = new XmlCursor(bytes, schemas, findings);
            soort = cursor.MoveToRoot();
            if (soort is null)
                return new ReadResult(null, null, findings.All);

            var bericht = soort.Vorm.Read(cursor, cursor.Position(null, "Bericht"), soort);
            cursor.ReadToEnd();
            return new ReadResult(soort, findings.Any ? null : bericht, findings.All);
        }
        catch (XmlException e)
        {
            findings.NotWellFormed(e);
        }
        catch (TooManyFindingsException)
        {
            // What was found is kept; reading on would only cost time.
        }

        return new ReadResult(soort, null, findings.All);
    }

    /// <summary>
    /// What makes a message too costly or unsafe to parse: for all who let a parser loose on bytes from outside, in one cheap pass before they do.
    /// <see cref="Read"/> does so by itself. Null says nothing about whether it is a message.
    /// </summary>
    public static Finding? CheckShape(ReadOnlySpan<byte> bytes) => XmlShape.Check(bytes) is { } fault
        ? new Finding("XML", Level: 1, ReturnCode: null, new Position(null, "", 0, fault.Line), Element: null, fault.Text)
        : null;

    /// <summary>What <see cref="Read"/> says of a message of this length, for those who will not load what is too large.</summary>
    public ReadResult RefuseSize(long length)
    {
        var findings = new Level1Findings();
        findings.Xml(line: 0, $"The message is {length} bytes; at most {maximumSize} are accepted.");
        return new ReadResult(null, null, findings.All);
    }
}

/// <summary>Either a message or the level-1 findings that stand in its way.</summary>
/// <param name="Soort">The message type by its root element, also when the message is invalid; null when unknown.</param>
public sealed record ReadResult(BerichtSoort? Soort, Bericht? Bericht, IReadOnlyList<Finding> Findings);
