namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD079Tests
{
    private static readonly ProductregelXml generiek = new() { Product = null, Omvang = null };

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void Without_a_budget_a_product_is_named(Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(generiek)).BreaksContent($"CD079 {klasse.Regel()}/Product");

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void With_a_budget_none_need_be_named(Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(generiek with { Budget = 500000 })).PassesContent();

    [TestCase(Productklasse.ToegewezenProduct)]
    [TestCase(Productklasse.AangevraagdProduct)]
    [TestCase(Productklasse.NieuwProduct)]
    public void A_category_is_a_product(Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(generiek with { Product = new("45", null) })).PassesContent();
}
