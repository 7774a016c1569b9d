namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR412Tests
{
    private static readonly ToegewezenProductXml aspecifiek = new() { Product = new Product("45", null), Omvang = null, Budget = 500000 };
    private static readonly TeWijzigenProductXml vanafHetBegin = new() { GewensteIngangsdatum = Dag("2026-01-01") };

    [Test]
    public void An_allocation_of_a_category_gets_no_Omvang() =>
        // There is a Product, so TR375 does not speak.
        Judge(aspecifiek, vanafHetBegin).IsRefusedOn("TR412", "9412", at: Klassen.TeWijzigenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.TeWijzigenProduct(1), "9412"));

    [Test]
    public void Without_an_end_neither() =>
        Judge(aspecifiek, vanafHetBegin with { Einddatum = null }).IsRefusedOn("TR412", "9412", at: Klassen.TeWijzigenProduct(1));

    [Test]
    public void With_a_budget_it_is_accepted() => Judge(aspecifiek, vanafHetBegin with { Omvang = null, Budget = 600000 }).IsAccepted();

    [Test]
    public void An_allocation_of_a_product_does() => Judge(new ToegewezenProductXml(), vanafHetBegin).IsAccepted();

    [TestCase("2020-12-31", true)]
    [TestCase("2021-01-01", false)]
    public void Care_up_to_2020_may_have_an_Omvang(string einddatum, bool isAccepted)
    {
        var judged = new Keten().Heeft(Toewijzing(aspecifiek with { Ingangsdatum = Dag("2020-01-01"), Einddatum = Dag("2020-12-31") })).Ontvangt(
            VerzoekOmWijziging(new TeWijzigenProductXml { GewensteIngangsdatum = Dag("2020-01-01"), Einddatum = Dag(einddatum) })
                with { Dagtekening = Dag("2020-06-01") });
        if (isAccepted)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR412", "9412", at: Klassen.TeWijzigenProduct(1));
    }

    private static Verwerkt Judge(ToegewezenProductXml toegewezen, TeWijzigenProductXml gevraagd) =>
        new Keten().Heeft(Toewijzing(toegewezen)).Ontvangt(VerzoekOmWijziging(gevraagd));
}
