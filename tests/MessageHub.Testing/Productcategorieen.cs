using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>
/// The standards have no product category in common. Tests that hold in each name those of iJw, and the kit writes its stand-in where the message is of
/// another standard; a category that is not here is written as it is.
/// </summary>
public static class Productcategorieen
{
    private static readonly Dictionary<string, string> InIWmo = new()
    {
        ["41"] = "07", ["44"] = "04", ["45"] = "02", ["46"] = "03", ["54"] = "16",
    };

    /// <summary>The product as messages of the running fixture's standard have it.</summary>
    public static Product InStandaard(this Product product) => product with { Categorie = In(Keten.Standaard, product.Categorie) };

    public static string In(Standaard standaard, string categorie) =>
        standaard == IWmo32.Standaard ? InIWmo.GetValueOrDefault(categorie, categorie) : categorie;
}
