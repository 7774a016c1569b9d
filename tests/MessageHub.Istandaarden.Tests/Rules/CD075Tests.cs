namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD075Tests
{
    /// <summary>A category alone: a code would demand an Omvang (CD041).</summary>
    private static readonly ProductregelXml budget = new() { Product = new("45", null), Omvang = null, Budget = 500000 };

    [Test]
    public void A_budget_with_an_open_end_is_refused([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(budget with { Eind = null })).BreaksContent($"CD075 {klasse.Einddatum()}");

    [Test]
    public void A_budget_for_a_closed_period_is_accepted([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(budget)).PassesContent();

    [Test]
    public void Without_a_budget_the_end_may_be_open([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(new ProductregelXml { Eind = null })).PassesContent();
}
