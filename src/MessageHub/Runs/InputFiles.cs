using MessageHub.Commands;

namespace MessageHub.Runs;

/// <summary>Turns the paths of a command line into files, all of them before any is read: a run that cannot finish does not start.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions XmlFiles = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>In the order given; the files of a directory by name, ordinal, not those of its subdirectories.</summary>
    /// <exception cref="CommandException">A path does not exist, cannot be read, or is a directory without *.xml files.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(InDirectory(path).Select(Open));
            else
                files.Add(Open(path));
        }

        return files;
    }

    private static string[] InDirectory(string directory)
    {
        try
        {
            var files = Directory.GetFiles(directory, "*.xml", XmlFiles);
            if (files.Length == 0)
                throw new CommandException($"{directory}: the folder has no .xml files.");
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{directory}: the folder cannot be read.");
        }
    }

    private static InputFile Open(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            return new InputFile(path, RandomAccess.GetLength(handle));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{path}: no such file or folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException($"{path}: the file cannot be read.");
        }
    }
}
