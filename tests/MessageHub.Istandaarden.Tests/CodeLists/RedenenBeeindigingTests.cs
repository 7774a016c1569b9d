using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Standards;
using MessageHub.Istandaarden.Tests.Schemas;

namespace MessageHub.Istandaarden.Tests.CodeLists;

public class RedenenBeeindigingTests
{
    private static readonly RedenenBeeindiging Jw = IJw32.Standaard.RedenenBeeindiging, Wmo = IWmo32.Standaard.RedenenBeeindiging;

    private static IEnumerable<Standaard> Standards => Standaarden.Ondersteund.Alle;

    [TestCaseSource(nameof(Standards))]
    public void The_list_has_every_code_that_the_schema_allows(Standaard standaard)
    {
        var allowed = OwnSchemas.Read(OwnSchemas.FileOf(standaard, "basisschema")).Root!.Type("LDT_RedenBeeindiging")
            .Descendants(OwnSchemas.Xs + "enumeration").Select(code => (string?)code.Attribute("value"));
        Assert.That(standaard.RedenenBeeindiging.Codes, Is.EquivalentTo(allowed));
    }

    [Test]
    public void Code_31_means_one_thing_in_iJw_and_another_in_iWmo()
    {
        Assert.That(Jw.Text("31"), Is.EqualTo("31 (as planned)"));
        Assert.That(Wmo.Text("31"), Is.EqualTo("31 (the client moved to another municipality)"));
        Assert.That(Wmo.Text("19"), Is.EqualTo("19 (as planned)"));
    }

    [TestCase("02")]
    [TestCase("20")]
    [TestCase("36")]
    [TestCase("37")]
    [TestCase("38")]
    [TestCase("39")]
    public void The_other_codes_that_both_have_mean_the_same(string code) =>
        Assert.That(Wmo.Betekenis(code), Is.EqualTo(Jw.Betekenis(code)).And.Not.Null);

    [TestCase("32", "21")]
    [TestCase("33", "22")]
    [TestCase("34", "23")]
    public void What_has_another_code_in_iWmo_means_the_same(string jw, string wmo) =>
        Assert.That(Wmo.Betekenis(wmo), Is.EqualTo(Jw.Betekenis(jw)).And.Not.Null);

    [Test]
    public void A_code_that_is_not_in_the_list_is_told_as_it_is() => Assert.That(Jw.Text("19"), Is.EqualTo("19"));
}
