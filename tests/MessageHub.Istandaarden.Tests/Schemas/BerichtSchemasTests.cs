using System.Text;
using System.Xml;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

public class BerichtSchemasTests
{
    /// <summary>A receipt that says no more than: accepted.</summary>
    private const string Receipt = """
        <m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw308/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
          <m:Header>
            <m:BerichtCode>441</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
            <m:Afzender>12345678</m:Afzender><m:Ontvanger>0014</m:Ontvanger>
            <m:BerichtIdentificatie><b:Identificatie>T1</b:Identificatie><b:Dagtekening>2026-03-02</b:Dagtekening></m:BerichtIdentificatie>
            <m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie>
            <m:IdentificatieRetour>R1</m:IdentificatieRetour><m:DagtekeningRetour>2026-03-03</m:DagtekeningRetour>
            <m:XsdVersieRetour><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersieRetour>
          </m:Header>
        </m:Bericht>
        """;

    [TestCaseSource(typeof(AlleSoorten), nameof(AlleSoorten.Soorten))]
    public void Every_message_has_its_root_element(BerichtSoort soort)
    {
        var set = BerichtSchemas.Embedded.SchemaSet;
        var root = (XmlSchemaElement?)set.GlobalElements[new XmlQualifiedName("Bericht", soort.Namespace)];
        Assert.Multiple(() =>
        {
            Assert.That(set.IsCompiled);
            Assert.That(root?.ElementSchemaType, Is.InstanceOf<XmlSchemaComplexType>());
        });
    }

    [TestCaseSource(typeof(AlleSoorten), nameof(AlleSoorten.Soorten))]
    public void Every_message_states_its_versions(BerichtSoort soort)
    {
        var version = soort.Standaard == IJw32.Standaard ? "0.1.0" : "1.0.0";
        Assert.That(BerichtSchemas.Embedded.VersieOf(soort), Is.EqualTo((version, version)));
    }

    [TestCaseSource(typeof(AlleSoorten), nameof(AlleSoorten.Soorten))]
    public void The_schema_asks_for_the_message_code_that_we_know(BerichtSoort soort)
    {
        var code = OwnSchemas.Read(OwnSchemas.FileOf(soort.Standaard, soort.Naam)).Root!.Element("Header", "BerichtCode").Descendants(OwnSchemas.Xs + "pattern").Single();
        Assert.That((string?)code.Attribute("value"), Is.EqualTo(soort.BerichtCode));
    }

    [TestCaseSource(typeof(OwnSchemas), nameof(OwnSchemas.Files))]
    public void A_schema_of_ours_carries_no_documentation_texts(string file) =>
        Assert.That(OwnSchemas.Read(file).Descendants(OwnSchemas.Xs + "documentation"), Is.Empty);

    [Test]
    public void The_embedded_set_is_compiled_once()
    {
        var first = BerichtSchemas.Embedded;
        Assert.That(BerichtSchemas.Embedded, Is.SameAs(first));
    }

    [Test]
    public void A_good_message_has_no_complaints() => Assert.That(Complaints(Receipt), Is.Empty);

    [TestCase("<m:BerichtCode>441", "<m:BerichtCode>440", "BerichtCode")]
    [TestCase("<m:Ontvanger>0014", "<m:Ontvanger>014", "Ontvanger")]
    [TestCase("2026-03-03", "2026-03-03Z", "DagtekeningRetour")]
    [TestCase("<m:IdentificatieRetour>R1</m:IdentificatieRetour>", "", "DagtekeningRetour")]
    [TestCase("jw308/schema", "jw309/schema", "jw309")]
    public void A_bad_message_has_a_complaint_about_the_element(string good, string bad, string element) =>
        Assert.That(Complaints(Receipt.Replace(good, bad, StringComparison.Ordinal)), Has.Some.Contains(element));

    [Test]
    public void Many_threads_validate_with_one_set()
    {
        var results = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => Complaints(i % 2 == 0 ? Receipt : Receipt.Replace(">0014<", ">014<", StringComparison.Ordinal)).Count > 0 == (i % 2 == 1));
        Assert.That(results, Is.All.True);
    }

    private static List<string> Complaints(string xml) =>
        Validation.Complaints(new MemoryStream(Encoding.UTF8.GetBytes(xml)), BerichtSchemas.Embedded.SchemaSet);
}
