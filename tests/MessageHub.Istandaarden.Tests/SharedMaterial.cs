namespace MessageHub.Istandaarden.Tests;

/// <summary>
/// The published material of the standard. It is no part of the repository, so tests that compare with it look for a folder
/// <c>shared/ijw-3.2</c> beside any folder above the test assembly, and are skipped where there is none.
/// </summary>
internal static class SharedMaterial
{
    /// <summary>The folder <c>ijw-3.2</c>, or null when this machine has none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file or folder in it; skips the running test when the material is absent.</summary>
    public static string Require(params string[] path)
    {
        if (Folder is null)
            Assert.Ignore("The published iJw 3.2 material (shared/ijw-3.2) is not on this machine.");
        return Path.Combine([Folder!, .. path]);
    }

    /// <summary>The rows of a CSV file in it, each by column name; a quoted field may run over several lines.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var records = Records(File.ReadAllText(Require(file))).ToList();
        return records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(field => field.First, field => field.Second));
    }

    private static IEnumerable<List<string>> Records(string csv)
    {
        List<string> record = [];
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var c in csv)
        {
            // A doubled quote closes and opens again; within a field it would have to be kept, but no column we look at has any.
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || c is not (',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }

    private static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "shared", "ijw-3.2");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
