using System.Text;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Messages;

/// <summary>What is no message at all: each gets its own clear finding, never an exception, and never what stood in the XML.</summary>
public class Level1Tests
{
    private static readonly MessageReader reader = new(BerichtSchemas.Embedded);

    private static Finding Single(string xml, string rule, MessageReader? by = null) => Single(Encoding.UTF8.GetBytes(xml), rule, by);

    private static Finding Single(byte[] bytes, string rule, MessageReader? by = null)
    {
        var read = (by ?? reader).Read(bytes);
        Assert.That(read.Bericht, Is.Null);
        Assert.That(read.Findings, Has.Count.EqualTo(1));
        var finding = read.Findings[0];
        Assert.That((finding.Rule, finding.Level, finding.ReturnCode), Is.EqualTo((rule, 1, (string?)null)));
        Assert.That(finding.Text, Is.Not.Empty);
        return finding;
    }

    [TestCase("")]
    [TestCase("   \n")]
    [TestCase("not xml")]
    [TestCase("{ \"json\": true }")]
    [TestCase("<")]
    [TestCase("<Bericht>")]
    [TestCase("<!-- alone -->")]
    [TestCase("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>")]
    [TestCase("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>")]
    [TestCase("<?xml version=\"2.0\"?><a/>")]
    public void What_is_not_XML_is_said_so(string xml) => Single(xml, "XML");

    [Test]
    public void Bytes_that_are_no_text_are_no_XML()
    {
        Single([0xFF, 0xFE, 0x00], "XML");
        Single([0x50, 0x4B, 0x03, 0x04], "XML");
        Single([.. Encoding.UTF8.GetBytes("<a>"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("</a>")], "XML");
    }

    [Test]
    public void A_message_that_breaks_off_is_no_XML()
    {
        var xml = Start().ToText();
        for (var length = 1; length < xml.Length; length += 97)
        {
            var read = reader.Read(Encoding.UTF8.GetBytes(xml[..length]));
            Assert.That((read.Bericht, read.Findings.Count > 0), Is.EqualTo(((Bericht?)null, true)), $"{length} characters");
            Assert.That(read.Findings[^1].Text, Does.Not.Contain(Keten.Bsn).And.Not.Contain("Zonnebloem"));
        }
    }

    [TestCase("<!DOCTYPE Bericht>")]
    [TestCase("<!DOCTYPE Bericht [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [TestCase("<!DOCTYPE Bericht SYSTEM \"http://example.org/x.dtd\">")]
    [TestCase("<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")]
    public void A_DTD_is_refused_before_it_does_anything(string doctype) =>
        Assert.That(Single(doctype + Start().ToText(), "XML").Text, Does.Contain("DTD"));

    [TestCase("<x/>", "not an iJw or iWmo message")]
    [TestCase("<Bericht xmlns='urn:x'/>", "not an iJw or iWmo message")]
    [TestCase("<Berichten xmlns='http://www.istandaarden.nl/ijw/3_2/jw305/schema'/>", "not Bericht")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_2/jw303/schema'/>", "withdrawn")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_0/jw304/schema'/>", "withdrawn")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_0/jw305/schema'/>", "iJw 3.0")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_1/jw323/schema'/>", "iJw 3.1")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/2_4/jw305/schema'/>", "iJw 2.4")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_0/wmo305/schema'/>", "another release (iWmo 3.0)")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_1/wmo323/schema'/>", "another release (iWmo 3.1)")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_0/wmo303/schema'/>", "WMO303 is a withdrawn message type: its place was taken by WMO323")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwmo/3_2/jw305/schema'/>", "iWmo 3.2 has no message JW305")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/iwlz/2_0/wlz305/schema'/>", "another standard")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_2/jw399/schema'/>", "no message JW399")]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_2/basisschema/schema'/>", "no message")]
    public void A_message_of_another_kind_is_told_apart(string xml, string says) =>
        Assert.That(Single(xml, "XML").Text, Does.Contain(says));

    [Test]
    public void A_message_over_the_limit_is_not_even_read()
    {
        var bytes = Start().ToBytes();
        Assert.That(new MessageReader(BerichtSchemas.Embedded, bytes.Length).Read(bytes).Bericht, Is.Not.Null);
        Assert.That(Single(bytes, "XML", new MessageReader(BerichtSchemas.Embedded, bytes.Length - 1)).Text, Does.Contain($"{bytes.Length} bytes"));
    }

    [TestCase(99, 99)]
    [TestCase(100, 100)]
    [TestCase(101, 101)]
    [TestCase(5000, 101)]
    public void The_first_hundred_things_that_are_wrong_are_told_and_then_that_there_are_more(int wrong, int told)
    {
        var read = reader.Read(Start([.. Enumerable.Range(0, wrong).Select(_ => new StartProductXml { StatusAanlevering = "X" })]).ToBytes());
        Assert.That((read.Soort, read.Bericht, read.Findings.Count), Is.EqualTo((IJw32.JW305, (Bericht?)null, told)));
        Assert.That(read.Findings.Take(100).Select(finding => finding.Path), Is.EqualTo(
            Enumerable.Range(1, Math.Min(wrong, 100)).Select(index => $"{StartProduct(index)}/StatusAanlevering")));
        if (wrong > 100)
        {
            Assert.That(read.Findings[^1].Path, Is.EqualTo($"{StartProduct(101)}/StatusAanlevering"));
            Assert.That(read.Findings[^1].Text, Is.EqualTo("Reading stopped here: more than 100 things are wrong, of which the first 100 are listed."));
        }
    }

    [TestCase(99, "not well-formed")]
    [TestCase(100, "not well-formed")]
    [TestCase(101, "Reading stopped here")]
    public void That_XML_breaks_off_is_told_however_many_findings_came_before(int wrong, string says)
    {
        var xml = Start([.. Enumerable.Range(0, wrong).Select(_ => new StartProductXml { StatusAanlevering = "X" })]).ToText();
        var read = reader.Read(Encoding.UTF8.GetBytes(xml[..xml.IndexOf("</jw305:StartProducten>", StringComparison.Ordinal)]));
        Assert.That(read.Findings, Has.Count.EqualTo(Math.Min(wrong, 100) + 1));
        Assert.That(read.Findings[^1].Text, Does.Contain(says));
    }

    [Test]
    public void A_senders_own_long_names_do_not_fill_the_findings()
    {
        var name = new string('n', 5000);
        var xml = Start().ToText().Replace("<jw305:Client>", $"<jw305:Client><{name}><{name}/></{name}><jw305:Bsn>1</jw305:Bsn>", StringComparison.Ordinal);
        foreach (var finding in reader.Read(Encoding.UTF8.GetBytes(xml)).Findings)
            Assert.That((finding.Text.Length, finding.Path.Length), Is.LessThan((1100, 400)));
    }

    [Test]
    public void Where_there_is_no_line_none_is_told() =>
        Assert.That(Single("<!-- alone -->", "XML").Text, Is.EqualTo("The message is not well-formed XML: Root element is missing."));

    [Test]
    public void A_schema_finding_says_where_and_what()
    {
        var xml = (Start(new(), new() { StatusAanlevering = "7" }) with { Bsn = "12" }).ToXml().ToString();
        var findings = reader.Read(Encoding.UTF8.GetBytes(xml)).Findings;
        Assert.That(findings.Select(finding => (finding.Rule, finding.Path)), Is.EqualTo(new[]
        {
            ("XSD", "/Bericht/Client/Bsn"), ("XSD", $"{StartProduct(2)}/StatusAanlevering"),
        }));
        var lines = xml.Split('\n');
        Assert.That(lines[findings[0].Line - 1], Does.Contain("Bsn"));
        Assert.That(lines[findings[1].Line - 1], Does.Contain("StatusAanlevering"));
    }

    [TestCaseSource(nameof(Invalid))]
    public void A_finding_never_quotes_the_value(BerichtXml bericht, string secret)
    {
        var read = reader.Read(bericht.ToBytes());
        Assert.That(read.Bericht, Is.Null);
        Assert.That(read.Findings.Select(finding => finding.Rule), Is.All.EqualTo("XSD"));
        Assert.That(read.Findings.Select(finding => $"{finding.Path} {finding.Text}"), Has.All.Not.Contains(secret));
    }

    private static IEnumerable<TestCaseData> Invalid()
    {
        foreach (var secret in (string[])["SECRET999900006", "SECRET' is invalid 'SECRET", "The value 'SECRET", "SECRET' is not a valid Date value.", "'SECRET'"])
        {
            var shown = "SECRET";
            yield return new(Start() with { Bsn = secret }, shown);
            yield return new(Start() with { Geslacht = secret }, shown);
            yield return new(Start() with { Naam = new() { Voorletters = secret } }, shown);
            yield return new(Start() with { Naam = new() { Achternaam = string.Concat(Enumerable.Repeat(secret, 50)) } }, shown);
            yield return new(Start() with { Identificatie = secret + "xxxxxxxxxxxx" }, shown);
            yield return new(Element("Begindatum", secret), shown);
            yield return new(Element("ToewijzingNummer", secret), shown);
            yield return new(Element("Dagtekening", secret), shown);
            yield return new(Element("Bsn", $"999900006</jw305:Bsn><jw305:Bsn>{secret}"), shown);
            yield return new(Element("StartProduct", secret), shown);
        }

        yield return new(Element("ToewijzingNummer", "99999999999999999999999"), "99999999999999999999999");
        yield return new(Element("ToewijzingNummer", "1234567890"), "1234567890");
        yield return new(Element("ToewijzingNummer", "-99990006"), "-99990006");
        yield return new(Element("Begindatum", "2026-02-30"), "2026-02-30");
        yield return new(Element("Begindatum", "2026-01-05Z"), "2026-01-05");
        yield return new(Element("Begindatum", "2026-01-05+01:00"), "2026-01-05");
        yield return new(Element("Begindatum", "12026-01-05"), "12026-01-05");
        yield return new(new JW301Xml { Bewerking = xml => Find(xml, "Toewijzingstijd").Value = "24:00:00" }, "24:00:00");
        yield return new(new JW301Xml { Bewerking = xml => Find(xml, "Huisnummer").Value = "123456789" }, "123456789");
    }

    private static BerichtXml Element(string name, string value) => Start() with { Bewerking = xml => Find(xml, name).Value = value };

    private static System.Xml.Linq.XElement Find(System.Xml.Linq.XDocument xml, string name) =>
        xml.Descendants().First(element => element.Name.LocalName == name);

    [TestCase("<jw305:Bsn>999900006</jw305:Naam>")]
    [TestCase("<jw305:Bsn>999900006 & co</jw305:Bsn>")]
    [TestCase("<jw305:Bsn>&Zonnebloem;</jw305:Bsn>")]
    [TestCase("<jw305:Bsn naam=Zonnebloem>1</jw305:Bsn>")]
    [TestCase("<jw305:Bsn Zonnebloem>1</jw305:Bsn>")]
    [TestCase("<jw305:Bsn 999900006='1'>1</jw305:Bsn>")]
    [TestCase("<Zonnebloem:Bsn>1</Zonnebloem:Bsn>")]
    [TestCase("<jw305:Bsn Zonnebloem='1' Zonnebloem='1'>1</jw305:Bsn>")]
    [TestCase("<jw305:Bsn>999900006\u0001</jw305:Bsn>")]
    public void A_syntax_error_does_not_quote_content_either(string bsn)
    {
        var xml = Start().ToText().Replace("<jw305:Bsn>999900006</jw305:Bsn>", bsn, StringComparison.Ordinal);
        var read = reader.Read(Encoding.UTF8.GetBytes(xml));
        Assert.That(read.Bericht, Is.Null);
        Assert.That(read.Findings.Select(finding => finding.Text), Has.All.Not.Contains("999900006").And.All.Not.Contains("Zonnebloem"));
    }

    [Test]
    public void An_attribute_or_an_element_too_many_is_invalid()
    {
        Single(Start().ToText().Replace("<jw305:Bsn>", "<jw305:Bsn lang='nl'>", StringComparison.Ordinal), "XSD");
        Single(Start().ToText().Replace("</jw305:Client>", "<jw305:Extra/></jw305:Client>", StringComparison.Ordinal), "XSD");
        Single(Start().ToText().Replace("<jw305:Geslacht>2</jw305:Geslacht>", "", StringComparison.Ordinal), "XSD");
    }
}
