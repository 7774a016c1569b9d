namespace MessageHub.Generate;

/// <summary>Plans chains, each for a client of its own: varied ones for the bulk, plain ones for faults to build on.</summary>
internal sealed class TrajectPlanner(Assortiment assortiment, int seed)
{
    private static readonly DateOnly LaatsteStop = new(2025, 6, 30);

    // First of the month or halfway; the last two put the start of the ProductPeriode at the Ingangsdatum (TR387).
    private static readonly DateOnly[] Ingangsdata =
        [new(2025, 2, 1), new(2025, 2, 17), new(2025, 3, 1), new(2025, 3, 17), new(2025, 4, 1), new(2025, 4, 14)];

    private readonly SeededRandom _random = new(seed);
    private readonly Nummering _nummering = new(seed);
    private long _client = (uint)seed % 5000;

    public Assortiment Assortiment => assortiment;

    public Traject Varied()
    {
        var (stroom, persoon) = NieuweClient();
        var ingang = _random.Pick(Ingangsdata);
        var producten = ProductMix.Kies(assortiment, _random, _nummering, ingang);
        return new(assortiment, stroom, persoon, producten, Plan(ingang, producten), _nummering);
    }

    /// <summary>
    /// Twenty hours a month from 1 March to 31 July, ten declared a month: room on every side, so that a fault breaks its own rule and no other.
    /// </summary>
    /// <param name="change">applied to the product before anything is made of it</param>
    public Traject Plain(Func<Product, Product>? change = null) => Plain(1, change);

    /// <summary>The same with several products, of different categories (TR302, TR386).</summary>
    public Traject Plain(int products, Func<Product, Product>? change = null)
    {
        var (stroom, persoon) = NieuweClient();
        var producten = Enumerable.Range(0, products).Select(i => (change ?? (p => p))(PlainProduct(i))).ToArray();
        return new(assortiment, stroom, persoon, producten, Plan(producten[0].Ingangsdatum, producten), _nummering);
    }

    public Persoon OnbekendPersoon() => NieuweClient().Persoon;

    private Product PlainProduct(int index)
    {
        var levering = new Levering(assortiment.Categorie(index), assortiment.Code(index), 10, "04", 9000);
        return new(
            _nummering.ToewijzingNummer(), _nummering.ReferentieAanbieder(), levering.Categorie, levering.Code,
            new(2025, 3, 1), new(2025, 7, 31), new(20, "04", "4"), null, new(2025, 3, 3), LaatsteStop, levering);
    }

    /// <summary>
    /// Asked some three weeks ahead, allocated within days and started within six weeks of the order (RV02-3); no Dagtekening before a date
    /// that its message tells (TR134, TR137).
    /// </summary>
    private Agenda Plan(DateOnly ingang, Product[] producten)
    {
        var verzoek = ingang.AddDays(-_random.Between(14, 24));
        var declaratie = Traject.Declaratiemaand.AddMonths(1).AddDays(_random.Between(1, 8));
        var laatsteStop = producten.Max(product => product.Stopdatum);
        var stop = (laatsteStop > declaratie ? laatsteStop : declaratie).AddDays(_random.Between(1, 5));
        return new(verzoek, verzoek.AddDays(_random.Between(2, 7)), producten.Max(product => product.Startdatum).AddDays(_random.Between(0, 4)),
            declaratie, stop);
    }

    private (Stroom Stroom, Persoon Persoon) NieuweClient()
    {
        var index = _client++;
        return (Stromen.Nummer(index), Personen.Bedenk(_random, Bsns.Nummer(index), assortiment));
    }
}
