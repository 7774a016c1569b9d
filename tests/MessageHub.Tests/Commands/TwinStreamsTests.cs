namespace MessageHub.Tests.Commands;

/// <summary>
/// Streams of the two standards never see each other's allocations, numbers or uniqueness: chains between the same parties, about people with the same BSN,
/// with the same numbers throughout.
/// </summary>
public class TwinStreamsTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp() => sandbox = new Sandbox();

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void Chains_with_the_same_numbers_in_both_standards_are_judged_as_if_alone()
    {
        // The same seed gives the same parties, BSNs, Identificaties, ToewijzingNummers, references and declarations in each standard.
        Cli.Generate(sandbox["jw"], 500, "--faults", "--seed", "4");
        Cli.Generate(sandbox["wmo"], 500, "--faults", "--seed", "4", "--standard", "iwmo");
        var alone = Outcomes(Cli.Process(":memory:", sandbox["out1"], sandbox["jw"])).Concat(Outcomes(Cli.Process(":memory:", sandbox["out2"], sandbox["wmo"])));

        var mixed = Enumerable.Range(0, 500).SelectMany(i => new[] { Nth("jw", i), Nth("wmo", i) }).ToArray();
        var together = Outcomes(Cli.Process(sandbox.Store, sandbox.Out, mixed));

        Assert.That(together.Order(), Is.EqualTo(alone.Order()));
        Assert.That(together.Count(outcome => outcome.Contains(" accepted ")), Is.GreaterThan(800));
    }

    [Test]
    public void What_one_standard_knows_the_other_does_not()
    {
        // An allocation of iJw is none for a start of iWmo that names its number.
        var run = Cli.Process(
            sandbox.Store, sandbox.Out, Sandbox.Sample("1-JW315.xml"), Sandbox.Sample("2-JW301.xml"), Path.Combine(Sandbox.SamplesOfIWmo, "3-WMO305.xml"));

        Assert.That(run.Json.Select(result => result.Status), Is.EqualTo(new[] { "accepted", "accepted", "rejected" }));
        Assert.That(run.Json[2].Rules.Distinct(), Is.EqualTo(new[] { "TR019" }));
    }

    [Test]
    public void The_samples_of_both_go_into_one_store()
    {
        var run = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.SamplesOfIWmo, Sandbox.Samples);

        Assert.That(run.Json.Where(result => result.Status != "accepted").Select(result => (result.Name, result.Status)), Is.EqualTo(new[]
        {
            ("5-WMO323.xml", "partiallyAccepted"), ("5-JW323.xml", "partiallyAccepted"),
        }));
        Assert.That(run.Json.SelectMany(result => result.Rules), Is.EqualTo(new[] { "TR321", "TR321" }));
        Answers.AreAllThereAndValid(run.Json, sandbox.Out);
    }

    private string Nth(string folder, int index) => Directory.GetFiles(sandbox[folder]).Order(StringComparer.Ordinal).ElementAt(index);

    private static List<string> Outcomes(CliResult run) =>
        [.. run.Json.Select(result => $"{result.Name} {result.Status} {string.Join(' ', result.Rules)}")];
}
