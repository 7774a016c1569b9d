namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// Starts, or stops, with the message that sent each and the one that took it back. What stands was sent and not taken back, by messages that no receipt
/// refused.
/// </summary>
internal sealed class Meldingen<T>(Func<T, string> bsnOf)
    where T : class
{
    private readonly Dictionary<string, List<Melding>> perClient = [];
    private readonly Dictionary<string, List<T>> standing = [];

    /// <summary>Those of this client that stand.</summary>
    public IReadOnlyList<T> Of(string bsn) => standing.TryGetValue(bsn, out var list) ? list : [];

    /// <param name="door">The message that sent it; default when no receipt asks for that.</param>
    /// <param name="verwijderdDoor">The message that took it back; null: it stands.</param>
    public void Add(T waarde, BerichtSleutel door, BerichtSleutel? verwijderdDoor = null)
    {
        ListOf(perClient, bsnOf(waarde)).Add(new Melding(waarde, door) { VerwijderdDoor = verwijderdDoor });
        if (verwijderdDoor is null)
            ListOf(standing, bsnOf(waarde)).Add(waarde);
    }

    /// <summary>Does nothing when no such line stands.</summary>
    public void TakeBack(T waarde, BerichtSleutel door)
    {
        if (ListOf(perClient, bsnOf(waarde)).Find(melding => melding.Stands(waarde)) is not { } melding)
            return;

        melding.VerwijderdDoor = door;
        ListOf(standing, bsnOf(waarde)).Remove(waarde);
    }

    /// <summary>Undoes the last <see cref="Add"/> of this line.</summary>
    public void UndoAdd(T waarde)
    {
        var meldingen = ListOf(perClient, bsnOf(waarde));
        meldingen.RemoveAt(meldingen.FindLastIndex(melding => melding.Stands(waarde)));
        ListOf(standing, bsnOf(waarde)).Remove(waarde);
    }

    /// <summary>Undoes the last <see cref="TakeBack"/> of this line by this message.</summary>
    public void UndoTakeBack(T waarde, BerichtSleutel door)
    {
        ListOf(perClient, bsnOf(waarde)).Last(melding => melding.VerwijderdDoor == door && melding.Waarde.Equals(waarde)).VerwijderdDoor = null;
        ListOf(standing, bsnOf(waarde)).Add(waarde);
    }

    /// <summary>What this message sent, and what it took back.</summary>
    public (IReadOnlyList<T> Gemeld, IReadOnlyList<T> Verwijderd) Door(BerichtSleutel bericht)
    {
        var alle = perClient.Values.SelectMany(meldingen => meldingen).ToList();
        return (
            [.. alle.Where(melding => melding.Door == bericht).Select(melding => melding.Waarde)],
            [.. alle.Where(melding => melding.VerwijderdDoor == bericht).Select(melding => melding.Waarde)]);
    }

    /// <summary>What this message sent goes, whoever took it back since; what it took back stands again, unless that goes too.</summary>
    public void Remove(BerichtSleutel bericht)
    {
        foreach (var (bsn, meldingen) in perClient)
        {
            var touched = meldingen.RemoveAll(melding => melding.Door == bericht);
            foreach (var melding in meldingen.Where(melding => melding.VerwijderdDoor == bericht))
            {
                melding.VerwijderdDoor = null;
                touched++;
            }

            if (touched > 0)
                standing[bsn] = [.. meldingen.Where(melding => melding.VerwijderdDoor is null).Select(melding => melding.Waarde)];
        }
    }

    private static List<TItem> ListOf<TItem>(Dictionary<string, List<TItem>> lists, string bsn) =>
        lists.TryGetValue(bsn, out var list) ? list : lists[bsn] = [];

    private sealed class Melding(T waarde, BerichtSleutel door)
    {
        public T Waarde { get; } = waarde;

        public BerichtSleutel Door { get; } = door;

        public BerichtSleutel? VerwijderdDoor { get; set; }

        public bool Stands(T other) => VerwijderdDoor is null && Waarde.Equals(other);
    }
}
