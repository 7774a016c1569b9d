namespace MessageHub.Benchmarks;

/// <summary>A temporary folder, gone at the end.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("messagehub-bench-").FullName;
    private int made;

    public string this[string name] => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <summary>An empty folder; earlier ones stay until the end, so that no measurement pays for clearing up after another.</summary>
    public string Fresh(string name) => this[Path.Combine(name, (++made).ToString(System.Globalization.CultureInfo.InvariantCulture))];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
