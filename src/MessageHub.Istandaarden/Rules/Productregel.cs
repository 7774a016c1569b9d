using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>
/// What a ToegewezenProduct, an AangevraagdProduct, a NieuwProduct and a TeWijzigenProduct have in common: a product for a period, to an Omvang or
/// a Budget. Rules that hold for several of them are written once, on this.
/// </summary>
/// <param name="Product">A TeWijzigenProduct names none: the allocation has it.</param>
/// <param name="EinddatumElement">What this class calls its end date.</param>
public readonly record struct Productregel(
    Position Position, Product? Product, DateOnly Begin, DateOnly? Eind, Omvang? Omvang, long? Budget, string EinddatumElement)
{
    /// <summary>The lines of a JW301, JW315 or JW317 that name a product themselves.</summary>
    public static IEnumerable<Productregel> MetProduct(Bericht bericht) => bericht switch
    {
        Toewijzingsbericht b => b.ToegewezenProducten.Select(Of),
        Toewijzingsverzoekbericht b => b.AangevraagdeProducten.Select(Of),
        Wijzigingsverzoekbericht b => b.Verzoek.NieuweProducten.Select(Of),
        _ => [],
    };

    /// <summary>All lines of a JW301, JW315 or JW317 with an Omvang or Budget.</summary>
    public static IEnumerable<Productregel> Alle(Bericht bericht) => bericht is Wijzigingsverzoekbericht b
        ? b.Verzoek.TeWijzigenProducten.Select(Of).Concat(b.Verzoek.NieuweProducten.Select(Of))
        : MetProduct(bericht);

    /// <summary>Several rules hold only for care after 2020, when the declaration model changed.</summary>
    public bool EndsAfter2020 => Eind is not { } eind || eind.Year > 2020;

    public static Productregel Of(ToegewezenProduct product) => new(
        product.Position, product.Product, product.Ingangsdatum, product.Einddatum, product.Omvang, product.Budget, "Einddatum");

    public static Productregel Of(AangevraagdProduct product) => new(
        product.Position, product.Product, product.ToewijzingIngangsdatum, product.ToewijzingEinddatum, product.Omvang, product.Budget,
        "ToewijzingEinddatum");

    public static Productregel Of(NieuwProduct product) => new(
        product.Position, product.Product, product.GewensteIngangsdatum, product.Einddatum, product.Omvang, product.Budget, "Einddatum");

    public static Productregel Of(TeWijzigenProduct product) => new(
        product.Position, null, product.GewensteIngangsdatum, product.Einddatum, product.Omvang, product.Budget, "Einddatum");
}
