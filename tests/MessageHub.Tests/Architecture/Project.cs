using System.Xml.Linq;
using MessageHub.Testing;

namespace MessageHub.Tests.Architecture;

/// <summary>A project under src/, with its packages and project references.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Packages, IReadOnlyList<string> References)
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Project> All { get; } = Directory
        .EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(Read)
        .ToDictionary(project => project.Name);

    private static Project Read(string path)
    {
        var xml = XDocument.Load(path);
        return new Project(
            Path.GetFileNameWithoutExtension(path),
            [.. xml.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)],
            [.. xml.Descendants("ProjectReference").Select(reference =>
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))]);
    }
}
