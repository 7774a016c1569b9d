namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS343Tests
{
    [Test]
    public void Days_parts_of_days_euros_and_pieces_are_not_asked_per_day(
        [Values(Eenheden.Etmaal, Eenheden.Dagdeel, Eenheden.Euro, Eenheden.StuksInspanning)] string eenheid, [Values("2021-01-01", null)] string? eind) =>
        In(eenheid, Frequenties.PerDag, eind).BreaksContent($"CS343 {AangevraagdProduct(1)}/Omvang");

    [Test]
    public void They_are_asked_per_week_per_month_or_in_total(
        [Values(Eenheden.Etmaal, Eenheden.Dagdeel, Eenheden.Euro, Eenheden.StuksInspanning)] string eenheid,
        [Values(Frequenties.PerWeek, Frequenties.PerMaand, Frequenties.Totaal)] string frequentie) =>
        In(eenheid, frequentie, "2021-01-01").PassesContent();

    [TestCase(Eenheden.Minuut)]
    [TestCase(Eenheden.Uur)]
    [TestCase(Eenheden.StuksOutput)]
    public void Other_units_may_be_asked_per_day(string eenheid) => In(eenheid, Frequenties.PerDag, null).PassesContent();

    [Test]
    public void What_ends_before_2021_may_be_asked_per_day() => In(Eenheden.Etmaal, Frequenties.PerDag, "2020-12-31").PassesContent();

    private static Verwerkt In(string eenheid, string frequentie, string? eind) => new Keten().Ontvangt(
        Productklasse.AangevraagdProduct.In(ProductregelXml.Tot(eind is null ? null : Dag(eind)) with { Omvang = new(1, eenheid, frequentie) }));
}
