using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;

namespace MessageHub.Agreements.Figures;

/// <summary>RM3-21: how an order stands against its ceiling. Amounts in euro cents.</summary>
/// <param name="Maximum">That holds on the day of the report.</param>
/// <param name="Aandeel">Per cent granted, unrounded.</param>
/// <param name="Signaaldag">The day of granting on which the share was reached at which the contract manager is told; null: not yet.</param>
public sealed record Plafondstand(
    string Contract, string Opdracht, int Jaar, long Maximum, long Toegekend, long Aangehouden, decimal Aandeel, DateOnly? Signaaldag)
{
    /// <param name="aanbieder">A code of the provider; null: all.</param>
    public static IReadOnlyList<Plafondstand> Van(
        AgreementsFile file, IReadOnlyList<Productieregel> productie, IReadOnlyList<Productieregel> aangehouden, int vanJaar, int totJaar, string? aanbieder, DateOnly vandaag)
    {
        var settings = file.Rules.Of(RM3_21.Agreement);
        return
        [
            .. from plafond in new Plafonds(file.Contracts).Alle
               from ceiling in plafond.Order.Ceilings
               where ceiling.Year >= vanJaar && ceiling.Year <= totJaar && (aanbieder is null || plafond.Contract.AgbCodes.Contains(aanbieder))
               orderby plafond.Contract.Naam, plafond.Order.Code, ceiling.Year
               select Van(settings, plafond, ceiling, productie, aangehouden, vandaag),
        ];
    }

    private static Plafondstand Van(
        ProductieplafondSettings settings, Plafond plafond, CeilingSettings ceiling, IReadOnlyList<Productieregel> productie, IReadOnlyList<Productieregel> aangehouden,
        DateOnly vandaag)
    {
        var maximum = ceiling.MaximumOn(vandaag);
        long toegekend = 0;
        DateOnly? signaaldag = null;
        foreach (var dag in productie.Where(Telt).GroupBy(regel => regel.Dag).OrderBy(dag => dag.Key))
        {
            toegekend += dag.Sum(regel => regel.Bedrag);
            if (signaaldag is null && Plafondsignaal.IsReached(settings, maximum, toegekend))
                signaaldag = dag.Key;
        }

        return new(
            plafond.Contract.Naam, plafond.Order.Code, (int)ceiling.Year, maximum, toegekend, aangehouden.Where(Telt).Sum(regel => regel.Bedrag),
            toegekend * 100m / maximum, signaaldag);

        bool Telt(Productieregel regel) => regel.Jaar == ceiling.Year && plafond.Contract.AgbCodes.Contains(regel.Aanbieder) && plafond.Groep.Bevat(regel.Categorie, regel.Code);
    }
}

/// <summary>Granted less credited on one day; or, of held lines, what they claim.</summary>
/// <param name="Jaar">That in which the ProductPeriode ends.</param>
/// <param name="Dag">Of granting; of what is held the end of the ProductPeriode.</param>
public sealed record Productieregel(string Aanbieder, int Jaar, string Categorie, string Code, DateOnly Dag, long Bedrag);
