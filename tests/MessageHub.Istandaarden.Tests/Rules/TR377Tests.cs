namespace MessageHub.Istandaarden.Tests.Rules;

public class TR377Tests
{
    private static readonly JW319Xml elders = Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "8" };

    [Test]
    public void Another_municipality_that_is_not_named_is_refused() =>
        new Keten().Ontvangt(elders).BreaksContent($"TR377 {AntwoordKlasse}/Woonplaatsbeginsel");

    [Test]
    public void A_municipality_that_is_named_is_accepted() => new Keten().Ontvangt(elders with { Woonplaatsbeginsel = "0363" }).PassesContent();

    [Test]
    public void For_another_reason_none_is_named() => new Keten().Ontvangt(elders with { RedenAfwijzingVerzoek = "2" }).PassesContent();
}
