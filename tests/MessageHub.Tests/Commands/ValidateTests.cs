using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;

namespace MessageHub.Tests.Commands;

public class ValidateTests
{
    [Test]
    public void The_published_examples_are_judged_at_levels_1_and_2()
    {
        var run = Cli.Run("validate", SharedMaterial.Require("examples"), "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Select(result => result.Message), Is.EqualTo(IJw32.Standaard.Soorten.Select(soort => soort.Naam)));
            Assert.That(run.Json.Where(result => result.Status != "accepted").Select(result => (result.Message, result.Status)),
                Is.EqualTo(new[] { ("JW315", "invalid"), ("JW317", "rejected"), ("JW318", "invalid"), ("JW323", "rejected") }));
            Assert.That(run.Json.Single(result => result.Message == "JW317").Rules.Distinct(), Is.EqualTo(new[] { "CS003" }));
            Assert.That(run.Json.Single(result => result.Message == "JW323").Rules.Distinct(), Is.EqualTo(new[] { "TR101" }));
            Assert.That(run.Json.Where(result => result.AnswerFile is not null), Is.Empty);
        });
    }

    /// <summary>The example of the WMO317 asks for a product from its own Dagtekening on.</summary>
    [Test]
    public void The_published_examples_of_iWmo_are_judged_too()
    {
        var run = Cli.Run("validate", SharedMaterial.Require(IWmo32.Standaard, "examples"), "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Select(result => (result.Message, result.Status)), Is.EqualTo(new[]
            {
                ("WMO301", "accepted"), ("WMO305", "accepted"), ("WMO307", "accepted"), ("WMO315", "accepted"), ("WMO317", "rejected"),
                ("WMO319", "accepted"), ("WMO323", "accepted"),
            }));
            Assert.That(run.Json.Single(result => result.Message == "WMO317").Rules, Is.EqualTo(new[] { "TR380" }));
        });
    }

    private static IEnumerable<Standaard> Standards => Standaarden.Ondersteund.Alle;

    /// <summary>The samples of the other standard are held to the hub's own meanwhile.</summary>
    [TestCaseSource(nameof(Standards))]
    public void The_published_schemas_can_take_the_place_of_the_built_in_ones(Standaard standaard) =>
        ValidateSamplesWith(SharedMaterial.Require(standaard, "xsd"));

    [TestCaseSource(nameof(Standards))]
    public void A_folder_of_schemas_can_take_the_place_of_the_built_in_ones(Standaard standaard) =>
        ValidateSamplesWith(Repository.File("schemas", standaard.Naam.ToLowerInvariant(), standaard.Release));

    private static void ValidateSamplesWith(string schemas)
    {
        var run = Cli.Run("validate", Sandbox.Samples, Sandbox.SamplesOfIWmo, "--schemas", schemas, "--format", "json");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json.Select(result => result.Status), Has.Exactly(12).Items.And.All.EqualTo("accepted"));
    }

    [Test]
    public void A_file_that_is_too_large_is_told_so_without_being_read()
    {
        using var sandbox = new Sandbox();
        var file = sandbox.Write("large.xml", "<Bericht/>");
        using (var stream = File.OpenWrite(file))
            stream.SetLength(3L * 1024 * 1024 * 1024);

        var validated = Cli.Run("validate", file, Sandbox.Sample("1-JW315.xml"), "--format", "json");
        var processed = Cli.Process(":memory:", sandbox.Out, file, Sandbox.Sample("1-JW315.xml"));

        foreach (var run in new[] { validated, processed })
        {
            Assert.That(run.Json.Select(result => result.Status), Is.EqualTo(new[] { "invalid", "accepted" }));
            Assert.That(run.Stdout, Does.Contain("3221225472 bytes"));
        }
    }

    [Test]
    public void Receipts_that_fit_their_schema_are_accepted()
    {
        using var sandbox = new Sandbox();
        Cli.Process(":memory:", sandbox.Out, Sandbox.Samples);

        var run = Cli.Run("validate", sandbox.Out, "--format", "json");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json.Select(result => result.Message), Is.EqualTo(new[] { "JW316", "JW306", "JW325", "JW325", "JW308" }));
    }
}
