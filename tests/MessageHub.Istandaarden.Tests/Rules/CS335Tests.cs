namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS335Tests
{
    private static readonly ProductregelXml verwijderd = new() { RedenWijziging = "13" };

    [TestCase("2026-08-02")]
    [TestCase(null)]
    public void A_removed_allocation_of_more_than_one_day_is_refused(string? eind) =>
        In(verwijderd with { Eind = eind is null ? null : Dag(eind) }).BreaksContent($"CS335 {ToegewezenProduct(1)}/RedenWijziging");

    [Test]
    public void A_removed_allocation_of_one_day_is_accepted() => In(verwijderd with { Eind = verwijderd.Begin }).IsAccepted();

    [Test]
    public void An_allocation_changed_for_another_reason_may_be_longer() => In(verwijderd with { RedenWijziging = "02" }).IsAccepted();

    private static Verwerkt In(ProductregelXml regel) => new Keten().Ontvangt(Productklasse.ToegewezenProduct.In(regel));
}
