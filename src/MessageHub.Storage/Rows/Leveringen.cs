namespace MessageHub.Storage.Rows;

/// <summary>
/// Starts, or stops, that a batch adds and takes back, sorted into two sets that can be stored one after the other: first the removals of what
/// was in the store, then the additions. A line that is added and taken back in the same batch becomes one row that is already removed.
/// </summary>
internal sealed class Leveringen<T>
    where T : notnull
{
    private readonly List<Levering<T>> added = [];
    private readonly List<LeveringRemoval<T>> removed = [];
    private readonly Dictionary<T, Stack<Levering<T>>> standing = [];
    private readonly Dictionary<T, int> removedPerValue = [];

    public IReadOnlyList<Levering<T>> Added => added;

    public IReadOnlyList<LeveringRemoval<T>> Removed => removed;

    public void Add(long berichtId, T value)
    {
        var levering = new Levering<T>(berichtId, value);
        added.Add(levering);
        if (!standing.TryGetValue(value, out var stack))
            standing[value] = stack = new Stack<Levering<T>>();
        stack.Push(levering);
    }

    public void Remove(long berichtId, T value)
    {
        if (standing.TryGetValue(value, out var stack) && stack.TryPop(out var levering))
        {
            levering.VerwijderdDoorBerichtId = berichtId;
            return;
        }

        var rang = removedPerValue[value] = removedPerValue.GetValueOrDefault(value) + 1;
        removed.Add(new LeveringRemoval<T>(berichtId, value, rang));
    }
}

internal sealed record Levering<T>(long BerichtId, T Value)
{
    public long? VerwijderdDoorBerichtId { get; set; }
}

/// <summary>Takes back one stored line.</summary>
/// <param name="Rang">1 takes the oldest of equal lines that stand, 2 the next, and so on: a batch may take back equal lines more than once.</param>
internal sealed record LeveringRemoval<T>(long BerichtId, T Value, int Rang);
