namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR380Tests
{
    [TestCase(0)]
    [TestCase(-1)]
    public void A_new_product_from_today_or_before_is_refused(int days) =>
        In(days).BreaksContent($"TR380 {NieuwProduct(1)}/GewensteIngangsdatum");

    [Test]
    public void A_new_product_from_tomorrow_is_accepted() => In(1).PassesContent();

    [Test]
    public void What_is_to_be_changed_may_change_from_today() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(VerzoekOmWijziging(new TeWijzigenProductXml { GewensteIngangsdatum = Keten.Vandaag })).PassesContent();

    private static Verwerkt In(int days) =>
        new Keten().Ontvangt(VerzoekOmWijziging() with { Nieuw = [new() { GewensteIngangsdatum = Keten.Vandaag.AddDays(days) }] });
}
