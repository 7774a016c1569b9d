namespace MessageHub.Istandaarden.Dossiers;

/// <summary>What one message did to the dossier, as far as a receipt that refuses it takes it back.</summary>
/// <param name="Toewijzingen">The versions of allocations that it set, whether they stand or not.</param>
/// <param name="Verzoeken">References of the requests that it made, answered or honoured.</param>
public sealed record Uitwerking(
    IReadOnlyList<Toewijzing> Toewijzingen,
    IReadOnlyList<string> Verzoeken,
    (IReadOnlyList<Start> Gemeld, IReadOnlyList<Start> Verwijderd) Starts,
    (IReadOnlyList<Stop> Gemeld, IReadOnlyList<Stop> Verwijderd) Stops)
{
    /// <summary>The clients whose starts or stops it sent or took back.</summary>
    public IEnumerable<string> ClientenMetMeldingen => Starts.Gemeld.Concat(Starts.Verwijderd).Select(start => start.Bsn)
        .Concat(Stops.Gemeld.Concat(Stops.Verwijderd).Select(stop => stop.Bsn)).Distinct();

    /// <summary>It did nothing, or all that it did was taken back before.</summary>
    public bool IsLeeg =>
        Toewijzingen.Count + Verzoeken.Count + Starts.Gemeld.Count + Starts.Verwijderd.Count + Stops.Gemeld.Count + Stops.Verwijderd.Count == 0;
}
