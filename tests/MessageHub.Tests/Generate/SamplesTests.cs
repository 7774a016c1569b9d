namespace MessageHub.Tests.Generate;

public class SamplesTests
{
    private static readonly string[] Chain =
        ["1-JW315.xml", "2-JW301.xml", "3-JW305.xml", "4-JW323.xml", "5-JW323.xml", "6-JW307.xml"];

    [Test]
    public void The_samples_are_one_chain_and_valid_against_the_published_schemas()
    {
        var files = Directory.GetFiles(Folder(), "*.xml").Order(StringComparer.Ordinal).ToArray();
        Assert.That(files.Select(Path.GetFileName), Is.EqualTo(Chain));
        var schemas = PublishedSchemas.OrIgnore();
        Assert.Multiple(() =>
        {
            foreach (var file in files)
                Assert.That(PublishedSchemas.Validate(schemas, File.ReadAllBytes(file)), Is.Null, file);
        });
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "docs", "samples");
            if (Directory.Exists(samples))
                return samples;
        }
        throw new DirectoryNotFoundException("No docs/samples above the test directory.");
    }
}
