namespace MessageHub.Istandaarden.Tests.Rules;

public class TR409Tests
{
    private static readonly JW319Xml afwijzing = Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "2" };

    [Test]
    public void A_municipality_that_is_named_for_another_reason_is_refused() =>
        new Keten().Ontvangt(afwijzing with { Woonplaatsbeginsel = "0363" }).BreaksContent($"TR409 {AntwoordKlasse}/Woonplaatsbeginsel");

    [Test]
    public void A_municipality_that_is_named_without_a_reason_is_refused() =>
        new Keten().Ontvangt(Antwoord("V1") with { Woonplaatsbeginsel = "0363" }).BreaksContent($"TR409 {AntwoordKlasse}/Woonplaatsbeginsel");

    [Test]
    public void For_another_reason_none_is_named() => new Keten().Ontvangt(afwijzing).PassesContent();

    [Test]
    public void For_the_woonplaatsbeginsel_it_is_named() =>
        new Keten().Ontvangt(afwijzing with { RedenAfwijzingVerzoek = "8", Woonplaatsbeginsel = "0363" }).PassesContent();
}
