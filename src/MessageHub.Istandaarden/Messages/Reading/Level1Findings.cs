using System.Xml;
using System.Xml.Schema;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>
/// Collects level-1 findings. The framework's messages quote values from the XML; those may be a BSN or a name, so what is
/// content is replaced by an ellipsis; names of elements and types stay.
/// </summary>
internal sealed class Level1Findings
{
    /// <summary>So many things that are wrong by the schemas are told of one message.</summary>
    public const int Maximum = 100;

    /// <summary>Of a finding's text: it may name elements, and a sender's own names may be kilobytes.</summary>
    private const int LongestText = 1000;

    private readonly List<Finding> findings = [];

    public bool Any => findings.Count > 0;

    public IReadOnlyList<Finding> All => findings;

    public void Xml(int line, string text) => Add("XML", new Position(null, "", 0, line), text);

    private void Xml(Position at, string text) => Add("XML", at, text);

    /// <summary>The one thing that matters, in place of what was found before it.</summary>
    public void Instead(Position at, string text)
    {
        findings.Clear();
        Xml(at, text);
    }

    public void NotWellFormed(XmlException e)
    {
        var at = e.LineNumber == 0 ? "" : $" (line {e.LineNumber}, column {e.LinePosition})";
        Xml(e.LineNumber, $"The message is not well-formed XML{at}: {WithoutQuotes(e.Message)}");
    }

    /// <exception cref="TooManyFindingsException">There are <see cref="Maximum"/> already: this one is not kept, but that there is more is told.</exception>
    public void Xsd(Position at, XmlSchemaException e)
    {
        if (findings.Count >= Maximum)
        {
            Add("XSD", at, $"Reading stopped here: more than {Maximum} things are wrong, of which the first {Maximum} are listed.");
            throw new TooManyFindingsException();
        }

        var text = WithoutValue(e.Message);
        if (e.InnerException is { } inner and not XmlSchemaException)
            text = $"{text} ({WithoutValue(inner.Message)})";
        Add("XSD", at, text);
    }

    private void Add(string rule, Position at, string text) => findings.Add(new Finding(
        rule, Level: 1, ReturnCode: null, at, Element: null, text.Length <= LongestText ? text : text[..LongestText] + "…"));

    /// <summary>
    /// "The value 'x' is invalid according to its datatype 'T' - The string 'x' is not a valid Date value.": what stands between is content, which
    /// may itself contain such words. From the back, so that each last mark is the framework's own.
    /// </summary>
    private static string WithoutValue(string message)
    {
        message = Mask(message, "The string '", "' is not a valid");
        return Mask(message, "The value '", "' is invalid according to its datatype '");
    }

    private static string Mask(string message, string before, string after)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return message;

        start += before.Length;
        var end = message.LastIndexOf(after, StringComparison.Ordinal);
        return end < start ? message[..start] + "…'" : string.Concat(message.AsSpan(0, start), "…", message.AsSpan(end));
    }

    /// <summary>In a syntax error everything quoted may be content, save single characters and the names of tags that do not match.</summary>
    private static string WithoutQuotes(string message)
    {
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var parts = (end < 0 ? message : message[..end]).Split('\'');
        var tagsMismatch = message.Contains("start tag", StringComparison.Ordinal);
        for (var i = 1; i < parts.Length; i += 2)
        {
            var isName = tagsMismatch && parts[i].Length < 64 && parts[i].All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '_');
            if (parts[i].Length > 1 && !isName)
                parts[i] = "…";
        }

        return string.Join('\'', parts);
    }
}

/// <summary>Stops the reading of a message in which enough is wrong already.</summary>
internal sealed class TooManyFindingsException : Exception;
