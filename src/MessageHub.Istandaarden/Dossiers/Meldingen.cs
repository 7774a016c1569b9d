using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// Starts, or stops, with the message that sent each and the one that took it back. What stands was sent and not taken back, by messages that no receipt
/// refused. Kept by delivery: a client has few of them mostly, but a message may name tens of thousands.
/// </summary>
internal sealed class Meldingen<T>(Func<T, string> bsnOf, Func<T, Leveringsleutel> leveringOf)
    where T : class
{
    private readonly Dictionary<(string Bsn, Leveringsleutel Levering), List<Melding>> perLevering = [];
    private readonly Dictionary<string, List<T>> standing = [];
    private int added;

    /// <summary>Those of this client that stand.</summary>
    public IReadOnlyList<T> Of(string bsn) => standing.TryGetValue(bsn, out var list) ? list : [];

    /// <summary>Those of this client and delivery that stand.</summary>
    public IEnumerable<T> Of(string bsn, Leveringsleutel levering) => perLevering.TryGetValue((bsn, levering), out var meldingen)
        ? meldingen.Where(melding => melding.VerwijderdDoor is null).Select(melding => melding.Waarde) : [];

    /// <param name="door">The message that sent it; default when no receipt asks for that.</param>
    /// <param name="verwijderdDoor">The message that took it back; null: it stands.</param>
    public void Add(T waarde, BerichtSleutel door, BerichtSleutel? verwijderdDoor = null)
    {
        With(waarde).Add(new Melding(waarde, door, added++) { VerwijderdDoor = verwijderdDoor });
        if (verwijderdDoor is null)
            ListOf(standing, bsnOf(waarde)).Add(waarde);
    }

    /// <summary>Does nothing when no such line stands.</summary>
    public void TakeBack(T waarde, BerichtSleutel door)
    {
        if (With(waarde).Find(melding => melding.Stands(waarde)) is not { } melding)
            return;

        melding.VerwijderdDoor = door;
        ListOf(standing, bsnOf(waarde)).Remove(waarde);
    }

    /// <summary>Undoes the last <see cref="Add"/> of this line.</summary>
    public void UndoAdd(T waarde)
    {
        var meldingen = With(waarde);
        meldingen.RemoveAt(meldingen.FindLastIndex(melding => melding.Stands(waarde)));
        ListOf(standing, bsnOf(waarde)).Remove(waarde);
    }

    /// <summary>Undoes the last <see cref="TakeBack"/> of this line by this message.</summary>
    public void UndoTakeBack(T waarde, BerichtSleutel door)
    {
        With(waarde).Last(melding => melding.VerwijderdDoor == door && melding.Waarde.Equals(waarde)).VerwijderdDoor = null;
        ListOf(standing, bsnOf(waarde)).Add(waarde);
    }

    /// <summary>What this message sent, and what it took back.</summary>
    public (IReadOnlyList<T> Gemeld, IReadOnlyList<T> Verwijderd) Door(BerichtSleutel bericht)
    {
        var alle = InOrder(perLevering.Values).ToList();
        return (
            [.. alle.Where(melding => melding.Door == bericht).Select(melding => melding.Waarde)],
            [.. alle.Where(melding => melding.VerwijderdDoor == bericht).Select(melding => melding.Waarde)]);
    }

    /// <summary>What this message sent goes, whoever took it back since; what it took back stands again, unless that goes too.</summary>
    public void Remove(BerichtSleutel bericht)
    {
        foreach (var client in perLevering.GroupBy(levering => levering.Key.Bsn, levering => levering.Value))
        {
            var touched = client.Sum(meldingen => meldingen.RemoveAll(melding => melding.Door == bericht));
            foreach (var melding in client.SelectMany(meldingen => meldingen).Where(melding => melding.VerwijderdDoor == bericht))
            {
                melding.VerwijderdDoor = null;
                touched++;
            }

            if (touched > 0)
                standing[client.Key] = [.. InOrder(client).Where(melding => melding.VerwijderdDoor is null).Select(melding => melding.Waarde)];
        }
    }

    /// <summary>As they came in.</summary>
    private static IEnumerable<Melding> InOrder(IEnumerable<List<Melding>> leveringen) =>
        leveringen.SelectMany(meldingen => meldingen).OrderBy(melding => melding.Volgnummer);

    private List<Melding> With(T waarde) => ListOf(perLevering, (bsnOf(waarde), leveringOf(waarde)));

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private sealed class Melding(T waarde, BerichtSleutel door, int volgnummer)
    {
        public int Volgnummer { get; } = volgnummer;

        public T Waarde { get; } = waarde;

        public BerichtSleutel Door { get; } = door;

        public BerichtSleutel? VerwijderdDoor { get; set; }

        public bool Stands(T other) => VerwijderdDoor is null && Waarde.Equals(other);
    }
}
