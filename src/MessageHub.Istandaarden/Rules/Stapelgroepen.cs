using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>
/// What <see cref="Stapeling.IsSameProduct"/> says of each pair, for many lines at once: a line lies in the groups in which others look for it, and looks in those
/// where what is the same product lies.
/// </summary>
internal static class Stapelgroepen
{
    private static readonly Groep Alle = new(null, null, IsWide: true);
    private static readonly Groep ZonderProduct = new(null, null, IsWide: false);

    /// <param name="regels">None of a category that is free.</param>
    public static IEnumerable<(Productregel Regel, Productregel Other)> Clashes(IReadOnlyList<Productregel> regels)
    {
        var groepen = regels
            .SelectMany(regel => LiesIn(regel.Product).Concat(LooksIn(regel.Product)).Distinct().Select(groep => (groep, Periode: PeriodeOf(regel))))
            .GroupBy(one => one.groep, one => one.Periode)
            .ToDictionary(groep => groep.Key, groep => new EersteOverlap(groep));
        for (var i = 0; i < regels.Count; i++)
        {
            var (product, periode) = (regels[i].Product, PeriodeOf(regels[i]));
            if (LooksIn(product).Min(groep => groepen[groep].First(periode)) is { } first)
                yield return (regels[i], regels[first]);
            foreach (var groep in LiesIn(product))
                groepen[groep].Add(periode, i);
        }
    }

    private static Periode PeriodeOf(Productregel regel) => new(regel.Begin, regel.Eind ?? DateOnly.MaxValue);

    private static Groep[] LiesIn(Product? product) => product is null
        ? [Alle, ZonderProduct]
        : [Alle, new(product.Categorie, null, IsWide: true), new(product.Categorie, product.Code, IsWide: false)];

    private static Groep[] LooksIn(Product? product) => product switch
    {
        null => [Alle],
        { Code: null } => [new(product.Categorie, null, IsWide: true), ZonderProduct],
        { } => [new(product.Categorie, product.Code, IsWide: false), new(product.Categorie, null, IsWide: false), ZonderProduct],
    };

    /// <param name="IsWide">All of the category, or of all; otherwise those that name just this.</param>
    private readonly record struct Groep(string? Categorie, string? Code, bool IsWide);
}
