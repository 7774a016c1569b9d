namespace MessageHub.Runs;

/// <summary>Where a path leads, whatever the way it is written and the links on it.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MaximumLinks = 40;

    /// <summary>Does the one path lead to the other folder, or to a place below it? Neither has to be there. What is no path lies nowhere.</summary>
    public static bool IsWithin(string path, string folder)
    {
        try
        {
            var relative = Path.GetRelativePath(Of(folder), Of(path));
            return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Of(string path, int links = 0)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;

        parent = Of(parent, links);
        path = Path.Combine(parent, Path.GetFileName(path));
        return links < MaximumLinks && new DirectoryInfo(path).LinkTarget is { } target ? Of(Path.Combine(parent, target), links + 1) : path;
    }
}
