using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>A product of the list that municipality and provider use: its category and, if agreed, how it is paid for.</summary>
public sealed record ProductAfspraak(string Code, string Categorie, Uitvoeringsvariant? Variant = null);

/// <summary>The product code list in use. Empty when none was given: TR381 is then not checked.</summary>
public sealed class Productcodelijst(IEnumerable<ProductAfspraak> producten)
{
    private readonly ILookup<string, ProductAfspraak> perCode = producten.ToLookup(product => product.Code);

    public static Productcodelijst Geen { get; } = new([]);

    /// <summary>Does the code belong to the category? Null when there is no list.</summary>
    public bool? Past(string categorie, string code) =>
        perCode.Count == 0 ? null : perCode[code].Any(product => product.Categorie == categorie);

    /// <summary>How the allocation's product is paid for: as agreed for the product, or derived from its unit.</summary>
    public Uitvoeringsvariant VariantOf(Toewijzing toewijzing, Omvang omvang) => Variant(toewijzing.Product?.Code) ?? MaximaalVolume.VariantOf(omvang.Eenheid);

    /// <summary>The variant agreed for the product; null when none was.</summary>
    public Uitvoeringsvariant? Variant(string? code) =>
        code is null ? null : perCode[code].Select(product => product.Variant).FirstOrDefault(variant => variant is not null);
}
