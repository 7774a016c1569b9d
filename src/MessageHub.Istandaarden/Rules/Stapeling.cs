using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>When two products for one client stand in each other's way (TR302, TR361, TR386, TR410; findings 6).</summary>
/// <param name="vrij">Categories that may run beside anything, themselves included.</param>
public sealed class Stapeling(params IReadOnlyList<string> vrij)
{
    /// <summary>So many lines are compared each with each: nearly all messages have fewer than five.</summary>
    private const int Weinig = 64;

    /// <summary>iWmo: a client may have several aids of one kind: wheelchairs, transport, fittings, other (OP259, OP347).</summary>
    public static Stapeling NaastHulpmiddelen { get; } = new("11", "12", "13", "14");

    /// <summary>For texts: behind "in overlapping periods".</summary>
    internal string Uitzondering => vrij.Count == 0 ? "" : $", where neither is of category {string.Join(", ", vrij.SkipLast(1))} or {vrij[^1]}";

    /// <summary>
    /// Equal category and code; equal category where one names no code; or one that names no product at all. Not when either is of a category that is free,
    /// so that what names no product may run beside that.
    /// </summary>
    public bool IsSameProduct(Product? one, Product? other) =>
        !IsVrij(one) && !IsVrij(other)
        && (one is null || other is null
            || (one.Categorie == other.Categorie && (one.Code is null || other.Code is null || one.Code == other.Code)));

    /// <summary>Both ends count; an absent end is open.</summary>
    public static bool Overlaps(DateOnly begin, DateOnly? eind, DateOnly otherBegin, DateOnly? otherEind) =>
        begin <= (otherEind ?? DateOnly.MaxValue) && otherBegin <= (eind ?? DateOnly.MaxValue);

    /// <summary>For texts: the periods of two lines that clash.</summary>
    internal static FormattableString Text(Productregel regel, Productregel other) =>
        $"{Kalender.Text(regel.Begin, regel.Eind)}, and {Kalender.Text(other.Begin, other.Eind)}";

    /// <summary>The lines that clash with a line before them, each with the first of those. A period that ends before it begins has no days, and clashes with none.</summary>
    public IEnumerable<(Productregel Regel, Productregel Other)> Clashes(IReadOnlyList<Productregel> regels) =>
        regels.Count <= Weinig ? EachWithEach(regels) : Stapelgroepen.Clashes([.. regels.Where(regel => !IsVrij(regel.Product))]);

    private IEnumerable<(Productregel Regel, Productregel Other)> EachWithEach(IReadOnlyList<Productregel> regels)
    {
        for (var i = 1; i < regels.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsSameProduct(regels[i].Product, regels[j].Product) && HasDays(regels[i]) && HasDays(regels[j])
                    && Overlaps(regels[i].Begin, regels[i].Eind, regels[j].Begin, regels[j].Eind))
                {
                    yield return (regels[i], regels[j]);
                    break;
                }
            }
        }
    }

    private static bool HasDays(Productregel regel) => regel.Eind is not { } eind || regel.Begin <= eind;

    private bool IsVrij(Product? product) => product is not null && vrij.Contains(product.Categorie);
}
