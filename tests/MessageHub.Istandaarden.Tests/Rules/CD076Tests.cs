namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD076Tests
{
    private static readonly ProductregelXml wekelijks = new() { Omvang = new(3, Eenheden.Uur, Frequenties.PerWeek) };

    [Test]
    public void A_weekly_Omvang_with_an_open_end_is_refused([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(wekelijks with { Eind = null })).BreaksContent($"CD076 {klasse.Einddatum()}");

    [Test]
    public void A_weekly_Omvang_for_a_closed_period_is_accepted([Values] Productklasse klasse) =>
        new Keten().Ontvangt(klasse.In(wekelijks)).PassesContent();

    [Test]
    public void Of_another_frequency_the_end_may_be_open(
        [Values] Productklasse klasse, [Values(Frequenties.PerDag, Frequenties.PerMaand, Frequenties.Totaal)] string frequentie) =>
        new Keten().Ontvangt(klasse.In(new ProductregelXml { Eind = null, Omvang = new(3, Eenheden.Uur, frequentie) })).PassesContent();
}
