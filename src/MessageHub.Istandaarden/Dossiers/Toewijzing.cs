using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>An allocation as it stands now: the latest version by Toewijzingsdatum and Toewijzingstijd (IV013).</summary>
public sealed record Toewijzing(
    string Bsn,
    long ToewijzingNummer,
    string? ReferentieAanbieder,
    Product? Product,
    DateOnly Toewijzingsdatum,
    TimeOnly Toewijzingstijd,
    DateOnly Ingangsdatum,
    DateOnly? Einddatum,
    string? RedenWijziging,
    Omvang? Omvang,
    long? Budget)
{
    /// <summary>RedenWijziging 13: the allocation counts as never sent.</summary>
    public bool IsVerwijderd => RedenWijziging == RedenenWijziging.Verwijderd;

    public static Toewijzing From(string bsn, ToegewezenProduct product) => new(
        bsn, product.ToewijzingNummer, product.ReferentieAanbieder, product.Product, product.Toewijzingsdatum, product.Toewijzingstijd,
        product.Ingangsdatum, product.Einddatum, product.RedenWijziging, product.Omvang, product.Budget);

    /// <summary>Was this version set by the municipality before the other one?</summary>
    public bool IsOlderThan(Toewijzing other) =>
        (Toewijzingsdatum, Toewijzingstijd).CompareTo((other.Toewijzingsdatum, other.Toewijzingstijd)) < 0;
}
