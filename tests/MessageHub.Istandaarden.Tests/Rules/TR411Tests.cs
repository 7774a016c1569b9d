namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR411Tests
{
    private static readonly TeWijzigenProductXml zonderOmvang = new() { Omvang = null };

    [Test]
    public void An_allocation_of_a_product_keeps_an_Omvang() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(VerzoekOmWijziging(zonderOmvang)).IsRefusedOn("TR411", "9411", at: Klassen.TeWijzigenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.TeWijzigenProduct(1), "9411"));

    [Test]
    public void A_budget_does_not_replace_it() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(VerzoekOmWijziging(zonderOmvang with { Budget = 100000 }))
            .IsRefusedOn("TR411", "9411", at: Klassen.TeWijzigenProduct(1));

    [Test]
    public void With_an_Omvang_it_is_accepted() => new Keten().Heeft(Toewijzing()).Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [TestCase("45")]
    [TestCase(null)]
    public void An_allocation_without_a_code_needs_none(string? categorie) =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml
            {
                Product = categorie is null ? null : new Product(categorie, null), Omvang = null, Budget = 100000,
            }))
            .Ontvangt(VerzoekOmWijziging(zonderOmvang with { Budget = 100000 })).IsAccepted();
}
