namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// Production that is added up over streams: what one provider, under whichever of its codes and in whichever municipality, was granted of some products. One
/// object per group: compared by reference.
/// </summary>
/// <param name="naam">For people.</param>
/// <param name="aanbieders">The provider's codes.</param>
/// <param name="bevat">Does a line of this category and code belong to it?</param>
public sealed class Productiegroep(string naam, IReadOnlyList<string> aanbieders, Func<string, string, bool> bevat)
{
    public string Naam { get; } = naam;

    public IReadOnlyList<string> Aanbieders { get; } = aanbieders;

    public bool Bevat(string categorie, string code) => bevat(categorie, code);
}

/// <summary>What of a group is asked for: the lines whose ProductPeriode ends in this year.</summary>
public readonly record struct Productievraag(Productiegroep Groep, int Jaar);

/// <summary>
/// A judgement holds as long as the store has granted no more than this, in euro cents: what other streams are granted meanwhile may make a line too much that
/// was not when it was judged.
/// </summary>
public readonly record struct Productiegrens(Productievraag Van, long Hoogstens);

/// <summary>Granted less credited, in euro cents: what the store has, and what was judged since.</summary>
internal sealed class Productiestand
{
    private readonly Dictionary<Productievraag, long> opgeslagen = [];
    private readonly Dictionary<(int Jaar, string Categorie, string Code), long> sindsdien = [];

    public void Load(Productievraag vraag, long cents) => opgeslagen[vraag] = cents;

    public long Opgeslagen(Productievraag vraag) => opgeslagen.GetValueOrDefault(vraag);

    public long Totaal(Productievraag vraag)
    {
        var totaal = Opgeslagen(vraag);
        foreach (var ((jaar, categorie, code), cents) in sindsdien)
        {
            if (jaar == vraag.Jaar && vraag.Groep.Bevat(categorie, code))
                totaal += cents;
        }

        return totaal;
    }

    /// <param name="sign">1 for a line that is granted, -1 when that is taken back.</param>
    public void Add(IngediendePrestatie regel, int sign)
    {
        if (!regel.IsToegekend)
            return;

        var prestatie = regel.Prestatie;
        var sleutel = (prestatie.ProductPeriode.Eind.Year, prestatie.ProductCategorie, prestatie.ProductCode);
        sindsdien[sleutel] = sindsdien.GetValueOrDefault(sleutel) + sign * prestatie.IngediendBedrag.Saldo;
    }
}
