using System.Globalization;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Generate;

/// <summary>What the made-up messages of one standard are about: its products, and the people who get them.</summary>
/// <param name="Categorieen">product categories to draw from</param>
/// <param name="Eerste">the category of a plain chain; the two after it are for what must be another one</param>
/// <param name="VolgensPlan">RedenBeeindiging of a stop as planned</param>
/// <param name="SoortRelatie">code list COD472</param>
internal sealed record Assortiment(
    Standaard Standaard, int[] Categorieen, int Eerste, string VolgensPlan, (int Van, int TotEnMet) Geboortejaren, string SoortRelatie)
{
    /// <summary>Children, and their parents.</summary>
    private static readonly Assortiment Jeugd = new(IJw32.Standaard, [41, 43, 44, 45, 46, 48, 50, 51, 52, 53, 54], 45, "31", (2008, 2020), "10");

    /// <summary>Adults of all ages, and their partners. Category 01 is domestic help, 11 to 14 are aids.</summary>
    private static readonly Assortiment Wmo =
        new(IWmo32.Standaard, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18], 2, "19", (1930, 2005), "12");

    private static readonly Assortiment[] Alle = [Jeugd, Wmo];

    /// <summary>The standards that messages can be made of, as typed on the command line: <c>ijw</c>.</summary>
    public static IReadOnlyList<string> Namen { get; } = [.. Alle.Select(NaamVan)];

    public static Assortiment Van(Standaard standaard) => Alle.Single(assortiment => assortiment.Standaard == standaard);

    /// <summary>The standard of one of the <see cref="Namen"/>.</summary>
    public static Standaard Met(string naam) => Alle.Single(assortiment => NaamVan(assortiment) == naam).Standaard;

    public string Categorie(int index) => Text(Eerste + index);

    /// <summary>A product code of the category.</summary>
    public string Code(int index, string rest = "A04") => Categorie(index) + rest;

    public static string Text(int categorie) => categorie.ToString("D2", CultureInfo.InvariantCulture);

    private static string NaamVan(Assortiment assortiment) => assortiment.Standaard.Naam.ToLowerInvariant();
}
