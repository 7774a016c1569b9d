using MessageHub.Tests.Commands;

namespace MessageHub.Tests.Generate;

public class SamplesTests
{
    private static readonly int[] Chain = [315, 301, 305, 323, 323, 307];

    [Test]
    public void The_samples_are_one_chain_and_valid([Values(SchemaSets.Ours, SchemaSets.Published)] string whose, [Values("JW", "WMO")] string letters)
    {
        var files = Directory.GetFiles(letters == "JW" ? Sandbox.Samples : Sandbox.SamplesOfIWmo, "*.xml").Order(StringComparer.Ordinal).ToArray();
        Assert.That(files.Select(Path.GetFileName), Is.EqualTo(Chain.Select((nummer, index) => $"{index + 1}-{letters}{nummer}.xml")));
        var schemas = SchemaSets.Of(whose);
        Assert.Multiple(() =>
        {
            foreach (var file in files)
                Assert.That(SchemaSets.Validate(schemas, File.ReadAllBytes(file)), Is.Null, file);
        });
    }
}
