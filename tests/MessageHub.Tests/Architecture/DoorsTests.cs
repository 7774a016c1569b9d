using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;

namespace MessageHub.Tests.Architecture;

/// <summary>The house stays the house: see design section 2 and CONTRIBUTING.md.</summary>
public class DoorsTests
{
    [Test]
    public void What_the_standard_prescribes_rests_on_nothing()
    {
        var project = Project.All["MessageHub.Istandaarden"];
        Assert.That(project.Packages, Is.Empty);
        Assert.That(project.References, Is.Empty);
    }

    [TestCase("MessageHub.Agreements", "MessageHub.Istandaarden")]
    [TestCase("MessageHub.Processing", "MessageHub.Istandaarden", "MessageHub.Agreements")]
    public void References_point_one_way(string name, params string[] allowed) =>
        Assert.That(Project.All[name].References, Is.SubsetOf(allowed));

    [TestCase("Dapper", "MessageHub.Storage")]
    [TestCase("Microsoft.Data.Sqlite", "MessageHub.Storage")]
    [TestCase("Microsoft.Data.SqlClient", "MessageHub.Storage")]
    [TestCase("MassTransit", "MessageHub.Transport")]
    [TestCase("MassTransit.RabbitMQ", "MessageHub.Transport")]
    [TestCase("RabbitMQ.Client", "MessageHub.Transport")]
    [TestCase("System.CommandLine", "MessageHub")]
    [TestCase("Spectre.Console", "MessageHub")]
    [TestCase("Microsoft.AspNetCore.Authentication.OpenIdConnect", "MessageHub.Console")]
    public void A_package_lives_in_one_project(string package, string home) =>
        Assert.That(
            Project.All.Values.Where(project => project.Packages.Contains(package)).Select(project => project.Name), Is.SubsetOf(new[] { home }));

    [Test]
    public void Nothing_fetches_storage_or_transport_from_inside()
    {
        string[] inner = ["MessageHub.Istandaarden", "MessageHub.Agreements", "MessageHub.Processing"];
        var leaks = inner
            .SelectMany(name => Directory.EnumerateFiles(Repository.File("src", name), "*.cs", SearchOption.AllDirectories))
            .Where(file => File.ReadLines(file).Any(line =>
                line.StartsWith("using Dapper", StringComparison.Ordinal)
                || line.StartsWith("using MassTransit", StringComparison.Ordinal)
                || line.StartsWith("using Microsoft.Data", StringComparison.Ordinal)
                || line.StartsWith("using RabbitMQ", StringComparison.Ordinal)));
        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public void Files_have_one_subject_and_are_short()
    {
        const int Most = 400;
        var tooLong = Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > Most);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void The_top_level_holds_what_was_agreed()
    {
        string[] agreed = ["src", "schemas", "tests", "deploy", "docs"];
        var folders = Directory.EnumerateDirectories(Repository.Root)
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => !name.StartsWith('.') && name is not ("out" or "data" or "TestResults"));
        Assert.That(folders, Is.SubsetOf(agreed));
    }

    /// <summary>A standard is data and a handful of rules: what is equal is one file, and no message of one standard has a class of its own.</summary>
    [Test]
    public void No_file_is_named_after_a_message_of_one_standard()
    {
        var letters = string.Join('|', Standaarden.Ondersteund.Alle.Select(standaard => standaard.Letters));
        Assert.That(
            Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!),
            Has.All.Not.Match($"(?i)({letters})[0-9]{{3}}"));
    }

    [Test]
    public void Every_rule_class_is_found_by_its_code()
    {
        var rules = Standaarden.Ondersteund.Alle.SelectMany(standaard => standaard.Soorten.SelectMany(standaard.Regels.AppliedTo)).DistinctBy(rule => rule.GetType()).ToList();
        var written = typeof(Istandaarden.Rules.Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Istandaarden.Rules.Rule)));
        Assert.That(rules.Select(rule => rule.GetType()), Is.EquivalentTo(written));
        foreach (var rule in rules)
        {
            Assert.That(rule.GetType().Name, Is.EqualTo(rule.Code));
            Assert.That(
                Directory.EnumerateFiles(Repository.File("src", "MessageHub.Istandaarden", "Rules"), $"{rule.Code}.cs", SearchOption.AllDirectories),
                Has.Exactly(1).Items, rule.Code);
        }
    }
}
