namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR410Tests() : Stapelgevallen("TR410", Productklasse.NieuwProduct)
{
    /// <summary>What a NieuwProduct clashes with outside the message is TR361's.</summary>
    [Test]
    public void A_TeWijzigenProduct_names_no_product_and_does_not_count() =>
        new Keten().Ontvangt(VerzoekOmWijziging() with { Nieuw = [new()] }).PassesContent();
}
