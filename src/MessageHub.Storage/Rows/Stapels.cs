namespace MessageHub.Storage.Rows;

/// <summary>
/// The versions of allocations, or of requests, that a batch adds, sorted into what its statements need: the version that stands after it, those that lie
/// beneath, and the stored ones that are displaced. Most keys are new, and one row is all there is to store.
/// </summary>
/// <param name="isOlder">Was the first set before the second? Of equally old ones the last that came stands.</param>
internal sealed class Stapels<TKey, T>(Func<T, T, bool> isOlder)
    where TKey : notnull
    where T : class
{
    private readonly Dictionary<TKey, Stapel> stapels = [];

    public IReadOnlyCollection<TKey> Keys => stapels.Keys;

    /// <summary>What stands after the batch, of the keys for which that is not what stood before it.</summary>
    public IReadOnlyList<(long BerichtId, T Waarde)> Geldend => [.. Alle(stapel => stapel.Geldend is { } geldend ? [geldend] : [])];

    /// <summary>What the batch adds beneath.</summary>
    public IReadOnlyList<(long BerichtId, T Waarde)> Eerder => [.. Alle(stapel => stapel.Versies.Where(versie => versie != stapel.Geldend))];

    /// <summary>Of these the stored version stands no more.</summary>
    public IReadOnlyList<TKey> Verdrongen => [.. stapels.Where(pair => pair.Value is { Vorige: not null, Geldend: not null }).Select(pair => pair.Key)];

    /// <param name="vorige">What stood when the message came; null when nothing did.</param>
    public void Add(TKey key, long berichtId, T waarde, T? vorige)
    {
        if (!stapels.TryGetValue(key, out var stapel))
            stapels[key] = stapel = new Stapel(vorige);

        // What a message says last of a thing is what it says of it.
        stapel.Versies.RemoveAll(versie => versie.BerichtId == berichtId);
        stapel.Versies.Add((berichtId, waarde));
        var top = stapel.Vorige;
        stapel.Geldend = null;
        foreach (var versie in stapel.Versies)
        {
            if (top is null || !isOlder(versie.Waarde, top))
                (top, stapel.Geldend) = (versie.Waarde, versie);
        }
    }

    private IEnumerable<(long, T)> Alle(Func<Stapel, IEnumerable<(long, T)>> van) => stapels.Values.SelectMany(van);

    private sealed class Stapel(T? vorige)
    {
        public T? Vorige { get; } = vorige;

        public List<(long BerichtId, T Waarde)> Versies { get; } = [];

        /// <summary>Null when the stored one goes on standing.</summary>
        public (long BerichtId, T Waarde)? Geldend { get; set; }
    }
}
