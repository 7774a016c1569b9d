using MessageHub.Commands;

namespace MessageHub.Runs;

/// <summary>The folder for answers, known to be writable. Removed again when it was made for a run that could not start.</summary>
internal sealed class OutFolder : IDisposable
{
    private bool keep;

    private OutFolder(string path, bool existed) => (Path, keep) = (path, existed);

    /// <summary>As given on the command line.</summary>
    public string Path { get; }

    /// <exception cref="CommandException">It is a file, or nothing can be written there.</exception>
    public static OutFolder Open(string path)
    {
        if (File.Exists(path))
            throw new CommandException($"--out {path} is a file, not a folder.");

        try
        {
            var folder = new OutFolder(path, Directory.Exists(path));
            Directory.CreateDirectory(path);
            using (File.Create(System.IO.Path.Combine(path, $".messagehub-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose))
            {
            }

            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException($"--out {path}: nothing can be written there.");
        }
    }

    /// <summary>The run starts: the folder stays, also when the run writes nothing.</summary>
    public void Keep() => keep = true;

    public void Dispose()
    {
        if (!keep)
            Directory.Delete(Path);
    }
}
