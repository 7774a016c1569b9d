using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>When two products for one client stand in each other's way (TR302, TR361, TR386, TR410; findings 6).</summary>
public static class Stapeling
{
    /// <summary>Equal category and code; equal category where one names no code; or one that names no product at all.</summary>
    public static bool IsSameProduct(Product? one, Product? other) =>
        one is null || other is null
        || (one.Categorie == other.Categorie && (one.Code is null || other.Code is null || one.Code == other.Code));

    /// <summary>Both ends count; an absent end is open.</summary>
    public static bool Overlaps(DateOnly begin, DateOnly? eind, DateOnly otherBegin, DateOnly? otherEind) =>
        begin <= (otherEind ?? DateOnly.MaxValue) && otherBegin <= (eind ?? DateOnly.MaxValue);

    /// <summary>For texts: the periods of two lines that clash.</summary>
    internal static FormattableString Text(Productregel regel, Productregel other) =>
        $"{Kalender.Text(regel.Begin, regel.Eind)}, and {Kalender.Text(other.Begin, other.Eind)}";

    /// <summary>The lines that clash with a line before them, each with the first of those.</summary>
    public static IEnumerable<(Productregel Regel, Productregel Other)> Clashes(IReadOnlyList<Productregel> regels)
    {
        for (var i = 1; i < regels.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsSameProduct(regels[i].Product, regels[j].Product)
                    && Overlaps(regels[i].Begin, regels[i].Eind, regels[j].Begin, regels[j].Eind))
                {
                    yield return (regels[i], regels[j]);
                    break;
                }
            }
        }
    }
}
