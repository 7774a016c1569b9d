using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.Tests.Docs;

/// <summary>Every file and folder that a page names is there.</summary>
public partial class PathsTests
{
    private static readonly string[] Projects = [.. Directory.EnumerateDirectories(Repository.File("src")).Select(folder => Path.GetFileName(folder)!)];

    /// <summary>How a path in a text begins: a folder of the repository, or a project by its last name, as <c>Processing/Workers/</c>.</summary>
    private static readonly string[] Beginnings =
    [
        "src", "tests", "docs", "deploy", "schemas", ".ci", .. Projects.Where(project => project.Contains('.', StringComparison.Ordinal)).Select(project => project.Split('.', 2)[1]),
    ];

    private static readonly HashSet<string> FileNames =
    [
        .. new[] { "src", "tests", "deploy" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)!),
    ];

    private static IEnumerable<string> Pages() => new[] { "README.md", "CONTRIBUTING.md" }
        .Concat(new[] { "docs", "deploy", "schemas" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)))
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Every_path_on_the_page_exists(string page) => Assert.That(Missing(page, File.ReadAllText(Repository.File(page))), Is.Empty);

    [TestCase("see `Processing/Workers/Worker.cs`, and tests/MessageHub.Tests.", "")]
    [TestCase("see `Processing/Workers/Walker.cs`", "Processing/Workers/Walker.cs")]
    [TestCase("    commit   one transaction   Storage/Relational/BatchCommit.cs, Batch_Commit.cs", "Batch_Commit.cs")]
    [TestCase("in tests/MessageHub.Test.", "tests/MessageHub.Test")]
    [TestCase("[flow](flow.md), [flaw](flaw.md#here), [out](https://example.org/flaw.md)", "flaw.md")]
    [TestCase("write `tests/MessageHub.Istandaarden.Tests/Rules/<code>Tests.cs`, not `tests/Rules/<code>Tests.cs`", "tests/Rules/<code>Tests.cs")]
    [TestCase("GET /berichtenservice/docs/x and http://localhost/src/x and `out/answer.xml`", "")]
    public void A_path_that_does_not_exist_is_found(string text, string missing) =>
        Assert.That(string.Join(' ', Missing("docs/flow.md", text)), Is.EqualTo(missing));

    private static List<string> Missing(string page, string text)
    {
        var beside = Path.GetDirectoryName(page)!;
        var links = Link().Matches(text).Select(match => match.Groups[1].Value).Where(link => !link.Contains(':', StringComparison.Ordinal));
        var named = Word().Matches(Link().Replace(text, "")).Select(match => match.Value.TrimEnd('.', '/')).Where(IsPath);
        return [.. links.Where(link => !Exists(beside, link)).Concat(named.Where(name => !IsThere(beside, name))).Distinct()];
    }

    /// <summary>Of a bare name only code and SQL are files of ours; a settings file may be the reader's.</summary>
    private static bool IsPath(string word) =>
        word.Contains('/', StringComparison.Ordinal) ? Beginnings.Contains(word.Split('/')[0]) || Extension().IsMatch(word) : Source().IsMatch(word);

    private static bool IsThere(string beside, string name) =>
        !name.Contains('/', StringComparison.Ordinal) ? FileNames.Contains(name)
        : Exists("", name) || Exists(beside, name) || Projects.Any(project => Exists("src", project[..^project.Split('.')[^1].Length] + name));

    /// <summary>Part of a name may be left open, as in <c>&lt;code&gt;Tests.cs</c>.</summary>
    private static bool Exists(string folder, string path)
    {
        var full = Repository.File(folder, path);
        if (!path.Contains('<', StringComparison.Ordinal))
            return Path.Exists(full);

        var parent = Path.GetDirectoryName(full)!;
        return Directory.Exists(parent) && Directory.EnumerateFileSystemEntries(parent, Placeholder().Replace(Path.GetFileName(full), "*")).Any();
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/:.@>-])\.?[\w<][\w.<>/-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(cs|sql|md|xsd|csproj|ya?ml|json)$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"\.(cs|sql)$")]
    private static partial Regex Source();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();
}
