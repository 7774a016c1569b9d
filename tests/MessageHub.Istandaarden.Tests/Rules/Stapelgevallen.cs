namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR302, TR386 and TR410 say one thing of three classes: when two lines are in each other's way.</summary>
public abstract class Stapelgevallen(string rule, Productklasse klasse)
{
    private static readonly ProductregelXml augustus = new() { Begin = Dag("2026-08-01"), Eind = Dag("2026-08-31") };
    private static readonly ProductregelXml september = new() { Begin = Dag("2026-09-01"), Eind = Dag("2026-09-30") };

    /// <summary>Without an Omvang, which is not allowed where there is no code (CD080).</summary>
    private static readonly ProductregelXml categorie = augustus with { Product = new("45", null), Omvang = null };

    /// <summary>Without a product at all, which takes a budget (CD079).</summary>
    private static readonly ProductregelXml generiek = augustus with { Product = null, Omvang = null, Budget = 500000 };

    private static readonly Product andereCode = new("45", "45A05");
    private static readonly Product andereCategorie = new("46", "46A03");

    private static IEnumerable<TestCaseData> Botsend()
    {
        // One day later is always there, for lines that would otherwise have one key (TR101).
        yield return Case("the same period but for a day", augustus, augustus with { Begin = Dag("2026-08-02") });
        yield return Case("the first ends on the day the second begins", augustus, september with { Begin = Dag("2026-08-31") });
        yield return Case("the second ends on the day the first begins", september with { Begin = Dag("2026-08-31") }, augustus);
        yield return Case("one within the other", augustus with { Eind = Dag("2026-12-31") }, september);
        yield return Case("an open end before", augustus with { Eind = null }, september);
        yield return Case("an open end after", september, augustus with { Eind = null });
        yield return Case("two open ends", september with { Eind = null }, augustus with { Eind = null });
        yield return Case("the same category, one without a code", augustus, categorie);
        yield return Case("the same category, the other without a code", categorie, augustus);
        yield return Case("the same category, both without a code", categorie, categorie with { Begin = Dag("2026-08-02") });
        yield return Case("one without a product", augustus, generiek);
        yield return Case("the other without a product", generiek, augustus);
        yield return Case("a category and none", categorie with { Product = new("46", null) }, generiek);
        yield return Case("both without a product", generiek, generiek with { Begin = Dag("2026-08-02") });
    }

    private static IEnumerable<TestCaseData> Verenigbaar()
    {
        yield return Case("the second begins the day after", augustus, september);
        yield return Case("the first begins the day after", september, augustus);
        yield return Case("an open end that begins the day after", augustus, september with { Eind = null });
        yield return Case("another code", augustus, augustus with { Product = andereCode });
        yield return Case("another category", augustus, augustus with { Product = andereCategorie });
        yield return Case("another category without a code", categorie, augustus with { Product = andereCategorie });
        yield return Case("two categories without a code", categorie, categorie with { Product = new("46", null) });
        yield return Case("without a product, the day after", generiek, september);
    }

    [TestCaseSource(nameof(Botsend))]
    public void One_product_twice_at_the_same_time_is_refused(ProductregelXml one, ProductregelXml other) =>
        In(one, other).BreaksContent($"{rule} {klasse.Regel(2)}");

    [TestCaseSource(nameof(Verenigbaar))]
    public void Two_products_or_two_periods_are_accepted(ProductregelXml one, ProductregelXml other) => In(one, other).PassesContent();

    [Test]
    public void Every_line_that_clashes_with_one_before_it_is_named() =>
        In(augustus, augustus with { Product = andereCategorie }, augustus with { Begin = Dag("2026-08-02") }, augustus with { Begin = Dag("2026-08-03") })
            .BreaksContent($"{rule} {klasse.Regel(3)}", $"{rule} {klasse.Regel(4)}");

    protected Verwerkt In(params ProductregelXml[] regels) => new Keten().Ontvangt(klasse.In(regels));

    private static TestCaseData Case(string name, ProductregelXml one, ProductregelXml other) =>
        new TestCaseData(one, other).SetArgDisplayNames(name);
}
