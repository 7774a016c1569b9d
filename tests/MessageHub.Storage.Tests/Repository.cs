namespace MessageHub.Storage.Tests;

/// <summary>Files of the repository that are not part of the build.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "MessageHub.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
