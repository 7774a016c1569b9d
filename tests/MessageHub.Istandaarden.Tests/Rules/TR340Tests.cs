namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR340Tests
{
    private static Keten Toegewezen(Product? product) => new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(product)));

    [Test]
    public void Another_code_than_was_ordered_is_refused() =>
        Toegewezen(Keten.Product).Ontvangt(Declaratie(new PrestatieXml { ProductCode = "45A05" })).IsRefusedOn("TR340", "9340", at: Prestatie(1));

    [Test]
    public void The_code_that_was_ordered_is_accepted() =>
        Toegewezen(Keten.Product).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [Test]
    public void An_aspecific_allocation_takes_any_code() =>
        Toegewezen(new Product("45", null)).Ontvangt(Declaratie(new PrestatieXml { ProductCode = "45A05" })).IsAccepted();

    [Test]
    public void A_generic_allocation_takes_any_code() =>
        Toegewezen(null).Ontvangt(Declaratie(new PrestatieXml { ProductCode = "45A05" })).IsAccepted();
}
