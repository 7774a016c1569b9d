using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Messages that would cost a parser too much, or are none: refused by their shape, or invalid.</summary>
internal static partial class HostileXml
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Of a JW315 of the kit; what is hostile is put in it.</summary>
    private static string Message => VerzoekOmToewijzing().ToText();

    public static IEnumerable<HostileInput> All() => [.. Shapes(), .. Headers(), .. Texts(), .. Encodings(), .. Broken(), .. Elements()];

    /// <summary>Too much of something, looked at before any parser: docs/decisions/0040-shape-of-xml.md.</summary>
    private static IEnumerable<HostileInput> Shapes()
    {
        foreach (var count in (int[])[33, 1000, 300_000, 1_700_000])
            yield return Refused($"{count} attributes on a Bsn", () => Bsn(Repeat(count, i => $" a{i}=''"), ""));
        foreach (var count in (int[])[33, 500_000])
            yield return Refused($"{count} namespaces on a Bsn", () => Bsn(Repeat(count, i => $" xmlns:n{i}='u:{i}'"), ""));
        foreach (var length in (int[])[9000, Megabyte, 20 * Megabyte])
        {
            yield return Refused($"an element's name of {length} characters", () => In("Client", $"<{Run(length)}/>"));
            yield return Refused($"an attribute's name of {length} characters", () => Bsn($" {Run(length)}=''", ""));
            yield return Refused($"an attribute's value of {length} characters", () => Bsn($" a='{Run(length)}'", ""));
            yield return Refused($"a namespace of {length} characters", () => Bsn($" xmlns:n='{Run(length)}'", ""));
        }

        foreach (var length in (int[])[65_537, Megabyte, 24 * Megabyte])
        {
            yield return Refused($"a text of {length} characters in a Bsn", () => Bsn("", Run(length)));
            yield return Refused($"an instruction's name of {length} characters", () => In("Client", $"<?{Run(length)} ?>"));
            yield return Refused($"a comment of {length} characters", () => In("Client", $"<!--{Run(length)}-->"));
            yield return Refused($"a CDATA section of {length} characters", () => Bsn("", $"<![CDATA[{Run(length)}]]>"));
            yield return Refused($"white space of {length} characters after the message", () => Bytes(Message + Run(length, ' ')));
            yield return Refused($"white space of {length} characters before the message", () => Bytes(Run(length, ' ') + Message));
        }

        foreach (var depth in (int[])[33, 1000, 100_000, 3_000_000])
        {
            yield return Refused($"a client {depth} elements deep", () => In("Client", Repeat(depth, _ => "<a>") + Repeat(depth, _ => "</a>")));
            yield return Refused($"a header {depth} elements deep", () => In("Header", Repeat(depth, _ => "<a>") + Repeat(depth, _ => "</a>")));
            yield return Refused($"{depth} elements that are never closed", () => In("Client", Repeat(depth, _ => "<a>")));
        }

        yield return Refused("3.5 million empty comments", () => In("Client", Repeat(3_500_000, _ => "<!---->")));
        yield return Refused("101 instructions", () => In("Client", Repeat(101, i => $"<?p{i} x?>")));
        yield return Refused("a million instructions", () => In("Client", Repeat(1_000_000, i => $"<?p{i} x?>")));
        yield return Refused("a tag that is never closed", () => In("Client", "<a " + Run(Megabyte, ' ')));
        yield return Refused("a comment that is never closed", () => In("Client", "<!--" + Run(Megabyte, '-')));
    }

    /// <summary>A DTD, wherever and of whatever it is; and headers that name nobody.</summary>
    private static IEnumerable<HostileInput> Headers()
    {
        (string What, string Dtd)[] dtds =
        [
            ("an entity", "<!DOCTYPE a [<!ENTITY x 'y'>]>"), ("a file of this machine", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
            ("an address", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>"), ("a public name", "<!DOCTYPE a PUBLIC '-//A' 'http://127.0.0.1:1/a.dtd'>"),
            ("a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/'> %x;]>"), ("nothing", "<!DOCTYPE a>"),
            ("a billion laughs", "<!DOCTYPE a [<!ENTITY l0 'ha'>" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY l{i} '&l{i - 1};&l{i - 1};'>")) + "]>"),
            ("defaults of attributes", "<!DOCTYPE a [<!ATTLIST a " + Repeat(100, i => $"b{i} CDATA 'c' ") + ">]>"), ("a million entities", "<!DOCTYPE a [" + Repeat(1_000_000, i => $"<!ENTITY e{i} ''>") + "]>"),
        ];
        foreach (var (what, dtd) in dtds)
            yield return Refused($"a DTD with {what}", () => Bytes(dtd + Message.Replace(Keten.Bsn, "&x;", StringComparison.Ordinal)));
        yield return Refused("a DTD behind the message", () => Bytes(Message + "<!DOCTYPE a>"));
        yield return Refused("a DTD in a client", () => In("Client", "<!DOCTYPE a>"));

        yield return Refused("an Afzender of 20 MB", () => Text("Afzender", Run(20 * Megabyte, '6')));
        foreach (var element in (string[])["Afzender", "Ontvanger", "Identificatie"])
        {
            yield return Refused($"an {element} of 60,000 characters", () => Text(element, Run(60_000, '6')));
            yield return Refused($"an {element} without text", () => Text(element, ""));
            yield return Refused($"an {element} in an element", () => Text(element, "<a>1</a>"));
        }

        foreach (var code in (string[])["12345", "000", "abcd", "-384", "٠٣٨٤", "0384\u0000"])
            yield return Refused($"an Ontvanger that is no municipality, {Name(code)}", () => Text("Ontvanger", code));
        yield return Refused("a header behind a million elements", () => Bytes(Message.Replace("<jw315:Header>", Repeat(1_000_000, _ => "<a/>") + "<jw315:Header>", StringComparison.Ordinal)));
        yield return Refused("no header", () => Bytes(HeaderElement().Replace(Message, "")));
        foreach (var root in (string[])["<a/>", "<Bericht/>", "<Bericht xmlns='http://www.istandaarden.nl/ijw/3_1/jw315/schema'/>", "<html><body/></html>", "<a xmlns='http://www.w3.org/2001/XInclude'><include href='file:///etc/passwd'/></a>"])
            yield return Refused($"another root, {root[..Math.Min(40, root.Length)]}", () => Bytes(root));
    }

    /// <summary>Within every bound of shape, and no value of the schema.</summary>
    private static IEnumerable<HostileInput> Texts()
    {
        yield return Invalid("a text of 64 KB in a Bsn", () => Bsn("", Run(65_000, '9')));
        yield return Invalid("a Bsn in pieces between 9,000 comments", () => Bsn("", "9999" + Repeat(9000, _ => "<!---->") + "0000"));
        yield return Invalid("references to characters in a Bsn", () => Bsn("", Repeat(8000, _ => "&#x39;")));
        yield return Invalid("a reference to an entity that nobody declared", () => Bsn("", "&x;"));
        yield return Invalid("a reference to a character that may not be", () => Bsn("", "&#0;"));
        yield return Invalid("a reference to a character beyond the last", () => Bsn("", "&#x110000;"));
        yield return Invalid("31 attributes on a Bsn", () => Bsn(Repeat(31, i => $" a{i}='{i}'"), Keten.Bsn));
        yield return Invalid("an attribute that is there twice", () => Bsn(" a='1' a='2'", Keten.Bsn));
        yield return Invalid("a prefix that nobody declared", () => In("Client", "<x:y/>"));
        yield return Invalid("a type of its own", () => Bsn(" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='jw315:Bericht'", Keten.Bsn));
        yield return Invalid("a Bsn that is nil", () => Bsn(" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'", ""));
        yield return Invalid("a schema of its own", () => Bsn(" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a http://127.0.0.1:1/a.xsd'", "1"));
        yield return Invalid("XML in a Bsn", () => Bsn("", "&lt;script&gt;alert(1)&lt;/script&gt;"));
        yield return Invalid("SQL in a Bsn", () => Bsn("", "'; DROP TABLE Bericht; --"));
        yield return Invalid("a million unknown elements", () => In("Client", Repeat(1_000_000, _ => "<x/>")));
        yield return Invalid("a million elements of as many names", () => In("Client", Repeat(1_000_000, i => $"<x{i}/>")));
        yield return Invalid("a million clients", () => Bytes(Message.Replace("</jw315:Bericht>", Repeat(1_000_000, _ => "<jw315:Client/>") + "</jw315:Bericht>", StringComparison.Ordinal)));
        yield return Invalid("200,000 texts of 100 characters", () => In("Client", Repeat(200_000, _ => Run(100) + "<x/>")));
        yield return Invalid("1.5 million attributes, 31 in a tag", () => In("Client", Repeat(48_000, _ => "<x" + Attributes31 + "/>")));
        yield return Invalid("a million namespaces, 30 in a tag", () => In("Client", Repeat(20_000, i => "<x" + Repeat(30, j => $" xmlns:n{j}='u:{i}:{j}'") + "/>")));
        yield return Invalid("something behind the message", () => Bytes(Message + "<a/>"));
        yield return Invalid("two messages", () => Bytes(Message + Message));
    }

    private static IEnumerable<HostileInput> Encodings()
    {
        foreach (var name in (string[])["ISO-8859-1", "windows-1252", "us-ascii", "utf-7", "utf-32", "ucs-4", "IBM037", "Shift_JIS", "no-such-thing", "UTF-16"])
            yield return Refused($"the encoding {name}", () => Bytes($"<?xml version='1.0' encoding='{name}'?>{Message}"));
        yield return Refused("UTF-32", () => Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes(Message)).ToArray());
        yield return Refused("EBCDIC", () => [0x4C, 0x6F, 0xA7, 0x94, .. Bytes(Message)]);
        yield return Refused("UTF-16 that says it is UTF-8", () => Encoding.Unicode.GetBytes($"<?xml version='1.0' encoding='utf-8'?>{Message}"));
        yield return Refused("half of a UTF-16", () => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Message)).Take(401).ToArray());
        yield return Refused("a mark of UTF-16 before UTF-8", () => [0xFF, 0xFE, .. Bytes(Message)]);
        yield return Refused("XML 2.0", () => Bytes("<?xml version='2.0'?>" + Message));
        (string What, byte[] Bytes)[] wrong =
        [
            ("a byte that begins nothing", [0x80]), ("a character cut off", [0xC3]), ("an overlong slash", [0xC0, 0xAF]), ("half of a pair", [0xED, 0xA0, 0x80]),
            ("a character beyond the last", [0xF4, 0x90, 0x80, 0x80]), ("FF", [0xFF]), ("a zero", [0]), ("an escape", [0x1B]), ("U+FFFE", [0xEF, 0xBF, 0xBE]),
        ];
        foreach (var (what, bytes) in wrong)
            yield return Invalid($"{what} in a Bsn", () => Insert(Message, bytes, $"<jw315:Bsn>"));
        yield return Refused("zeros", () => new byte[Megabyte]);
        yield return Refused("25 MB of zeros", () => new byte[25 * Megabyte]);
        yield return Refused("random bytes", () => Random(Megabyte));
        yield return Refused("25 MB of random bytes", () => Random(25 * Megabyte));
        yield return Refused("25 MB of <", () => Enumerable.Repeat((byte)'<', 25 * Megabyte).ToArray());
        yield return Refused("25 MB of &", () => Enumerable.Repeat((byte)'&', 25 * Megabyte).ToArray());
        yield return Refused("a byte more than 25 MB", () => new byte[(25 * Megabyte) + 1]);
        yield return Refused("nothing", () => []);
    }

    /// <summary>Cut off and torn up in thirty places.</summary>
    private static IEnumerable<HostileInput> Broken()
    {
        for (var part = 1; part < 30; part++)
        {
            var at = part / 30.0;
            yield return Either($"cut off at {at:P0}", () => Bytes(Message)[..(int)(Message.Length * at)]);
        }

        foreach (var element in (string[])["Bericht", "Header", "Client", "Bsn"])
        {
            yield return Either($"a {element} that is not closed", () => Bytes(Message.Replace($"</jw315:{element}>", "", StringComparison.Ordinal)));
            yield return Either($"a {element} that is closed twice", () => Bytes(Message.Replace($"</jw315:{element}>", $"</jw315:{element}></jw315:{element}>", StringComparison.Ordinal)));
            yield return Either($"a {element} of another case", () => Bytes(Message.Replace($"jw315:{element}>", $"jw315:{element.ToUpperInvariant()}>", StringComparison.Ordinal)));
            yield return Either($"a {element} of no namespace", () => Bytes(Message.Replace($"jw315:{element}>", $"{element}>", StringComparison.Ordinal)));
        }
    }

    /// <summary>Each element below the header left out and put there twice; each text replaced by one that no type allows.</summary>
    private static IEnumerable<HostileInput> Elements()
    {
        foreach (var name in LeafElement().Matches(Message[Message.IndexOf("</jw315:Header>", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value).Distinct())
        {
            yield return Invalid($"{name} there a thousand times", () => Bytes(LeafOf(name).Replace(Message, match => Repeat(1000, _ => match.Value), 1)));
            yield return Invalid($"{name} of 60,000 characters", () => Bytes(LeafOf(name).Replace(Message, match => $"<{name}>{Run(60_000)}</{name}>", 1)));
            yield return Invalid($"{name} with an element in it", () => Bytes(LeafOf(name).Replace(Message, match => $"<{name}><x/>{match.Groups["text"].Value}</{name}>", 1)));
        }
    }

    private static HostileInput Refused(string name, Func<byte[]> payload) => Of(name, payload, _ => new Owed.Refusal(422));

    private static HostileInput Invalid(string name, Func<byte[]> payload) => Of(name, payload, traceerId => new Owed.Invalid(traceerId));

    private static HostileInput Either(string name, Func<byte[]> payload) => Of(name, payload, traceerId => new Owed.RefusalOrInvalid(traceerId));

    private static HostileInput Of(string name, Func<byte[]> payload, Func<Guid, Owed> owed)
    {
        var traceerId = Guid.NewGuid();
        return new HostileInput("XML: " + name, () => RawRequests.PushOf(payload(), traceerId), owed(traceerId));
    }

    private static readonly string Attributes31 = Repeat(31, i => $" a{i}=''");

    /// <summary>With another Bsn element.</summary>
    private static byte[] Bsn(string attributes, string text) =>
        Bytes(LeafOf("jw315:Bsn").Replace(Message, _ => $"<jw315:Bsn{attributes}>{text}</jw315:Bsn>", 1));

    /// <summary>With this at the end of an element.</summary>
    private static byte[] In(string element, string xml) => Bytes(Message.Replace($"</jw315:{element}>", $"{xml}</jw315:{element}>", StringComparison.Ordinal));

    /// <summary>With another text in an element.</summary>
    private static byte[] Text(string element, string text) => Bytes(Regex.Replace(Message, $"({element}>)[^<]*<", match => $"{match.Groups[1].Value}{text}<"));

    private static byte[] Insert(string message, byte[] bytes, string after)
    {
        var at = message.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return [.. Bytes(message[..at]), .. bytes, .. Bytes(message[at..])];
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static string Run(int length, char of = 'a') => new(of, length);

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{part(i)}");
        return text.ToString();
    }

    private static string Name(string code) => string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '.'));

    private static Regex LeafOf(string name) => new($"<{name}>(?<text>[^<]*)</{name}>");

    [GeneratedRegex("<(?<name>[^<>/ ]+)>[^<]*</")]
    private static partial Regex LeafElement();

    [GeneratedRegex("<jw315:Header>.*</jw315:Header>")]
    private static partial Regex HeaderElement();
}
