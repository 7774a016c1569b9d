namespace MessageHub.Istandaarden.Tests.Rules;

public class TR302Tests
{
    private const Productklasse klasse = Productklasse.ToegewezenProduct;
    private static readonly ProductregelXml staand = new();
    private static readonly ProductregelXml eendaags = new() { Begin = Dag("2026-08-10"), Eind = Dag("2026-08-10") };

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Botsend))]
    public void One_product_twice_at_the_same_time_is_refused(ProductregelXml one, ProductregelXml other) =>
        In(one, other).BreaksContent($"TR302 {klasse.Regel(2)}");

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Verenigbaar))]
    public void Two_products_or_two_periods_are_accepted(ProductregelXml one, ProductregelXml other) => In(one, other).PassesContent();

    [Test]
    public void Every_line_that_clashes_with_one_before_it_is_named()
    {
        var regel = new ProductregelXml();
        In(regel, regel with { Product = new("46", "46A03") }, regel with { Begin = regel.Begin.AddDays(1) }, regel with { Begin = regel.Begin.AddDays(2) })
            .BreaksContent($"TR302 {klasse.Regel(3)}", $"TR302 {klasse.Regel(4)}");
    }

    [Test]
    public void A_removed_allocation_does_not_count()
    {
        In(staand, eendaags with { RedenWijziging = "13" }).IsAccepted();
        In(eendaags with { RedenWijziging = "13" }, staand).IsAccepted();
    }

    [Test]
    public void An_allocation_of_one_day_that_was_not_removed_counts() =>
        In(staand, eendaags with { RedenWijziging = "02" }).BreaksContent($"TR302 {klasse.Regel(2)}");

    /// <summary>Rows with reason 01 are exempt here; that the reason may not be sent any more is CS336's.</summary>
    [Test]
    public void An_old_removal_does_not_count_either() =>
        In(staand, eendaags with { RedenWijziging = "01" }).BreaksContent($"CS336 {klasse.Regel(2)}/RedenWijziging");

    [Test]
    public void An_old_removal_of_more_than_one_day_counts() =>
        In(staand, eendaags with { Eind = Dag("2026-08-11"), RedenWijziging = "01" })
            .BreaksContent($"TR302 {klasse.Regel(2)}", $"CS336 {klasse.Regel(2)}/RedenWijziging");

    /// <summary>CS335: a removed allocation is one of a single day.</summary>
    [Test]
    public void A_removal_of_more_than_one_day_counts() =>
        In(staand, eendaags with { Eind = Dag("2026-08-11"), RedenWijziging = "13" })
            .BreaksContent($"TR302 {klasse.Regel(2)}", $"CS335 {klasse.Regel(2)}/RedenWijziging");

    private static Verwerkt In(params ProductregelXml[] regels) => new Keten().Ontvangt(klasse.In(regels));
}
