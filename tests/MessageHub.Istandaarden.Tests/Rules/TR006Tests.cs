namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR006Tests
{
    private static readonly AdresXml zonderHuis = new() { Huisnummer = null, Postcode = "2000", LandCode = "BE" };
    private static readonly AdresXml zonderPostcode = new() { Postcode = null, LandCode = null };

    [TestCaseSource(nameof(Incomplete))]
    public void A_contact_without_telephone_and_without_house_and_postcode_is_refused(ContactXml contact) =>
        In(contact with { Telefoonnummer = null }).BreaksContent($"TR006 {Contact(1)}");

    [TestCaseSource(nameof(Incomplete))]
    public void A_telephone_is_enough(ContactXml contact) => In(contact).IsAccepted();

    private static IEnumerable<TestCaseData> Incomplete()
    {
        yield return new TestCaseData(new ContactXml { Soort = "02", Adres = zonderHuis }).SetArgDisplayNames("no house");
        yield return new TestCaseData(new ContactXml { Soort = "02", Adres = zonderPostcode }).SetArgDisplayNames("no postcode");
        yield return new TestCaseData(new ContactXml { Soort = "02", Adres = null }).SetArgDisplayNames("no address");
        yield return new TestCaseData(new ContactXml { Soort = "02", Adres = null, Emailadres = "post@example.nl" }).SetArgDisplayNames("e-mail only");
    }

    [Test]
    public void House_and_postcode_are_enough() => In(new() { Telefoonnummer = null }).IsAccepted();

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with
        {
            Relaties =
            [
                new() { Contact = new() { Telefoonnummer = null } },
                new() { Nummer = "2", Contact = new() { Soort = "02", Adres = null, Telefoonnummer = null } },
            ],
        }).BreaksContent($"TR006 {ContactVanRelatie(2)}");

    private static Verwerkt In(ContactXml contact) => new Keten().Ontvangt(Toewijzing() with { Contacten = [contact] });
}
