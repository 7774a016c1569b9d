using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

public class PublishedSchemasTests
{
    /// <summary>Two of the published examples are not valid: a date that does not exist, and a RetourCode out of place.</summary>
    private static readonly BerichtSoort[] InvalidExamples = [IJw32.JW315, IJw32.JW318];

    [Test]
    public void A_schema_of_ours_equals_the_published_one()
    {
        var published = BerichtSchemas.Load(SharedMaterial.Require("xsd"));
        var differences = SchemaComparer.Differences(BerichtSchemas.Embedded.SchemaSet, published.SchemaSet);
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }

    [TestCaseSource(typeof(OwnSchemas), nameof(OwnSchemas.Files))]
    public void Our_versions_are_the_published_ones(string file)
    {
        var published = XDocument.Load(SharedMaterial.Require("xsd", file));
        Assert.That(AppInfo(OwnSchemas.Read(file)), Is.EquivalentTo(AppInfo(published)).And.Not.Empty);
    }

    [TestCaseSource(typeof(AlleSoorten), nameof(AlleSoorten.Soorten))]
    public void A_published_example_is_judged_alike_by_both_sets(BerichtSoort soort)
    {
        var example = SharedMaterial.Require("examples", soort.Naam + ".xml");
        var ours = Complaints(example, BerichtSchemas.Embedded.SchemaSet);
        var theirs = Complaints(example, BerichtSchemas.Load(SharedMaterial.Require("xsd")).SchemaSet);
        Assert.Multiple(() =>
        {
            Assert.That(ours, InvalidExamples.Contains(soort) ? Is.Not.Empty : Is.Empty);
            Assert.That(theirs, Is.EqualTo(ours));
        });
    }

    private static List<string> AppInfo(XDocument schema) =>
        schema.Descendants(OwnSchemas.Xs + "appinfo").Elements().Select(item => $"{item.Name}={item.Value}").ToList();

    private static List<string> Complaints(string path, XmlSchemaSet set)
    {
        using var stream = File.OpenRead(path);
        return Validation.Complaints(stream, set);
    }
}
