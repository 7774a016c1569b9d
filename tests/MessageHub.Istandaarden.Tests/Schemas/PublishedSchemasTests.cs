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

    private static IEnumerable<Standaard> Standards => Standaarden.Ondersteund.Alle;

    private static IEnumerable<string> PublishedFiles =>
        OwnSchemas.Files.Except(Standards.SelectMany(standaard => standaard.Soorten).Where(soort => soort.SchemaIsDerived)
            .Select(soort => OwnSchemas.FileOf(soort.Standaard, soort.Naam)));

    /// <summary>Of iWmo there are no examples of receipts and of the 325.</summary>
    private static IEnumerable<BerichtSoort> WithAnExample => AlleSoorten.Soorten.Where(soort => !soort.SchemaIsDerived);

    [TestCaseSource(nameof(Standards))]
    public void A_schema_of_ours_equals_the_published_one(Standaard standaard)
    {
        var differences = SchemaComparer.Differences(OwnSchemas.Compile(standaard), OwnSchemas.Compile(Published(standaard)));
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }

    [TestCaseSource(nameof(PublishedFiles))]
    public void Our_versions_are_the_published_ones(string file)
    {
        var published = XDocument.Load(SharedMaterial.Require(StandardOf(file), "xsd", Path.GetFileName(file)));
        Assert.That(AppInfo(OwnSchemas.Read(file)), Is.EquivalentTo(AppInfo(published)).And.Not.Empty);
    }

    [TestCaseSource(nameof(Standards))]
    public void The_published_files_can_be_used_instead(Standaard standaard)
    {
        var loaded = BerichtSchemas.Load(SharedMaterial.Require(standaard, "xsd"));
        Assert.That(SchemaComparer.Differences(loaded.SchemaSet, BerichtSchemas.Embedded.SchemaSet), Is.Empty);
    }

    [TestCaseSource(nameof(WithAnExample))]
    public void A_published_example_is_judged_alike_by_both_sets(BerichtSoort soort)
    {
        var example = SharedMaterial.Require(soort.Standaard, "examples", soort.Naam + ".xml");
        var ours = Complaints(example, BerichtSchemas.Embedded.SchemaSet);
        var theirs = Complaints(example, OwnSchemas.Compile(Published(soort.Standaard)));
        Assert.Multiple(() =>
        {
            Assert.That(ours, InvalidExamples.Contains(soort) ? Is.Not.Empty : Is.Empty);
            Assert.That(theirs, Is.EqualTo(ours));
        });
    }

    /// <summary>All fifteen: what was never published is taken from files that others derived from the standard's element tables.</summary>
    private static IEnumerable<XDocument> Published(Standaard standaard) =>
        OwnSchemas.FilesOf(standaard).Select(file => XDocument.Load(SharedMaterial.Require(
            standaard, PublishedFiles.Contains(file) ? "xsd" : "xsd-derived", Path.GetFileName(file))));

    private static Standaard StandardOf(string file) => Standards.Single(standaard => OwnSchemas.FilesOf(standaard).Contains(file));

    private static List<string> AppInfo(XDocument schema) =>
        schema.Descendants(OwnSchemas.Xs + "appinfo").Elements().Select(item => $"{item.Name}={item.Value}").ToList();

    private static List<string> Complaints(string path, XmlSchemaSet set)
    {
        using var stream = File.OpenRead(path);
        return Validation.Complaints(stream, set);
    }
}
