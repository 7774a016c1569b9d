namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD041Tests
{
    private static readonly ProductregelXml regel = new();

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void A_product_code_without_an_Omvang_is_refused(Productklasse klasse)
    {
        new Keten().Ontvangt(klasse.In(regel with { Omvang = null })).BreaksContent($"CD041 {klasse.Regel()}/Omvang");
        new Keten().Ontvangt(klasse.In(regel with { Omvang = null, Budget = 100 })).BreaksContent($"CD041 {klasse.Regel()}/Omvang");
    }

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void With_an_Omvang_it_is_accepted(Productklasse klasse) => new Keten().Ontvangt(klasse.In(regel)).PassesContent();

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void A_category_alone_needs_none(Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(regel with { Product = new("45", null), Omvang = null })).PassesContent();

    /// <summary>The rule is not linked to it: it names no product.</summary>
    [Test]
    public void A_TeWijzigenProduct_needs_none() =>
        new Keten().Ontvangt(Productklasse.TeWijzigenProduct.In(regel with { Omvang = null })).PassesContent();
}
