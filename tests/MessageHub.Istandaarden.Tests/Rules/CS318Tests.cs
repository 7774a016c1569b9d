namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>A rule of iJw alone; what iWmo says of an organisation, CS050 does.</summary>
public class CS318Tests
{
    [Test]
    public void A_client_that_is_an_organisation_is_refused() =>
        new Keten().Ontvangt(Toewijzing() with { Naam = new() { NaamGebruik = "6" } }).BreaksContent($"CS318 {ClientKlasse}/Naam");

    /// <summary>CS050 allows 1 or 6 without a partner's name, and 1 to 4 with one.</summary>
    [Test]
    public void With_a_partners_name_CS050_refuses_it_as_well() =>
        new Keten().Ontvangt(Toewijzing() with { Naam = new() { NaamGebruik = "6", Partnernaam = "Maan" } })
            .BreaksContent($"CS318 {ClientKlasse}/Naam", $"CS050 {ClientKlasse}/Naam/NaamGebruik");

    [Test]
    public void A_person_is_accepted() => new Keten().Ontvangt(Toewijzing() with { Naam = new() { NaamGebruik = "1" } }).IsAccepted();

    [Test]
    public void A_relation_may_be_a_guardian_organisation() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Naam = new() { NaamGebruik = "6" } }] }).IsAccepted();
}
