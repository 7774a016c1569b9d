using System.Text;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Messages;

/// <summary>A message ends where its document ends: what follows its last tag is read too, or the second of two messages would be lost unseen.</summary>
[InElkeStandaard]
public class AfterTheMessageTests
{
    private static readonly MessageReader reader = new(BerichtSchemas.Embedded);

    private static IEnumerable<BerichtXml> Each() =>
    [
        Toewijzing(), Start(), Stop(), VerzoekOmToewijzing(), VerzoekOmWijziging(), Antwoord("V1"), Declaratie(), new JW325Xml(),
        new RetourXml(IJw32.JW302), new RetourXml(IJw32.JW306), new RetourXml(IJw32.JW308),
        new RetourXml(IJw32.JW316), new RetourXml(IJw32.JW318), new RetourXml(IJw32.JW320),
    ];

    [Test]
    public void Each_message_type_is_here() => Assert.That(Each().Select(bericht => bericht.Soort), Is.EquivalentTo(Keten.Standaard.Soorten));

    [Test]
    public void Another_message_is_refused([ValueSource(nameof(Each))] BerichtXml bericht)
    {
        IsRefused(bericht, bericht.ToText());
        IsRefused(bericht, "\n" + Start().ToText());
        IsRefused(bericht, "<?xml version=\"1.0\"?>" + bericht.ToText());
    }

    [Test]
    public void Text_an_element_and_what_breaks_off_are_refused([ValueSource(nameof(Each))] BerichtXml bericht)
    {
        foreach (var rest in (string[])["x", " x", "<a/>", "</a>", "<a", "<![CDATA[]]>", "&#32;", "<!-- open", "<?open", "<!DOCTYPE a>", "\0", "\uFEFF"])
            IsRefused(bericht, rest);
    }

    [Test]
    public void Comments_white_space_and_processing_instructions_may_follow([ValueSource(nameof(Each))] BerichtXml bericht)
    {
        var read = Read(bericht, "\r\n\t <!-- the end --> <?pi end?>\n");
        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Bericht!.Soort, Is.EqualTo(bericht.Soort));
    }

    private static void IsRefused(BerichtXml bericht, string rest)
    {
        var read = Read(bericht, rest);
        Assert.That(read.Bericht, Is.Null, rest);
        Assert.That(read.Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "XML" }), rest);
    }

    private static ReadResult Read(BerichtXml bericht, string rest) => reader.Read(Encoding.UTF8.GetBytes(bericht.ToText() + rest));
}
