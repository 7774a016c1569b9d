namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>CD080, CD095 and CD096 say one thing of three classes.</summary>
public abstract class OmvangZonderCode(string rule, Productklasse klasse)
{
    private static readonly ProductregelXml open = ProductregelXml.Tot(null);
    private static readonly Product categorie = new("45", null);

    [TestCase("2021-01-01")]
    [TestCase(null)]
    public void Since_2021_an_Omvang_without_a_product_code_is_refused(string? eind) =>
        In(ProductregelXml.Tot(eind is null ? null : Dag(eind)) with { Product = categorie }).BreaksContent($"{rule} {klasse.Regel()}/Omvang");

    [Test]
    public void What_ends_before_2021_may_have_one() => In(ProductregelXml.Tot(Dag("2020-12-31")) with { Product = categorie }).PassesContent();

    [Test]
    public void With_a_product_code_an_Omvang_is_accepted() => In(open).PassesContent();

    [Test]
    public void Without_a_product_code_and_without_an_Omvang_it_is_accepted() =>
        In(open with { Product = categorie, Omvang = null }).PassesContent();

    /// <summary>CD079: without a budget a product is named.</summary>
    [Test]
    public void Without_any_product_there_is_no_product_code() =>
        In(open with { Product = null }).BreaksContent($"{rule} {klasse.Regel()}/Omvang", $"CD079 {klasse.Regel()}/Product");

    private Verwerkt In(ProductregelXml regel) => new Keten().Ontvangt(klasse.In(regel));
}
