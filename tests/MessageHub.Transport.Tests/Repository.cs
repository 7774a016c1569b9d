namespace MessageHub.Transport.Tests;

internal static class Repository
{
    /// <summary>A file of the repository, found upwards from where the tests run.</summary>
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "MessageHub.sln")))
                return Path.Combine(folder.FullName, path);
        }

        throw new FileNotFoundException("The tests run outside the repository.", path);
    }
}
