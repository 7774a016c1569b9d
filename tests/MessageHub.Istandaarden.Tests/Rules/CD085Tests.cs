namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD085Tests
{
    private static readonly JW319Xml afwijzing = Antwoord("V1") with { VerzoekAntwoord = "1" };

    [Test]
    public void A_refusal_without_a_reason_is_refused() => new Keten().Ontvangt(afwijzing).BreaksContent($"CD085 {AntwoordKlasse}/RedenAfwijzingVerzoek");

    [Test]
    public void A_refusal_with_a_reason_is_accepted() => new Keten().Ontvangt(afwijzing with { RedenAfwijzingVerzoek = "2" }).PassesContent();

    [Test]
    public void An_investigation_needs_no_reason() => new Keten().Ontvangt(afwijzing with { VerzoekAntwoord = "2" }).PassesContent();
}
