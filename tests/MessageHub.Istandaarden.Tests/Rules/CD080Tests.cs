namespace MessageHub.Istandaarden.Tests.Rules;

public class CD080Tests
{
    private const Productklasse klasse = Productklasse.ToegewezenProduct;
    private static readonly DateOnly oudjaar = Dag("2020-12-31");

    [TestCase("2021-01-01")]
    [TestCase(null)]
    public void Since_2021_an_Omvang_without_a_product_code_is_refused(string? eind) =>
        In(ProductregelXml.Tot(eind is null ? null : Dag(eind)) with { Product = new("45", null) }).BreaksContent($"CD080 {klasse.Regel()}/Omvang");

    [Test]
    public void What_ends_before_2021_may_have_one() =>
        In(ProductregelXml.Tot(oudjaar) with { Product = new("45", null) }).PassesContent();

    [Test]
    public void With_a_product_code_an_Omvang_is_accepted() => In(ProductregelXml.Tot(null)).PassesContent();

    [Test]
    public void Without_a_product_code_and_without_an_Omvang_it_is_accepted() =>
        In(ProductregelXml.Tot(null) with { Product = new("45", null), Omvang = null }).PassesContent();

    /// <summary>CD079: without a budget a product is named.</summary>
    [Test]
    public void Without_any_product_there_is_no_product_code() =>
        In(ProductregelXml.Tot(null) with { Product = null }).BreaksContent($"CD080 {klasse.Regel()}/Omvang", $"CD079 {klasse.Regel()}/Product");

    private static Verwerkt In(ProductregelXml regel) => new Keten().Ontvangt(klasse.In(regel));
}
