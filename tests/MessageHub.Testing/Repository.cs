namespace MessageHub.Testing;

/// <summary>The source tree that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Above("MessageHub.sln")
        ?? throw new DirectoryNotFoundException("The tests run outside the repository: no MessageHub.sln above them.");

    /// <summary>A file or folder of the repository.</summary>
    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>The nearest folder above the tests that holds this file or folder; null when none does.</summary>
    internal static string? Above(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, relative)))
                return folder.FullName;
        }

        return null;
    }
}
