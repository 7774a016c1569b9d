using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>
/// Of lines that are added one after the other: which was the first that overlaps a period. In n log n where comparing each with each is quadratic, which
/// counts for a message with tens of thousands of lines for one client.
/// </summary>
/// <remarks>
/// A period overlaps another when it begins within it, or runs on the day that the other begins. So two trees over the days that occur: one has, for each day, the
/// first line that begins there, and one, for each stretch of days, the first line that runs all through it.
/// </remarks>
internal sealed class EersteOverlap
{
    private const int Geen = int.MaxValue;

    private readonly DateOnly[] dagen;
    private readonly int[] begint;
    private readonly int[] loopt;

    /// <param name="perioden">All that will be added.</param>
    public EersteOverlap(IEnumerable<Periode> perioden)
    {
        dagen = [.. perioden.SelectMany(periode => (DateOnly[])[periode.Begin, periode.Eind]).Distinct().Order()];
        (begint, loopt) = (new int[2 * dagen.Length], new int[2 * dagen.Length]);
        Array.Fill(begint, Geen);
        Array.Fill(loopt, Geen);
    }

    /// <summary>Lines are added in order: an earlier one stays the first.</summary>
    public void Add(Periode periode, int line)
    {
        if (periode.Eind < periode.Begin)
            return;

        for (var node = PlaceOf(periode.Begin); node > 0; node /= 2)
            begint[node] = Math.Min(begint[node], line);
        foreach (var node in Nodes(periode))
            loopt[node] = Math.Min(loopt[node], line);
    }

    /// <summary>Null: none does.</summary>
    public int? First(Periode periode)
    {
        if (periode.Eind < periode.Begin)
            return null;

        var first = Geen;
        foreach (var node in Nodes(periode))
            first = Math.Min(first, begint[node]);
        for (var node = PlaceOf(periode.Begin); node > 0; node /= 2)
            first = Math.Min(first, loopt[node]);
        return first == Geen ? null : first;
    }

    private int PlaceOf(DateOnly dag) => dagen.Length + Array.BinarySearch(dagen, dag);

    /// <summary>The fewest nodes that hold exactly these days.</summary>
    private IEnumerable<int> Nodes(Periode periode)
    {
        var (from, to) = (PlaceOf(periode.Begin), PlaceOf(periode.Eind) + 1);
        for (; from < to; from /= 2, to /= 2)
        {
            if ((from & 1) == 1)
                yield return from++;
            if ((to & 1) == 1)
                yield return --to;
        }
    }
}
