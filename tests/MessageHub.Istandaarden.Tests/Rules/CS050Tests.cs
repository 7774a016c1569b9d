namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS050Tests
{
    [TestCase("2")]
    [TestCase("3")]
    [TestCase("4")]
    [TestCase("5")]
    public void Without_a_partners_name_it_cannot_be_used(string gebruik)
    {
        Client(new() { NaamGebruik = gebruik }).BreaksContent($"CS050 {ClientKlasse}/Naam/NaamGebruik");
        Relation(new() { NaamGebruik = gebruik }).BreaksContent($"CS050 {Relatie(1)}/Naam/NaamGebruik");
    }

    [Test]
    public void Without_a_partners_name_ones_own_is_used()
    {
        Client(new() { NaamGebruik = "1" }).IsAccepted();
        Relation(new() { NaamGebruik = "1" }).IsAccepted();
    }

    [TestCase("1")]
    [TestCase("2")]
    [TestCase("3")]
    [TestCase("4")]
    public void With_a_partners_name_any_order_is_accepted(string gebruik)
    {
        Client(new() { Partnernaam = "Maan", NaamGebruik = gebruik }).IsAccepted();
        Relation(new() { Partnernaam = "Maan", NaamGebruik = gebruik }).IsAccepted();
    }

    [Test]
    public void No_case_is_left_for_a_pseudonym() =>
        Relation(new() { Partnernaam = "Maan", NaamGebruik = "5" }).BreaksContent($"CS050 {Relatie(1)}/Naam/NaamGebruik");

    [Test]
    public void An_organisation_has_no_partner() =>
        Relation(new() { Partnernaam = "Maan", NaamGebruik = "6" }).BreaksContent($"CS050 {Relatie(1)}/Naam/NaamGebruik");

    private static Verwerkt Client(NaamXml naam) => new Keten().Ontvangt(Toewijzing() with { Naam = naam });

    private static Verwerkt Relation(NaamXml naam) => new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Naam = naam }] });
}
