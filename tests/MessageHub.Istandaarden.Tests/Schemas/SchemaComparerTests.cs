using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

/// <summary>A comparison that cannot fail proves nothing: each change to a copy of our schemas must be reported, from either side.</summary>
public class SchemaComparerTests
{
    private const string Basis = "ijw/3.2/basisschema.xsd";
    private static readonly XNamespace Xs = OwnSchemas.Xs;
    private static readonly XmlSchemaSet Ours = OwnSchemas.Compile(IJw32.Standaard);

    [Test]
    public void Two_compilations_of_the_same_schemas_do_not_differ()
    {
        var again = OwnSchemas.CompileWith(Basis, _ => { });
        Assert.That(SchemaComparer.Differences(again, Ours), Is.Empty);
    }

    [TestCaseSource(nameof(Changes))]
    public void A_change_is_reported(string file, Action<XElement> change, string where, string what)
    {
        var changed = OwnSchemas.CompileWith(file, change);
        var fromOurs = SchemaComparer.Differences(changed, Ours);
        var fromTheirs = SchemaComparer.Differences(Ours, changed);
        Assert.Multiple(() =>
        {
            Assert.That(fromOurs, Has.Some.Matches<string>(text => text.Contains(where) && text.Contains($": {what}")), string.Join('\n', fromOurs));
            Assert.That(fromTheirs, Has.Some.Matches<string>(text => text.Contains(where) && text.Contains($": {what}")));
        });
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("element dropped", "ijw/3.2/JW301.xsd",
            s => s.Element("ToegewezenProduct", "Budget").Remove(),
            "/ToegewezenProduct", "elements in order");
        yield return Change("element added", "ijw/3.2/JW301.xsd",
            s => s.Element("Client", "Bsn").AddAfterSelf(Named("element", "Bsn2", "xs:date")),
            "/Client", "elements in order");
        yield return Change("element renamed", "ijw/3.2/JW323.xsd",
            s => s.Element("Root", "Declaratie").SetAttributeValue("name", "Declaraties"),
            "jw323", "elements in order");
        yield return Change("order swapped", "ijw/3.2/JW305.xsd",
            s => Swap(s.Element("Header", "Afzender"), s.Element("Header", "Ontvanger")),
            "/Header", "elements in order");
        yield return Change("minOccurs", "ijw/3.2/JW307.xsd",
            s => s.Element("Header", "XsdVersie").SetAttributeValue("minOccurs", "0"),
            "/Header/XsdVersie", "cardinality");
        yield return Change("maxOccurs", Basis,
            s => s.Element("CDT_Telefoonnummers", "Telefoon02").SetAttributeValue("maxOccurs", "2"),
            "/Telefoon02", "cardinality");
        yield return Change("maxOccurs of the only element", "ijw/3.2/JW302.xsd",
            s => s.Element("RetourCodes", "RetourCode").SetAttributeValue("maxOccurs", null),
            "/RetourCode", "cardinality");
        yield return Change("sequence optional", "ijw/3.2/JW302.xsd",
            s => s.Type("Client").Element(Xs + "sequence")!.SetAttributeValue("minOccurs", "0"),
            "/Client", "cardinality of the content");
        yield return Change("sequence to choice", Basis,
            s => s.Type("CDT_Product").Element(Xs + "sequence")!.Name = Xs + "choice",
            "/Product", "particle");
        yield return Change("type name", "ijw/3.2/JW301.xsd",
            s => s.Element("Header", "Afzender").SetAttributeValue("type", "ijw:LDT_AgbCode"),
            "/Header/Afzender", "type name");
        yield return Change("nillable", "ijw/3.2/JW319.xsd",
            s => s.Element("Header", "Afzender").SetAttributeValue("nillable", "true"),
            "/Header/Afzender", "nillable");
        yield return Change("default value", "ijw/3.2/JW319.xsd",
            s => s.Element("Header", "Afzender").SetAttributeValue("default", "0000"),
            "/Header/Afzender", "default");
        yield return Change("maxLength", Basis,
            s => s.Facet("LDT_Straatnaam", "maxLength").SetAttributeValue("value", "25"),
            "/Straatnaam", "facets");
        yield return Change("minLength dropped", Basis,
            s => s.Facet("LDT_Commentaar", "minLength").Remove(),
            "/Commentaar", "facets");
        yield return Change("maxInclusive", Basis,
            s => s.Facet("LDT_Volume", "maxInclusive").SetAttributeValue("value", "9"),
            "/Volume", "facets");
        yield return Change("pattern", Basis,
            s => s.Facet("LDT_Datum", "pattern").SetAttributeValue("value", "[^:]*"),
            "/Dagtekening", "facets");
        yield return Change("code changed", Basis,
            s => s.Facet("LDT_Eenheid", "enumeration", "84").SetAttributeValue("value", "85"),
            "/Eenheid", "facets");
        yield return Change("code dropped", Basis,
            s => s.Facet("LDT_RetourCode", "enumeration", "9355").Remove(),
            "/RetourCode", "facets");
        yield return Change("local pattern", "ijw/3.2/JW317.xsd",
            s => s.Element("Header", "BerichtCode").Descendants(Xs + "pattern").Single().SetAttributeValue("value", "487"),
            "/Header/BerichtCode", "facets");
        yield return Change("base type", Basis,
            s => s.Type("LDT_Gemeente").Element(Xs + "restriction")!.SetAttributeValue("base", "xs:token"),
            "/Afzender", "base types");
        yield return Change("base of a base type", Basis,
            s => s.Type("LDT_BerichtCode").Element(Xs + "restriction")!.SetAttributeValue("base", "xs:token"),
            "/BerichtCode", "base types");
        yield return Change("attribute added", Basis,
            s => s.Type("CDT_Product").Add(Named("attribute", "soort", "xs:string")),
            "/Product", "attributes");
        yield return Change("mixed content", "ijw/3.2/JW325.xsd",
            s => s.Type("Client").SetAttributeValue("mixed", "true"),
            "/Client", "content");
        yield return Change("type added", Basis,
            s => s.Add(Simple("LDT_Nieuw")),
            "the sets", "global types");
        yield return Change("root added", "ijw/3.2/JW308.xsd",
            s => s.Add(Named("element", "Extra", "xs:string")),
            "the sets", "global elements");
        yield return Change("global attribute added", "ijw/3.2/JW308.xsd",
            s => s.Add(Named("attribute", "extra", "xs:string")),
            "the sets", "global attributes");
        yield return Change("elements unqualified", "ijw/3.2/JW306.xsd",
            s => s.SetAttributeValue("elementFormDefault", null),
            "the sets", "namespaces");
    }

    private static TestCaseData Change(string name, string file, Action<XElement> change, string where, string what) =>
        new TestCaseData(file, change, where, what).SetArgDisplayNames(name);

    private static XElement Named(string kind, string name, string type) =>
        new(Xs + kind, new XAttribute("name", name), new XAttribute("type", type));

    private static XElement Simple(string name) =>
        new(Xs + "simpleType", new XAttribute("name", name), new XElement(Xs + "restriction", new XAttribute("base", "xs:string")));

    private static void Swap(XElement first, XElement second)
    {
        first.Remove();
        second.AddAfterSelf(first);
    }
}
