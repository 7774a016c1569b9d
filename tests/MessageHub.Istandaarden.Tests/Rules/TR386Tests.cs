namespace MessageHub.Istandaarden.Tests.Rules;

public class TR386Tests
{
    private const Productklasse klasse = Productklasse.AangevraagdProduct;

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Botsend))]
    public void One_product_twice_at_the_same_time_is_refused(ProductregelXml one, ProductregelXml other) =>
        In(one, other).BreaksContent($"TR386 {klasse.Regel(2)}");

    [TestCaseSource(typeof(Stapelgevallen), nameof(Stapelgevallen.Verenigbaar))]
    public void Two_products_or_two_periods_are_accepted(ProductregelXml one, ProductregelXml other) => In(one, other).PassesContent();

    [Test]
    public void Every_line_that_clashes_with_one_before_it_is_named()
    {
        var regel = new ProductregelXml();
        In(regel, regel with { Product = new("46", "46A03") }, regel with { Begin = regel.Begin.AddDays(1) }, regel with { Begin = regel.Begin.AddDays(2) })
            .BreaksContent($"TR386 {klasse.Regel(3)}", $"TR386 {klasse.Regel(4)}");
    }

    private static Verwerkt In(params ProductregelXml[] regels) => new Keten().Ontvangt(klasse.In(regels));
}
