namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD086Tests
{
    private static readonly JW319Xml onderzoek = Antwoord("V1") with { VerzoekAntwoord = "2" };

    [Test]
    public void An_investigation_with_a_reason_is_refused() =>
        new Keten().Ontvangt(onderzoek with { RedenAfwijzingVerzoek = "2" }).BreaksContent($"CD086 {AntwoordKlasse}/RedenAfwijzingVerzoek");

    [Test]
    public void An_investigation_without_one_is_accepted() => new Keten().Ontvangt(onderzoek).PassesContent();

    [Test]
    public void A_refusal_may_have_one() =>
        new Keten().Ontvangt(onderzoek with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "2" }).PassesContent();
}
