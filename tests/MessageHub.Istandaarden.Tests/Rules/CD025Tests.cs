namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD025Tests
{
    [Test]
    public void A_Dutch_address_without_a_house_is_refused() =>
        In(new AdresXml { Huisnummer = null }).BreaksContent($"CD025 {Contact(1)}/Adres/Huis");

    [Test]
    public void A_Dutch_address_with_a_house_is_accepted() => In(new AdresXml()).IsAccepted();

    [Test]
    public void A_foreign_address_may_lack_one() =>
        In(new AdresXml { Huisnummer = null, Postcode = "2000", LandCode = "BE" }).IsAccepted();

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Adres = new() { Huisnummer = null } } }] })
            .BreaksContent($"CD025 {ContactVanRelatie(1)}/Adres/Huis");

    private static Verwerkt In(AdresXml adres) => new Keten().Ontvangt(Toewijzing() with { Contacten = [new() { Adres = adres }] });
}
