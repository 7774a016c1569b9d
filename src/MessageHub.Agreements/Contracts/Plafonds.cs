using System.Collections.Frozen;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Agreements;

/// <summary>The orders that have a production ceiling (RM3-21), found by who delivers what.</summary>
public sealed class Plafonds
{
    private readonly FrozenDictionary<(string Aanbieder, string Product), Plafond> perProduct;

    public Plafonds(IEnumerable<ContractSettings> contracts)
    {
        Alle = [.. from contract in contracts from order in contract.Orders where order.Ceilings.Count > 0 select new Plafond(contract, order)];

        // Codes of all orders, those without a ceiling too: a code that another order names is not this one's, whatever its category.
        perProduct = (from plafond in Alle
                      from product in plafond.Order.Products
                      from aanbieder in plafond.Contract.AgbCodes
                      select KeyValuePair.Create((aanbieder, product), plafond)).ToFrozenDictionary();
    }

    public IReadOnlyList<Plafond> Alle { get; }

    /// <summary>The order that a line of this provider counts towards, if it has a ceiling in some year; otherwise null.</summary>
    public Plafond? Van(string aanbieder, string categorie, string code)
    {
        var plafond = perProduct.GetValueOrDefault((aanbieder, code)) ?? perProduct.GetValueOrDefault((aanbieder, categorie));
        return plafond is not null && plafond.Groep.Bevat(categorie, code) ? plafond : null;
    }
}

/// <summary>An order with ceilings, and the production that counts towards them.</summary>
public sealed class Plafond(ContractSettings contract, OrderSettings order)
{
    public ContractSettings Contract { get; } = contract;

    public OrderSettings Order { get; } = order;

    /// <summary>Added up over all codes of the provider, in all municipalities and standards.</summary>
    public Productiegroep Groep { get; } = new($"{contract.Naam}, order {order.Code}", contract.AgbCodes, Bevat(contract, order));

    /// <summary>The ceiling of this year; null when there is none.</summary>
    public CeilingSettings? In(int jaar) => Order.Ceilings.FirstOrDefault(ceiling => ceiling.Year == jaar);

    private static Func<string, string, bool> Bevat(ContractSettings contract, OrderSettings order)
    {
        var (own, others) = (order.Products.ToHashSet(), contract.Orders.Where(other => other != order).SelectMany(other => other.Products).ToHashSet());
        return (categorie, code) => own.Contains(code) || (own.Contains(categorie) && !others.Contains(code));
    }
}
