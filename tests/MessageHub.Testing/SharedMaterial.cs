using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>
/// Published material, such as that of the standard. It is no part of the repository, so tests that compare with it look for a folder <c>shared</c>
/// in any folder above the tests, and are skipped where there is none.
/// </summary>
public static class SharedMaterial
{
    /// <summary>A file or folder in <c>shared/ijw-3.2</c>; skips the running test when it is absent.</summary>
    public static string Require(params string[] path) => Require(IJw32.Standaard, path);

    /// <summary>A file or folder of a standard, as in <c>shared/iwmo-3.2</c>; skips the running test when it is absent.</summary>
    public static string Require(Standaard standaard, params string[] path)
    {
        var folder = $"{standaard.Naam.ToLowerInvariant()}-{standaard.Release}";
        if (Find([folder, .. path]) is not { } found)
        {
            Assert.Ignore($"Skipped: the published {standaard} material (shared/{folder}) is not on this machine.");
            return "";
        }

        return found;
    }

    /// <summary>A file or folder in <c>shared</c>; null when it is absent.</summary>
    public static string? Find(params string[] path)
    {
        var relative = Path.Combine(["shared", .. path]);
        return Repository.Above(relative) is { } folder ? Path.Combine(folder, relative) : null;
    }

    /// <summary>The rows of a CSV file in it, each by column name; a quoted field may run over several lines.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file) => Rows(IJw32.Standaard, file);

    /// <summary>The same of a standard.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(Standaard standaard, string file)
    {
        var records = Records(File.ReadAllText(Require(standaard, file))).ToList();
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
}
