using MessageHub.Testing;

namespace MessageHub.Tests.Commands;

/// <summary>A folder that goes away with the test, and the sample messages of the project.</summary>
internal sealed class Sandbox : IDisposable
{
    public Sandbox() => Folder = Directory.CreateTempSubdirectory("messagehub-").FullName;

    public string Folder { get; }

    public string Out => this["out"];

    public string Store => this["store.db"];

    /// <summary>docs/samples of the repository.</summary>
    public static string Samples { get; } = Repository.File("docs", "samples");

    /// <summary>Those of iWmo, with the numbers of the others.</summary>
    public static string SamplesOfIWmo { get; } = Repository.File("docs", "samples", "iwmo");

    /// <summary>A path in the sandbox; nothing is made there.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    public static string Sample(string name) => Path.Combine(Samples, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Copies a sample under another name.</summary>
    public string Copy(string sample, string name) => Write(name, File.ReadAllText(Sample(sample)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
