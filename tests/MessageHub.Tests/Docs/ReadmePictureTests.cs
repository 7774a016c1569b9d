using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Testing;
using MessageHub.Tests.Commands;

namespace MessageHub.Tests.Docs;

/// <summary>
/// The picture in the README is what its command prints. To draw it anew:
/// <c>MESSAGEHUB_DRAW=1 dotnet test tests/MessageHub.Tests --filter ReadmePicture</c>.
/// </summary>
internal sealed partial class ReadmePictureTests
{
    private const double CharacterWidth = 7.3;
    private const int LineHeight = 17;
    private const int Margin = 14;

    private static readonly string Picture = Repository.File("docs", "pictures", "process.svg");

    [Test]
    public void The_picture_in_the_readme_shows_what_its_command_prints()
    {
        var drawn = Draw("messagehub process docs/samples --store :memory: --out out", Run());
        if (Environment.GetEnvironmentVariable("MESSAGEHUB_DRAW") is not null)
            File.WriteAllText(Picture, drawn);

        Assert.That(File.ReadAllText(Picture).ReplaceLineEndings("\n"), Is.EqualTo(drawn));
        Assert.That(File.ReadAllText(Repository.File("README.md")), Does.Contain("docs/pictures/process.svg"));
    }

    private static string Run()
    {
        using var sandbox = new Sandbox();
        var samples = Directory.CreateDirectory(sandbox["docs/samples"]).FullName;
        foreach (var file in Directory.GetFiles(Sandbox.Samples, "*.xml"))
            File.Copy(file, Path.Combine(samples, Path.GetFileName(file)));

        var run = Cli.RunIn(sandbox.Folder, new Dictionary<string, string>(), "process", "docs/samples", "--store", ":memory:", "--out", "out");
        return Duration().Replace(run.Stdout + run.Stderr, "1 s").ReplaceLineEndings("\n");
    }

    private static string Draw(string command, string printed)
    {
        var lines = printed.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).Prepend("").Prepend("$ " + command).ToList();
        var (width, height) = ((lines.Max(line => line.Length) * CharacterWidth) + (2 * Margin), (lines.Count * LineHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:F0}\" height=\"{height}\" ");
        svg.Append("font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#10233a\"/>\n");
        for (var i = 0; i < lines.Count; i++)
        {
            var y = Margin + ((i + 1) * LineHeight) - 4;
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Margin}" y="{y}" fill="{Colour(lines[i])}" xml:space="preserve">""");
            svg.Append(SecurityElement.Escape(lines[i])).Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Colour(string line) => line.Contains("partiallyAccepted", StringComparison.Ordinal) ? "#ffcf70" : "#dfe9f5";

    [GeneratedRegex(@"\d+\.\d s|\d+ s")]
    private static partial Regex Duration();
}
