using System.Xml.Linq;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Standards;
using MessageHub.Istandaarden.Tests.Schemas;

namespace MessageHub.Istandaarden.Tests.CodeLists;

public class RetourCodesTests
{
    private static IEnumerable<Standaard> Standards => Standaarden.Ondersteund.Alle;

    [TestCaseSource(nameof(Standards))]
    public void The_list_has_every_code_that_the_schema_allows(Standaard standaard)
    {
        var allowed = OwnSchemas.Read(OwnSchemas.FileOf(standaard, "basisschema")).Root!.Type("LDT_RetourCode").Descendants(OwnSchemas.Xs + "enumeration")
            .Select(code => (string?)code.Attribute("value"));
        Assert.That(RetourCodes.Alle.Keys, Is.EquivalentTo(allowed));
    }

    [TestCaseSource(nameof(Standards))]
    public void Our_codes_are_those_of_the_shared_list(Standaard standaard)
    {
        var theirs = File.ReadLines(SharedMaterial.Require(standaard, "retourcodes.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.That(RetourCodes.Alle.Keys, Is.EquivalentTo(theirs));
    }

    [Test]
    public void The_codes_come_in_order() => Assert.That(RetourCodes.Alle.Keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));

    [TestCase(RetourCodes.TechnischAfgekeurd, "technical")]
    [TestCase(RetourCodes.GeenOpmerking, "Nothing against")]
    [TestCase(RetourCodes.NietBeoordeeld, "not judged")]
    [TestCase(RetourCodes.VolledigToegewezen, "in full")]
    [TestCase("S300", "CBS")]
    public void A_code_has_a_meaning(string code, string words) => Assert.That(RetourCodes.Betekenis(code), Does.Contain(words));

    [Test]
    public void An_unknown_code_has_no_meaning() => Assert.That(RetourCodes.Betekenis("9999"), Is.Null);
}
