namespace MessageHub.Tests.Commands;

public class ExplainTests
{
    [Test]
    public void A_rule_is_explained_with_an_example()
    {
        var run = Cli.Run("explain", "TR322");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Stdout, Does.StartWith("TR322: All granted volume on the allocation, this line included, fits in its Omvang over its whole length.\n"));
            foreach (var part in new[] { "a finding says", "More is claimed than", "3, across messages", "9322: ", "JW323, WMO323", "a line for 6 hours.", "TR322.cs", "TR322Tests.cs" })
                Assert.That(run.Stdout, Does.Contain(part));
            Assert.That(run.Stdout, Does.Not.Contain('\u001b'), "plain when redirected");
        });
    }

    [TestCase("TR321", "TR321 in iJw 3.2: ", "TR321 in iWmo 3.2: ", "in six times its Volume", "WMO323")]
    [TestCase("CS050", "CS050 in iJw 3.2: ", "and 1 or 6 otherwise", "CS050 in iWmo 3.2: ", "and 1 otherwise")]
    [TestCase("TR377", "TR377 in iJw 3.2: ", "JW319")]
    public void Where_the_standards_differ_each_is_explained(string code, params string[] parts)
    {
        var run = Cli.Run("explain", code);

        Assert.That(run.ExitCode, Is.Zero);
        foreach (var part in parts)
            Assert.That(run.Stdout, Does.Contain(part));
        Assert.That(run.Stdout, parts.Any(part => part.Contains("iWmo")) ? Does.Contain("WMO3") : Does.Not.Contain("WMO"));
    }

    [TestCase("tr418", "TR418: ", "not checked")]
    [TestCase("rv02-1", "RV02-1: ", "9019")]
    [TestCase("Rs037", "RS037: Nine digits.", "the schema")]
    public void Capitals_do_not_matter_and_every_kind_is_explained(string code, string start, string part)
    {
        var run = Cli.Run("explain", code);

        Assert.That(run.Stdout, Does.StartWith(start).And.Contains(part));
    }

    [TestCase("9019", "TR019", "RV02-1", "RV12-4A5")]
    [TestCase("9321", "TR321")]
    [TestCase("s300", "TR378")]
    [TestCase("0001", "CD005", "CS002", "TR416")]
    public void A_return_code_is_explained_with_the_rules_that_give_it(string code, params string[] rules)
    {
        var run = Cli.Run("explain", code);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            foreach (var rule in rules)
                Assert.That(run.Stdout, Does.Match($"(?m)^{rule} "));
        });
    }

    [TestCase("0200", "Nothing against")]
    [TestCase("0233", "not judged")]
    [TestCase("8001", "granted in full")]
    public void A_return_code_without_a_rule_is_explained_too(string code, string meaning)
    {
        var run = Cli.Run("explain", code);

        Assert.That(run.Stdout, Does.StartWith($"{code}: ").And.Contains(meaning).And.Contains("No rule gives this code"));
    }

    [TestCase("TR999")]
    [TestCase("9999")]
    [TestCase("")]
    public void An_unknown_code_is_one_line_and_wrong_usage(string code)
    {
        var run = Cli.Run("explain", code);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Stdout, Is.Empty);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Stderr, Does.Contain($"'{code}' is no rule and no return code"));
        });
    }
}
