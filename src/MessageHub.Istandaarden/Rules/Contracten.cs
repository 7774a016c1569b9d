using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>One agreed tariff, in euro cents per unit, for a period with both ends included.</summary>
/// <param name="Aanbieder">The provider it was agreed with; null: all.</param>
public sealed record Tariefafspraak(string? Aanbieder, string ProductCode, string Eenheid, long Tarief, DateOnly Vanaf, DateOnly? TotEnMet)
{
    /// <summary>The tariff as a line in this unit states it: an hourly tariff per minute is divided by 60 and rounded, halves up (IV081).</summary>
    public long? TariefIn(string eenheid) =>
        eenheid == Eenheid ? Tarief
        : eenheid == Eenheden.Minuut && Eenheid == Eenheden.Uur ? (Tarief + 30) / 60
        : null;

    /// <summary>What a volume in this unit costs. Minutes against an hourly tariff are multiplied first and divided then (IV081, TR346).</summary>
    public long? BedragVoor(string eenheid, long volume) =>
        eenheid == Eenheid ? Tarief * volume
        : eenheid == Eenheden.Minuut && Eenheid == Eenheden.Uur ? (Tarief * volume + 30) / 60
        : null;
}

/// <summary>The tariffs agreed with providers. Empty when none were given: rules that need them are then not checked.</summary>
public sealed class Contracten(IEnumerable<Tariefafspraak> afspraken)
{
    private readonly ILookup<string, Tariefafspraak> perProduct = afspraken.ToLookup(afspraak => afspraak.ProductCode);

    public static Contracten Geen { get; } = new([]);

    /// <summary>Was any tariff agreed for this product, with whomever and for whatever period?</summary>
    public bool Kent(string productCode) => perProduct.Contains(productCode);

    /// <summary>Agreed tariffs for the line's product and period that can be held against its unit.</summary>
    public IReadOnlyList<Tariefafspraak> Tarieven(string aanbieder, Prestatie prestatie) =>
        [.. Voor(aanbieder, prestatie).Where(afspraak => Volumes.IsVergelijkbaar(prestatie.Eenheid, afspraak.Eenheid))];

    /// <summary>Units in which the line's product was agreed for its period.</summary>
    public IReadOnlyList<string> EenhedenVan(string aanbieder, Prestatie prestatie) =>
        [.. Voor(aanbieder, prestatie).Select(afspraak => afspraak.Eenheid)];

    private IEnumerable<Tariefafspraak> Voor(string aanbieder, Prestatie prestatie) => perProduct[prestatie.ProductCode].Where(afspraak =>
        (afspraak.Aanbieder is null || afspraak.Aanbieder == aanbieder)
        && afspraak.Vanaf <= prestatie.ProductPeriode.Begin
        && (afspraak.TotEnMet is not { } eind || prestatie.ProductPeriode.Eind <= eind));
}
