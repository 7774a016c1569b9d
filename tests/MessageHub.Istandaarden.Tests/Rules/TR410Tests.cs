namespace MessageHub.Istandaarden.Tests.Rules;

public class TR410Tests
{
    private const Productklasse klasse = Productklasse.NieuwProduct;

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Botsend))]
    public void One_product_twice_at_the_same_time_is_refused(ProductregelXml one, ProductregelXml other) =>
        In(one, other).BreaksContent($"TR410 {klasse.Regel(2)}");

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Verenigbaar))]
    public void Two_products_or_two_periods_are_accepted(ProductregelXml one, ProductregelXml other) => In(one, other).PassesContent();

    [Test]
    public void Every_line_that_clashes_with_one_before_it_is_named()
    {
        var regel = new ProductregelXml();
        In(regel, regel with { Product = new("46", "46A03") }, regel with { Begin = regel.Begin.AddDays(1) }, regel with { Begin = regel.Begin.AddDays(2) })
            .BreaksContent($"TR410 {klasse.Regel(3)}", $"TR410 {klasse.Regel(4)}");
    }

    /// <summary>What a NieuwProduct clashes with outside the message is TR361's.</summary>
    [Test]
    public void A_TeWijzigenProduct_names_no_product_and_does_not_count() =>
        new Keten().Ontvangt(VerzoekOmWijziging() with { Nieuw = [new()] }).PassesContent();

    private static Verwerkt In(params ProductregelXml[] regels) => new Keten().Ontvangt(klasse.In(regels));
}
