using System.Text;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Tests.Messages;

/// <summary>The standard prescribes UTF-8 (OP192); UTF-16 is read as every parser of XML must. What is declared has to be true: docs/decisions/0040.</summary>
public class EncodingTests
{
    private const string NeitherDeclared = "The XML declaration names an encoding other than UTF-8 and UTF-16; the standard prescribes UTF-8 (OP192).";

    private static readonly MessageReader reader = new(BerichtSchemas.Embedded);

    private static byte[] Message(Encoding encoding, string? declared, bool byteOrderMark = false) =>
    [
        .. byteOrderMark ? encoding.GetPreamble() : [],
        .. encoding.GetBytes((declared is null ? "" : $"<?xml version='1.0' encoding={declared}?>") + Start().ToText()),
    ];

    [TestCase("'utf-8'")]
    [TestCase("'UTF-8'")]
    [TestCase("\"Utf-8\"")]
    [TestCase("'UTF-8' standalone='yes'")]
    [TestCase(null)]
    public void UTF_8_may_be_declared_in_any_case(string? declared)
    {
        Assert.That(reader.Read(Message(new UTF8Encoding(), declared)).Findings, Is.Empty);
        Assert.That(reader.Read(Message(new UTF8Encoding(true), declared, byteOrderMark: true)).Findings, Is.Empty);
    }

    [TestCase("utf-16", "'utf-16'")]
    [TestCase("utf-16", "'UTF-16'")]
    [TestCase("utf-16", "'UTF-16LE'")]
    [TestCase("utf-16", null)]
    [TestCase("utf-16BE", "'utf-16'")]
    [TestCase("utf-16BE", "\"UTF-16be\"")]
    [TestCase("utf-16BE", null)]
    public void UTF_16_may_be_declared_too(string encoding, string? declared)
    {
        Assert.That(reader.Read(Message(Encoding.GetEncoding(encoding), declared)).Findings, Is.Empty);
        Assert.That(reader.Read(Message(Encoding.GetEncoding(encoding), declared, byteOrderMark: true)).Findings, Is.Empty);
    }

    [TestCase("utf-8", "'utf-16'", "UTF-8")]
    [TestCase("utf-8", "'UTF-16LE'", "UTF-8")]
    [TestCase("utf-16", "'utf-8'", "UTF-16")]
    [TestCase("utf-16", "'utf-16be'", "UTF-16")]
    [TestCase("utf-16BE", "'UTF-8'", "UTF-16")]
    [TestCase("utf-16BE", "'utf-16le'", "UTF-16")]
    public void A_declaration_that_is_not_true_is_refused(string encoding, string declared, string isIn) =>
        IsRefused(Message(Encoding.GetEncoding(encoding), declared), $"The XML declaration names another encoding than the message is in, which is {isIn}.");

    [TestCase("'us-ascii'")]
    [TestCase("'iso-8859-1'")]
    [TestCase("'ISO-8859-15'")]
    [TestCase("'windows-1252'")]
    [TestCase("'utf-7'")]
    [TestCase("'utf-32'")]
    [TestCase("'ucs-4'")]
    [TestCase("'ucs-2'")]
    [TestCase("'iso-10646-ucs-2'")]
    [TestCase("'utf8'")]
    [TestCase("'klingon'")]
    [TestCase("' utf-8'")]
    public void Another_encoding_is_refused_by_its_declaration(string declared)
    {
        IsRefused(Message(new UTF8Encoding(), declared), NeitherDeclared);
        IsRefused(Message(Encoding.Latin1, declared), NeitherDeclared);
        IsRefused(Message(Encoding.Unicode, declared), NeitherDeclared);
    }

    [TestCase("<?xml version=\"1.0\"\n\tencoding\r\n=\n'ucs-4' ?>")]
    [TestCase("<?xml encoding='ucs-4'?>")]
    [TestCase("<?xml version='encoding=' encoding='ucs-4'?>")]
    public void A_declaration_is_found_however_it_is_written(string declaration) =>
        IsRefused(Encoding.UTF8.GetBytes(declaration + "<a/>"), NeitherDeclared);

    [TestCase("<?xml-stylesheet encoding='ucs-4'?>")]
    [TestCase("<?xml version='1.0'?><?pi encoding='ucs-4'?>")]
    [TestCase("<!-- <?xml version='1.0' encoding='ucs-4'?> -->")]
    public void What_only_looks_like_a_declaration_of_an_encoding_is_none(string xml) =>
        Assert.That(reader.Read(Encoding.UTF8.GetBytes(xml + Start().ToText())).Findings, Is.Empty);

    [TestCase(new byte[] { 0, 0, 0xFE, 0xFF })]
    [TestCase(new byte[] { 0xFF, 0xFE, 0, 0 })]
    [TestCase(new byte[] { 0xFE, 0xFF, 0, 0 })]
    [TestCase(new byte[] { 0, 0, 0, (byte)'<' })]
    [TestCase(new byte[] { 0, 0, (byte)'<', 0 })]
    [TestCase(new byte[] { 0, (byte)'<', 0, 0 })]
    [TestCase(new byte[] { (byte)'<', 0, 0, 0 })]
    public void Four_bytes_a_character_are_refused_by_their_first(byte[] bytes) => IsRefused(
        [.. bytes, .. Encoding.UTF32.GetBytes(Start().ToText())],
        "The message is in an encoding other than UTF-8 and UTF-16; the standard prescribes UTF-8 (OP192).");

    [Test]
    public void Half_a_character_of_UTF_16_at_the_end_is_refused() =>
        IsRefused([.. Message(Encoding.Unicode, null), (byte)' '], "The message is in UTF-16, but has an odd number of bytes.");

    private static void IsRefused(byte[] bytes, string text)
    {
        var finding = reader.Read(bytes).Findings.Single();
        Assert.That((finding.Rule, finding.Line, finding.Text), Is.EqualTo(("XML", 1, text)));
    }
}
