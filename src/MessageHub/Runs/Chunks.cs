namespace MessageHub.Runs;

/// <summary>Cuts a run into pieces that are loaded, journaled and judged together: many messages to a commit, and memory that has a bound.</summary>
internal static class Chunks
{
    private const int MaximumFiles = 2500;
    private const long MaximumBytes = 64L * 1024 * 1024;

    /// <summary>At most 2500 files and 64 MB; a file larger than that is a chunk of its own.</summary>
    public static IEnumerable<IReadOnlyList<InputFile>> Of(IReadOnlyList<InputFile> files)
    {
        var chunk = new List<InputFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            var load = file.IsTooLarge ? 0 : file.Length;
            if (chunk.Count == MaximumFiles || (chunk.Count > 0 && bytes + load > MaximumBytes))
            {
                yield return chunk;
                chunk = [];
                bytes = 0;
            }

            chunk.Add(file);
            bytes += load;
        }

        if (chunk.Count > 0)
            yield return chunk;
    }
}
