namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR339 and TR340: the product that was ordered is the one that is claimed.</summary>
[InElkeStandaard]
public class TR339Tests
{
    private static Keten Toegewezen(Product? product) => new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(product)));

    [Test]
    public void Another_category_than_was_ordered_is_refused() =>
        Toegewezen(Keten.Product).Ontvangt(Declaratie(new PrestatieXml { ProductCategorie = "46" })).IsRefusedOn("TR339", "9339", at: Prestatie(1));

    [Test]
    public void The_category_that_was_ordered_is_accepted() =>
        Toegewezen(Keten.Product).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [Test]
    public void A_category_alone_binds_the_category() =>
        Toegewezen(new Product("45", null)).Ontvangt(Declaratie(new PrestatieXml { ProductCategorie = "46" }))
            .IsRefusedOn("TR339", "9339", at: Prestatie(1));

    [Test]
    public void An_allocation_without_a_product_takes_any_category() =>
        Toegewezen(null).Ontvangt(Declaratie(new PrestatieXml { ProductCategorie = "46" })).IsAccepted();
}
