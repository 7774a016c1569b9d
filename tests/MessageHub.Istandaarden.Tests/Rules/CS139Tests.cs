namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS139Tests
{
    [TestCaseSource(typeof(Geboren), nameof(Geboren.Overal))]
    public void A_day_that_is_said_to_be_unknown_is_refused(Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new Keten().Ontvangt(geboren(new(Dag("2012-03-04"), "1"))).BreaksContent($"CS139 {at}/Geboortedatum/DatumGebruik");

    [TestCaseSource(typeof(Geboren), nameof(Geboren.Overal))]
    public void Without_DatumGebruik_any_date_is_accepted(Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new Keten().Ontvangt(geboren(new(Dag("2012-03-04"), null))).PassesContent();

    [TestCase("1", "2012-03-01")]
    [TestCase("2", "2012-01-01")]
    [TestCase("3", "1900-01-01")]
    public void What_is_unknown_is_filled_up_with_ones(string gebruik, string datum) => In(datum, gebruik).IsAccepted();

    [TestCase("1", "2012-03-31")]
    [TestCase("2", "2012-03-01")]
    [TestCase("2", "2012-01-02")]
    [TestCase("3", "2012-01-01")]
    public void What_is_unknown_is_not_filled_in_otherwise(string gebruik, string datum) =>
        In(datum, gebruik).BreaksContent($"CS139 {ClientKlasse}/Geboortedatum/DatumGebruik");

    [Test]
    public void An_unknown_date_is_1900_and_no_other_year() =>
        In("1920-01-01", "3").BreaksContent($"CS139 {ClientKlasse}/Geboortedatum/DatumGebruik");

    private static Verwerkt In(string datum, string gebruik) =>
        new Keten().Ontvangt(Toewijzing() with { Geboortedatum = new(Dag(datum), gebruik) });
}
