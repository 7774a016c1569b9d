namespace MessageHub.Benchmarks;

/// <summary>A temporary folder, gone at the end.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("messagehub-bench-").FullName;

    public string this[string name] => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <summary>An empty folder of this name.</summary>
    public string Fresh(string name)
    {
        var path = Path.Combine(root, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return this[name];
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
