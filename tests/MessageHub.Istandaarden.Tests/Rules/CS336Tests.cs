namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS336Tests
{
    [TestCase("2026-08-01")]
    [TestCase("2026-12-31")]
    [TestCase(null)]
    public void The_reason_of_old_is_refused_whatever_the_period(string? eind) =>
        In("01", eind).BreaksContent($"CS336 {ToegewezenProduct(1)}/RedenWijziging");

    [Test]
    public void Its_successor_13_is_accepted() => In("13", "2026-08-01").IsAccepted();

    [TestCase("02")]
    [TestCase(null)]
    public void Another_reason_or_none_is_accepted(string? reden) => In(reden, "2026-12-31").IsAccepted();

    private static Verwerkt In(string? reden, string? eind) => new Keten().Ontvangt(
        Productklasse.ToegewezenProduct.In(new ProductregelXml { RedenWijziging = reden, Eind = eind is null ? null : Dag(eind) }));
}
