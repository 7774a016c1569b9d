namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD005Tests
{
    [Test]
    public void A_postcode_without_a_country_is_refused() => In(new AdresXml { LandCode = null }).BreaksContent($"CD005 {Contact(1)}/Adres/LandCode");

    [Test]
    public void A_country_without_a_postcode_is_refused() =>
        In(new AdresXml { Postcode = null, LandCode = "BE" }).BreaksContent($"CD005 {Contact(1)}/Adres/LandCode");

    [Test]
    public void Both_are_accepted() => In(new AdresXml()).IsAccepted();

    [Test]
    public void Neither_is_accepted() => In(new AdresXml { Postcode = null, LandCode = null }).IsAccepted();

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Adres = new() { LandCode = null } } }] })
            .BreaksContent($"CD005 {ContactVanRelatie(1)}/Adres/LandCode");

    /// <summary>Soort 02 is a correspondence address: it needs no postcode of itself (CD034).</summary>
    private static Verwerkt In(AdresXml adres) =>
        new Keten().Ontvangt(Toewijzing() with { Contacten = [new() { Soort = "02", Adres = adres }] });
}
