namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR061Tests
{
    [Test]
    public void A_client_with_a_temporary_address_only_is_refused() =>
        In(new ContactXml { Soort = "04" }).BreaksContent($"TR061 {ClientKlasse}/Contactgegevens");

    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    public void One_lasting_or_postal_address_is_enough(string soort) =>
        In(new ContactXml { Soort = "04" }, new ContactXml { Soort = soort }).IsAccepted();

    [Test]
    public void The_address_of_a_relation_is_not_the_clients() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new()], Contacten = [new() { Soort = "04" }] })
            .BreaksContent($"TR061 {ClientKlasse}/Contactgegevens");

    [Test]
    public void A_relation_needs_no_such_address() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Soort = "04" } }] }).IsAccepted();

    private static Verwerkt In(params ContactXml[] contacten) => new Keten().Ontvangt(Toewijzing() with { Contacten = contacten });
}
