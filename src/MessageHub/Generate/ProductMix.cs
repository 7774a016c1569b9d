namespace MessageHub.Generate;

/// <summary>Draws the products of a chain: every unit, frequency and budget, in combinations and volumes that the rules allow.</summary>
internal static class ProductMix
{
    /// <param name="Eenheid">code list WJ756</param>
    /// <param name="Week">a modest weekly volume, lowest and highest; cents for euros</param>
    /// <param name="Tarief">cents per unit, a multiple of 60 for hours so that a minute has a whole tariff; none for euros (CD087)</param>
    /// <param name="Frequenties">per day (1) is not for 14, 16, 83 and 84 (CS338, CS343)</param>
    private sealed record Soort(string Eenheid, (int Low, int High) Week, (int Low, int High, int Step)? Tarief, string[] Frequenties);

    private static readonly string[] MetPerDag = ["1", "2", "4", "6"];
    private static readonly string[] ZonderPerDag = ["2", "4", "6"];

    private static readonly Soort[] Soorten =
    [
        new("01", (60, 240), (95, 190, 1), MetPerDag),
        new("04", (1, 6), (90, 160, 60), MetPerDag),
        new("14", (1, 5), (14000, 29000, 1), ZonderPerDag),
        new("16", (1, 6), (4000, 9000, 1), ZonderPerDag),
        new("82", (1, 3), (20000, 60000, 1), MetPerDag),
        new("83", (5000, 40000), null, ZonderPerDag),
        new("84", (1, 4), (3000, 9000, 1), ZonderPerDag),
    ];

    private static readonly DateOnly[] Einddata =
        [new(2025, 4, 20), new(2025, 5, 31), new(2025, 6, 15), new(2025, 6, 30), new(2025, 9, 30), new(2025, 12, 31)];

    private static readonly DateOnly LaatsteStop = new(2025, 6, 30);

    public static Product[] Kies(Assortiment assortiment, SeededRandom random, Nummering nummering, DateOnly ingang)
    {
        if (random.Chance(12))
            return [MetBudget(assortiment, random, nummering, ingang)];
        var count = random.Between(1, 100) switch { <= 60 => 1, <= 85 => 2, _ => 3 };
        // Different categories, so that no two products overlap (TR302, TR386).
        var first = random.Between(0, assortiment.Categorieen.Length - 1);
        return Enumerable.Range(0, count)
            .Select(i => MetOmvang(random, nummering, ingang, Assortiment.Text(assortiment.Categorieen[(first + i * 3) % assortiment.Categorieen.Length])))
            .ToArray();
    }

    private static Product MetOmvang(SeededRandom random, Nummering nummering, DateOnly ingang, string categorie)
    {
        var soort = random.Pick(Soorten);
        var frequentie = random.Pick(soort.Frequenties);
        var week = random.Between(soort.Week.Low, soort.Week.High);
        // What is declared stays well within the maximum of the month (TR321) and of the allocation (TR322), however weeks are counted.
        var (toegewezen, geleverd) = frequentie switch
        {
            "1" => (Math.Max(1, week / 5), Math.Max(1, week / 5) * random.Between(1, 6)),
            "2" => (week, week),
            "4" => (4 * week, random.Between(1, 2 * week)),
            _ => (20 * week, random.Between(1, 5 * week)),
        };
        int? tarief = soort.Tarief is var (low, high, step) ? random.Between(low, high) * step : null;
        var levering = new Levering(categorie, $"{categorie}{random.Pick("ABC".ToCharArray())}{random.Between(1, 29):D2}", geleverd, soort.Eenheid, tarief);
        // Hours may be declared in minutes (TR341), at the tariff of a minute (TR346, IV081).
        if (soort.Eenheid == "04" && random.Chance(30))
            levering = levering with { Volume = geleverd * 60 - 15, Eenheid = "01", Tarief = tarief / 60 };
        // An open end only where no rule or sense asks for one: per week has CD076, a total needs a term.
        var open = frequentie is "1" or "4" && random.Chance(20);
        return Maak(random, nummering, ingang, open ? null : Eind(random, ingang), levering) with
        {
            Categorie = levering.Categorie,
            Code = levering.Code,
            Omvang = new(toegewezen, soort.Eenheid, frequentie),
        };
    }

    /// <summary>A budget is declared in euros; the allocation names a category at most, never a code (CD041 with CD077), and always ends (CD075).</summary>
    private static Product MetBudget(Assortiment assortiment, SeededRandom random, Nummering nummering, DateOnly ingang)
    {
        var budget = random.Between(300, 2000) * 1000;
        var categorie = Assortiment.Text(random.Pick(assortiment.Categorieen));
        var levering = new Levering(categorie, $"{categorie}B{random.Between(1, 29):D2}", random.Between(1000, budget / 4), "83", null);
        return Maak(random, nummering, ingang, Eind(random, ingang), levering) with
        {
            Categorie = random.Chance(50) ? categorie : null,
            Budget = budget,
        };
    }

    private static Product Maak(SeededRandom random, Nummering nummering, DateOnly ingang, DateOnly? eind, Levering levering) =>
        new(nummering.ToewijzingNummer(), nummering.ReferentieAanbieder(), null, null, ingang, eind, null, null,
            // On or after the Ingangsdatum (RV02-1), in time for the declared month (RV12-4A5).
            ingang.AddDays(random.Between(0, 10)), eind < LaatsteStop ? eind.Value : LaatsteStop, levering);

    /// <summary>At least two weeks of the declared month stay within the allocation: the earliest end is not for those that start halfway.</summary>
    private static DateOnly Eind(SeededRandom random, DateOnly ingang) =>
        Einddata[random.Between(ingang > Traject.Declaratiemaand ? 1 : 0, Einddata.Length - 1)];
}
