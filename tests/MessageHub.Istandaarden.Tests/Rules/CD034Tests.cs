namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD034Tests
{
    private static readonly AdresXml zonderPostcode = new() { Postcode = null, LandCode = null };

    [TestCase("01")]
    [TestCase("03")]
    public void A_registered_address_or_residence_without_a_postcode_is_refused(string soort) =>
        In(new() { Soort = soort, Adres = zonderPostcode }).BreaksContent($"CD034 {Contact(1)}/Adres/Postcode");

    [TestCase("01")]
    [TestCase("03")]
    public void Without_an_address_there_is_no_postcode_either(string soort) =>
        In(new() { Soort = soort, Adres = null }).BreaksContent($"CD034 {Contact(1)}/Adres/Postcode");

    [TestCase("01")]
    [TestCase("03")]
    public void With_a_postcode_they_are_accepted(string soort) => In(new() { Soort = soort }).IsAccepted();

    [Test]
    public void A_correspondence_address_needs_none() => In(new() { Soort = "02", Adres = zonderPostcode }).IsAccepted();

    [Test]
    public void A_temporary_address_needs_none() =>
        new Keten().Ontvangt(Toewijzing() with { Contacten = [new(), new() { Soort = "04", Adres = zonderPostcode }] }).IsAccepted();

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Adres = zonderPostcode } }] })
            .BreaksContent($"CD034 {ContactVanRelatie(1)}/Adres/Postcode");

    private static Verwerkt In(ContactXml contact) => new Keten().Ontvangt(Toewijzing() with { Contacten = [contact] });
}
