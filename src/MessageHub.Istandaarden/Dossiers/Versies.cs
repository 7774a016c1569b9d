namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// What messages made of allocations, or of requests: under one key the version that stands, and beneath it those that would stand without it. A version
/// that a receipt refuses is taken out wherever it lies, so that a refused change under a newer one does not undo the newer.
/// </summary>
/// <param name="isOlder">Was the first set before the second? Of equally old ones the last that came stands.</param>
internal sealed class Versies<TKey, T>(Func<T, T, bool> isOlder)
    where TKey : notnull
    where T : class
{
    private readonly Dictionary<TKey, Versie> standing = [];

    /// <summary>What stands, in no particular order.</summary>
    public IEnumerable<T> Geldend => standing.Values.Select(versie => versie.Waarde);

    /// <summary>The version that stands; null when there is none.</summary>
    public T? Find(TKey key) => standing.TryGetValue(key, out var versie) ? versie.Waarde : null;

    /// <param name="door">The message that set it; default when no receipt asks for that.</param>
    public void Add(TKey key, T waarde, BerichtSleutel door)
    {
        var top = standing.GetValueOrDefault(key);

        // A store may find it by two keys.
        if (top is null || top.Door != door || !top.Waarde.Equals(waarde))
            standing[key] = Lay(top, waarde, door);
    }

    /// <summary>What this message set, standing or not, by key.</summary>
    public IEnumerable<(TKey Key, T Waarde)> Door(BerichtSleutel bericht) =>
        from pair in standing
        from versie in Stack(pair.Value)
        where versie.Door == bericht
        select (pair.Key, versie.Waarde);

    /// <summary>Does another version lie there?</summary>
    public bool HasOther(TKey key, BerichtSleutel bericht) =>
        standing.TryGetValue(key, out var top) && Stack(top).Any(versie => versie.Door != bericht);

    /// <summary>Takes out what this message set.</summary>
    public void Remove(TKey key, BerichtSleutel bericht)
    {
        if (Without(standing[key], bericht) is { } left)
            standing[key] = left;
        else
            standing.Remove(key);
    }

    private Versie Lay(Versie? stack, T waarde, BerichtSleutel door) => stack is not null && isOlder(waarde, stack.Waarde)
        ? stack with { Onder = Lay(stack.Onder, waarde, door) }
        : new Versie(waarde, door, stack);

    private static Versie? Without(Versie? stack, BerichtSleutel bericht) =>
        stack is null ? null
        : stack.Door == bericht ? Without(stack.Onder, bericht)
        : stack with { Onder = Without(stack.Onder, bericht) };

    private static IEnumerable<Versie> Stack(Versie top)
    {
        for (var versie = top; versie is not null; versie = versie.Onder)
            yield return versie;
    }

    private sealed record Versie(T Waarde, BerichtSleutel Door, Versie? Onder);
}
