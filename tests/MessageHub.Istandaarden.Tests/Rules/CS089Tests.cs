namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS089Tests
{
    [TestCase("0111AA")]
    [TestCase("1111A")]
    [TestCase("111AAA")]
    [TestCase("1111AAA")]
    [TestCase("11111A")]
    [TestCase("1111A1")]
    [TestCase("111 AA")]
    public void A_Dutch_postcode_of_another_form_is_refused(string postcode) =>
        In(new AdresXml { Postcode = postcode }).BreaksContent($"CS089 {Contact(1)}/Adres/Postcode");

    [TestCase("1000AA")]
    [TestCase("9999zz")]
    public void Four_digits_and_two_letters_are_accepted(string postcode) => In(new AdresXml { Postcode = postcode }).IsAccepted();

    [TestCase("0111AA")]
    [TestCase("2000")]
    public void A_foreign_postcode_may_look_as_it_will(string postcode) =>
        In(new AdresXml { Postcode = postcode, LandCode = "BE" }).IsAccepted();

    [Test]
    public void An_address_without_a_postcode_is_CD005s_whatever_its_country() =>
        // The published validation refuses it on CS089 too (docs/decisions/0055).
        In(new AdresXml { Postcode = null }).BreaksContent($"CD005 {Contact(1)}/Adres/LandCode", $"CD034 {Contact(1)}/Adres/Postcode");

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Adres = new() { Postcode = "2000" } } }] })
            .BreaksContent($"CS089 {ContactVanRelatie(1)}/Adres/Postcode");

    private static Verwerkt In(AdresXml adres) => new Keten().Ontvangt(Toewijzing() with { Contacten = [new() { Adres = adres }] });
}
