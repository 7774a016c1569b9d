using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows with bodies, until they are too big together, whatever the number asked for: a hundred declarations of 25 MB do not fit in memory.</summary>
internal sealed class BodyBound<T>(Func<T, long> size)
{
    private readonly List<T> rows = [];
    private long total;

    public IReadOnlyList<T> Rows => rows;

    /// <summary>False when this was the last row that fits.</summary>
    public bool Add(T row)
    {
        rows.Add(row);
        total += size(row);
        return total < IStreamStore.EnoughBytes;
    }
}
