using MessageHub.Commands;

namespace MessageHub.Runs;

/// <summary>Turns the paths of a command line into files, all of them before any is read: a run that cannot finish does not start.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions XmlFiles = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };

    /// <summary>
    /// In the order given; the files of a directory in natural order of their names, not those of its subdirectories. What is named and cannot be read
    /// ends the run; what merely lies in a directory and cannot be read is told, and does not keep the others from being read.
    /// </summary>
    /// <exception cref="CommandException">A path does not exist, cannot be read, or is a directory without *.xml files.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(InDirectory(path).Select(Found));
            else
                files.Add(Look(path, out var fault) ?? throw new CommandException(fault));
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
            Array.Sort(files, NaturalOrder.Instance);
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{directory}: the folder cannot be read.");
        }
    }

    private static InputFile Found(string path)
    {
        if (Look(path, out var fault) is { } file)
            return file;

        CommandLine.Tell(fault);
        return new InputFile(path, Length: 0, IsReadable: false);
    }

    /// <param name="fault">When there is no file: why, in one line.</param>
    private static InputFile? Look(string path, out string fault)
    {
        fault = $"{path}: the file cannot be read.";
        try
        {
            if (FileKind.IsNoFile(path))
            {
                fault = $"{path}: not a file, but a pipe, device or socket.";
                return null;
            }

            using var handle = File.OpenHandle(path);
            return new InputFile(path, RandomAccess.GetLength(handle));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = new FileInfo(path).LinkTarget is null ? $"{path}: no such file or folder." : $"{path}: a link to a file that is not there.";
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
