using MessageHub.Tests.Commands;

namespace MessageHub.Tests.Generate;

public class SamplesTests
{
    private static readonly string[] Chain =
        ["1-JW315.xml", "2-JW301.xml", "3-JW305.xml", "4-JW323.xml", "5-JW323.xml", "6-JW307.xml"];

    [TestCase(SchemaSets.Ours)]
    [TestCase(SchemaSets.Published)]
    public void The_samples_are_one_chain_and_valid(string whose)
    {
        var files = Directory.GetFiles(Sandbox.Samples, "*.xml").Order(StringComparer.Ordinal).ToArray();
        Assert.That(files.Select(Path.GetFileName), Is.EqualTo(Chain));
        var schemas = SchemaSets.Of(whose);
        Assert.Multiple(() =>
        {
            foreach (var file in files)
                Assert.That(SchemaSets.Validate(schemas, File.ReadAllBytes(file)), Is.Null, file);
        });
    }
}
