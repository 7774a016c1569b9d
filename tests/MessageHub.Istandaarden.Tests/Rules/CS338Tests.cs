namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS338Tests
{
    private static readonly DateOnly oudjaar = Dag("2020-12-31");

    [Test]
    public void Days_parts_of_days_euros_and_pieces_are_not_ordered_per_day(
        [Values(Productklasse.ToegewezenProduct, Productklasse.NieuwProduct, Productklasse.TeWijzigenProduct)] Productklasse klasse,
        [Values(Eenheden.Etmaal, Eenheden.Dagdeel, Eenheden.Euro, Eenheden.StuksInspanning)] string eenheid,
        [Values("2021-01-01", null)] string? eind) =>
        In(klasse, eenheid, Frequenties.PerDag, eind is null ? null : Dag(eind)).BreaksContent($"CS338 {klasse.Regel()}/Omvang/Frequentie");

    [Test]
    public void They_are_ordered_per_week_per_month_or_in_total(
        [Values(Productklasse.ToegewezenProduct, Productklasse.NieuwProduct, Productklasse.TeWijzigenProduct)] Productklasse klasse,
        [Values(Eenheden.Etmaal, Eenheden.Dagdeel, Eenheden.Euro, Eenheden.StuksInspanning)] string eenheid,
        [Values(Frequenties.PerWeek, Frequenties.PerMaand, Frequenties.Totaal)] string frequentie) =>
        In(klasse, eenheid, frequentie, Dag("2021-01-01")).PassesContent();

    [Test]
    public void Other_units_may_be_ordered_per_day(
        [Values(Productklasse.ToegewezenProduct, Productklasse.NieuwProduct, Productklasse.TeWijzigenProduct)] Productklasse klasse,
        [Values(Eenheden.Minuut, Eenheden.Uur, Eenheden.StuksOutput)] string eenheid) =>
        In(klasse, eenheid, Frequenties.PerDag, null).PassesContent();

    [Test]
    public void What_ends_before_2021_may_be_ordered_per_day(
        [Values(Productklasse.ToegewezenProduct, Productklasse.NieuwProduct, Productklasse.TeWijzigenProduct)] Productklasse klasse) =>
        In(klasse, Eenheden.Etmaal, Frequenties.PerDag, oudjaar).PassesContent();

    private static Verwerkt In(Productklasse klasse, string eenheid, string frequentie, DateOnly? eind) =>
        new Keten().Ontvangt(klasse.In(ProductregelXml.Tot(eind) with { Omvang = new(1, eenheid, frequentie) }));
}
