using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>Whatever becomes of a message on its way, reading it gives a message or findings, and the scan of its shape reads it as the parser does.</summary>
[Properties(Arbitrary = [typeof(ShapeProperties)], MaxTest = 1500, QuietOnSuccess = true)]
public class ShapeProperties
{
    private static readonly MessageReader reader = new(BerichtSchemas.Embedded);

    private static readonly BerichtXml[] Berichten =
    [
        Toewijzing(), Start(), Stop(), VerzoekOmToewijzing(), VerzoekOmWijziging(), Antwoord("V1"), Declaratie(), new JW325Xml(), new RetourXml(IJw32.JW306),
    ];

    /// <summary>What is put somewhere in a message: pieces that mean something to one who looks for tags, at and over the limits.</summary>
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "&", "/", "!", "?", "=", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?", "?>", "<?xml ", "<!", "<!DOCTYPE", "</", "/>",
        "<a>", "</a>", "<a/>", "<a b='>'>", "<a b=\"'/>\"/>", "<!-- <a b='--><c>'/> -->", "<![CDATA[<a b='-->]]>", "<?a b='?>",
        "&#x41;", "&lt;", "&unknown;", "\0", "\uFFFF", "\uD800", "\uFEFF",
        " xsi:type='x'", " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='ijw:x' xsi:nil='1' xsi:schemaLocation='a b'",
        Repeat(" a='1'", 33), Repeat("<a>", 33), Repeat("<a>", 20), Repeat("</a>", 20), Repeat("<?a?>", 101), Repeat("<!---->", 10_000), Repeat("<a/>", 300),
        new(' ', 8 * 1024), new('x', 8 * 1024), new('>', 8 * 1024), new(' ', 64 * 1024), new('x', 64 * 1024),
    ];

    public sealed record Bytes(byte[] Value)
    {
        public override string ToString() => Value.Length < 4000 ? Encoding.UTF8.GetString(Value) : Convert.ToBase64String(Value);
    }

    public static Arbitrary<Bytes> Mutated() => Arb.From(
        from bericht in Gen.Elements(Berichten)
        from declaration in Gen.Elements("", "", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-8'?>", "<?xml version='1.0' encoding='utf-16'?>")
        from mutations in Gen.Choose(1, 4)
        from texts in Gen.ListOf(Mutation, mutations)
        from encoding in Gen.Elements<Encoding>(new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode)
        from preamble in Gen.Elements(true, false)
        from damage in Gen.Frequency((4, Gen.Constant<Func<byte[], byte[]>>(bytes => bytes)), (1, Damage))
        let text = texts.Aggregate(declaration + bericht.ToText(), (xml, mutate) => mutate(xml))
        select new Bytes(damage([.. preamble ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)])));

    /// <summary>A piece put in, a stretch left out or written twice.</summary>
    private static Gen<Func<string, string>> Mutation { get; } =
        from at in Gen.Choose(0, int.MaxValue - 1)
        from length in Gen.Choose(0, 200)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 5)
        select (Func<string, string>)(xml =>
        {
            var start = at % (xml.Length + 1);
            var end = Math.Min(xml.Length, start + length);
            return kind switch
            {
                0 => xml.Remove(start, end - start),
                1 => xml.Insert(start, xml[start..end]),
                _ => xml.Insert(start, piece),
            };
        });

    private static Gen<Func<byte[], byte[]>> Damage { get; } =
        from at in Gen.Choose(0, int.MaxValue - 1)
        from value in Gen.Choose(0, 255)
        from isCut in Gen.Elements(true, false)
        select (Func<byte[], byte[]>)(bytes =>
        {
            var (before, after) = (bytes[..(at % bytes.Length)], bytes[(at % bytes.Length)..]);
            return isCut ? before : [.. before, (byte)value, .. after];
        });

    [Property]
    public void Reading_gives_a_message_or_findings_and_never_throws(Bytes bytes)
    {
        var read = reader.Read(bytes.Value);
        Assert.That(read.Findings, read.Bericht is null ? Has.Count.InRange(1, 101) : Is.Empty);
        Assert.That(read.Findings.Select(finding => (finding.Level, finding.ReturnCode)), Is.All.EqualTo((1, (string?)null)));
        if (MessageReader.CheckShape(bytes.Value) is { } refusal)
            Assert.That(read.Findings.Single().Text, Is.EqualTo(refusal.Text));
    }

    [Property]
    public void What_the_scan_lets_through_keeps_its_limits_for_the_parser_too(Bytes bytes)
    {
        if (MessageReader.CheckShape(bytes.Value) is null)
            Assert.That(Measure.Of(bytes.Value).KeepsTheLimits, Is.True);
    }

    [Property]
    public void What_is_small_and_keeps_the_limits_for_the_parser_is_not_refused(Bytes bytes)
    {
        if (bytes.Value.Length <= 8 * 1024 && Measure.Of(bytes.Value) is { IsWellFormed: true, KeepsTheLimits: true })
            Assert.That(MessageReader.CheckShape(bytes.Value)?.Text, Is.Null.Or.Contains("encoding"));
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    /// <summary>What the framework's parser makes of it, as far as it gets.</summary>
    private sealed record Measure(bool IsWellFormed, bool KeepsTheLimits)
    {
        public static Measure Of(byte[] bytes)
        {
            var (keeps, instructions, text) = (true, 0, 0);
            try
            {
                using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
                while (xml.Read())
                {
                    instructions += xml.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration ? 1 : 0;
                    text = xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? 0 : text + xml.Value.Length;
                    keeps &= xml.NodeType switch
                    {
                        XmlNodeType.Element => xml.AttributeCount <= 32 && xml.Depth < 32 && Length(xml) <= 8 * 1024,
                        XmlNodeType.DocumentType => false,
                        _ => text <= 64 * 1024,
                    };
                    keeps &= instructions <= 100;
                }

                return new Measure(true, keeps);
            }
            catch (XmlException)
            {
                return new Measure(false, keeps);
            }
        }

        private static int Length(XmlReader element)
        {
            var length = element.Name.Length;
            for (var i = 0; i < element.AttributeCount; i++)
            {
                element.MoveToAttribute(i);
                length += element.Name.Length + element.Value.Length;
            }

            element.MoveToElement();
            return length;
        }
    }
}
