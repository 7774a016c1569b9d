using System.Text;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Tests.Messages;

/// <summary>
/// What is refused by the shape of its bytes, in one finding of its own, and its twin just under the limit, which is read. In each encoding:
/// docs/decisions/0040.
/// </summary>
[TestFixture("utf-8")]
[TestFixture("utf-16")]
[TestFixture("utf-16BE")]
public class ShapeTests(string encodingName)
{
    private const string Bsn = "<jw305:Bsn>";
    private const int Tag = 8 * 1024;
    private const int Text = 64 * 1024;

    private static readonly string TooManyAttributes = "<a" + string.Concat(Enumerable.Repeat(" b='c'", 33)) + ">";

    private static readonly MessageReader reader = new(BerichtSchemas.Embedded);

    private readonly Encoding encoding = Encoding.GetEncoding(encodingName);

    [Test]
    public void A_tag_of_8_KB_is_read_and_a_longer_one_is_not()
    {
        IsRead(Message(Bsn, BsnTag(Tag)));
        IsRefused(Message(Bsn, BsnTag(Tag + 1)), "A tag is longer than 8 KB.");
        IsRefused(Message(Bsn, BsnTag(1_000_000)), "A tag is longer than 8 KB.");

        static string BsnTag(int length) => Bsn[..^1].PadRight(length - 1) + '>';
    }

    [Test]
    public void An_end_tag_of_8_KB_is_read_and_a_longer_one_is_not()
    {
        IsRead(Message("</jw305:Bsn>", EndTag(Tag)));
        IsRefused(Message("</jw305:Bsn>", EndTag(Tag + 1)), "A tag is longer than 8 KB.");

        static string EndTag(int length) => "</jw305:Bsn".PadRight(length - 1) + '>';
    }

    [Test]
    public void The_value_of_an_attribute_belongs_to_its_tag()
    {
        IsRead(Message(Bsn, BsnTag(Tag)));
        IsRefused(Message(Bsn, BsnTag(Tag + 1)), "A tag is longer than 8 KB.");

        static string BsnTag(int length) => $"<jw305:Bsn xmlns:a='{new string('>', length - "<jw305:Bsn xmlns:a=''>".Length)}'>";
    }

    [TestCase("<")]
    [TestCase("<a")]
    [TestCase("<a b='")]
    [TestCase("</a")]
    public void A_tag_that_never_ends_is_as_long_as_what_is_left(string begin)
    {
        IsRefused(begin.PadRight(Tag + 1, 'x'), "A tag is longer than 8 KB.");
        Assert.That(Check(begin.PadRight(Tag, 'x')), Is.Null, "left to the parser, which says that it is not well-formed");
    }

    [TestCase(" ", "")]
    [TestCase("<!--", "-->")]
    [TestCase("<?pi ", "?>")]
    public void Text_of_64_KB_between_tags_is_read_and_more_is_not(string begin, string end)
    {
        IsRead(Message(Bsn, Filled(Text) + Bsn));
        IsRefused(Message(Bsn, Filled(Text + 1) + Bsn), "More than 64 KB of text or comments stands between two tags.");
        IsRead(Message(Bsn, Bsn) + Filled(Text));
        IsRefused(Message(Bsn, Bsn) + Filled(Text + 1), "More than 64 KB of text or comments stands between two tags.");

        string Filled(int length) => begin + new string(' ', length - begin.Length - end.Length) + end;
    }

    [TestCase("<!---->")]
    [TestCase("<![CDATA[]]>")]
    [TestCase("1<!---->")]
    [TestCase("1<![CDATA[1]]>")]
    [TestCase("&#x31;")]
    [TestCase("&lt;")]
    [TestCase(">'\"")]
    public void Text_in_many_pieces_is_one_text(string piece)
    {
        var room = Text - Keten.Bsn.Length;
        var pieces = string.Concat(Enumerable.Repeat(piece, room / piece.Length));
        Assert.That(Check(Message(Bsn, Bsn + pieces + new string(' ', room - pieces.Length))), Is.Null);
        IsRefused(Message(Bsn, Bsn + pieces + new string(' ', room - pieces.Length + 1)), "More than 64 KB of text or comments stands between two tags.");
        IsRefused(Message(Bsn, Bsn + pieces + pieces + pieces), "More than 64 KB of text or comments stands between two tags.");
    }

    [TestCase("<!--")]
    [TestCase("<![CDATA[")]
    [TestCase("<?pi ")]
    [TestCase("text")]
    public void Text_that_never_ends_is_too_long_too(string begin)
    {
        IsRefused(Message(Bsn, "@").Split('@')[0] + begin + new string('x', Text), "More than 64 KB of text or comments stands between two tags.");
        Assert.That(Check(Message(Bsn, "@").Split('@')[0] + begin + new string('x', Text - begin.Length)), Is.Null);
    }

    [Test]
    public void A_comment_in_a_request_may_have_64_KB()
    {
        var verzoek = VerzoekOmToewijzing() with { Commentaar = new string('x', Text) };
        Assert.That(reader.Read(encoding.GetBytes(verzoek.ToText())).Findings, Is.Empty);
    }

    [Test]
    public void Elements_nest_32_deep_and_no_deeper()
    {
        Assert.That(Check(Nested(32)), Is.Null);
        IsRefused(Nested(33), "Elements are nested deeper than 32 levels.");
        IsRefused(Nested(100_000), "Elements are nested deeper than 32 levels.");

        var empty = Nested(32).Insert(Nested(32).IndexOf("</a>", StringComparison.Ordinal), "<b/>");
        IsRefused(empty, "Elements are nested deeper than 32 levels.");

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
    }

    [Test]
    public void Elements_beside_each_other_are_not_deep() =>
        Assert.That(Check("<a>" + string.Concat(Enumerable.Repeat("<b/><c d='/'/><e></e>", 1000)) + "</a>"), Is.Null);

    [Test]
    public void A_tag_has_32_attributes_and_no_more()
    {
        IsRead(Message(Bsn, BsnTag(32)));
        IsRefused(Message(Bsn, BsnTag(33)), "A tag has more than 32 attributes.");

        static string BsnTag(int attributes)
        {
            var values = (string[])["'a\"b>c/>'", "\"a'b]]>c\""];
            return "<jw305:Bsn" + string.Concat(Enumerable.Range(0, attributes).Select(i => $" xmlns:n{i} = {values[i % 2]}")) + ">";
        }
    }

    [Test]
    public void Attributes_in_many_tags_are_no_matter()
    {
        const string Declared = " xmlns:a='a' xmlns:b='b' xmlns:c='c'";
        var xml = Start([.. Enumerable.Range(0, 100).Select(i => new StartProductXml { ToewijzingNummer = i })]).ToText();
        IsRead(xml.Replace("<jw305:StartProduct>", $"<jw305:StartProduct{Declared}>", StringComparison.Ordinal));
    }

    [Test]
    public void A_message_has_100_processing_instructions_and_no_more()
    {
        IsRead(Instructions(100) + Message(Bsn, Bsn));
        IsRefused(Instructions(101) + Message(Bsn, Bsn), "The message has more than 100 processing instructions.");

        static string Instructions(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<?pi{i}?>"));
    }

    [Test]
    public void Names_of_ones_own_may_be_many_but_not_a_thousand()
    {
        IsRead(Declaring(490));
        var read = reader.Read(encoding.GetBytes(Declaring(510)));
        Assert.That(read.Bericht, Is.Null);
        Assert.That(read.Findings.Single().Text, Is.EqualTo(
            "The message has more than 1000 names of elements, attributes, prefixes and namespaces that are not the standard's."));

        static string Declaring(int namespaces)
        {
            const string Line = "<jw305:StartProduct";
            var names = Enumerable.Range(0, namespaces).Select(i => $" xmlns:prefix{i}='name{i}'");
            var lines = Enumerable.Range(1, namespaces / 30 + 1).Select(i => new StartProductXml { ToewijzingNummer = i });
            var xml = new StringBuilder(Start([.. lines]).ToText());
            foreach (var some in names.Chunk(30))
                xml.Insert(xml.ToString().IndexOf(Line + ">", StringComparison.Ordinal) + Line.Length, string.Concat(some));
            return xml.ToString();
        }
    }

    [TestCase("<!--@-->")]
    [TestCase("<!-->@-->")]
    [TestCase("<!--->@-->")]
    [TestCase("<!-- ->@ -->")]
    [TestCase("<!-- '@\" -->")]
    [TestCase("<?pi @?>")]
    [TestCase("<?pi >@?>")]
    [TestCase("<?pi -->@]]>?>")]
    public void What_looks_like_a_tag_within_a_comment_or_an_instruction_is_none(string around)
    {
        var xml = Message(Bsn, around.Replace("@", TooManyAttributes, StringComparison.Ordinal) + Bsn);
        IsRead(xml);
        IsRefused(xml.Replace(Bsn, TooManyAttributes, StringComparison.Ordinal), "A tag has more than 32 attributes.");
    }

    [TestCase("<![CDATA[@]]>")]
    [TestCase("<![CDATA[>@]]>")]
    [TestCase("<![CDATA[]>@]]>")]
    [TestCase("<![CDATA[]] >@]]>")]
    [TestCase("<![CDATA[--> ?>@]]>")]
    public void What_looks_like_a_tag_within_CDATA_is_none(string around)
    {
        var xml = Message(Bsn, Bsn + around.Replace("@", TooManyAttributes, StringComparison.Ordinal));
        Assert.That(Check(xml), Is.Null);
        IsRefused(xml.Replace(Keten.Bsn, TooManyAttributes, StringComparison.Ordinal), "A tag has more than 32 attributes.");
    }

    [TestCase("<!DOCTYPE Bericht>")]
    [TestCase("<!-- <a> --><!DOCTYPE Bericht [<!ENTITY a 'a'>]>")]
    public void A_DTD_is_refused(string doctype) => IsRefused(doctype + Message(Bsn, Bsn), "The message contains a DTD, which is not accepted.");

    [TestCase("<!-- <!DOCTYPE Bericht> -->")]
    [TestCase("<?pi <!DOCTYPE Bericht> ?>")]
    public void What_looks_like_a_DTD_within_a_comment_is_none(string comment) => IsRead(comment + Message(Bsn, Bsn));

    [TestCase("\n", 3)]
    [TestCase("\r\n", 3)]
    [TestCase("\r", 3)]
    [TestCase("\n\r", 5)]
    [TestCase(" ", 1)]
    public void A_refusal_tells_the_line_where_what_is_refused_begins(string newLine, int line)
    {
        var tag = $"<a>{newLine}<b/>{newLine}<b{newLine.PadRight(Tag)}/></a>";
        Assert.That(Check(tag)!.Value.Line, Is.EqualTo(line));
        var text = $"<a>{newLine}<b/>{newLine}</a>{newLine}{new string(' ', Text)}";
        Assert.That(Check(text)!.Value.Line, Is.EqualTo(line));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\r\n\t \n")]
    public void What_holds_nothing_is_empty(string xml) => IsRefused(xml, "The message is empty.");

    private static string Message(string old, string with)
    {
        var xml = Start().ToText();
        Assert.That(xml, Does.Contain(old));
        return xml.Replace(old, with, StringComparison.Ordinal);
    }

    /// <summary>With and without a byte order mark, where the encoding can be told without.</summary>
    private IEnumerable<byte[]> Bytes(string xml)
    {
        yield return [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)];
        if (xml.StartsWith('<') || encoding is UTF8Encoding)
            yield return encoding.GetBytes(xml);
    }

    private (int Line, string Text)? Check(string xml) => Bytes(xml)
        .Select(bytes => MessageReader.CheckShape(bytes) is { } finding ? (finding.Line, finding.Text) : ((int, string)?)null)
        .Distinct().Single();

    private void IsRead(string xml)
    {
        foreach (var bytes in Bytes(xml))
            Assert.That(reader.Read(bytes).Findings.Select(finding => finding.Text), Is.Empty);
    }

    private void IsRefused(string xml, string text)
    {
        foreach (var bytes in Bytes(xml))
        {
            var read = reader.Read(bytes);
            Assert.That((read.Soort, read.Bericht), Is.EqualTo(((BerichtSoort?)null, (Bericht?)null)));
            Assert.That(
                read.Findings.Select(finding => (finding.Rule, finding.Level, finding.ReturnCode, finding.Text)),
                Is.EqualTo(new[] { ("XML", 1, (string?)null, text) }));
        }
    }
}
