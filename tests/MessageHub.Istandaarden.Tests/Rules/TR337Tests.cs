namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR337Tests
{
    [TestCase("B-324", "2026-07-15")]
    [TestCase("B-323", "2026-07-14", Description = "the identification is number and date")]
    public void An_answer_to_a_declaration_that_never_came_is_refused(string identificatie, string dagtekening)
    {
        var beantwoord = new Beantwoord().Ingediend();
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { DeclaratieIdentificatie = new(identificatie, Dag(dagtekening)) });
        Assert.That(refused.Findings.Single(), Is.EqualTo(new Finding(
            "TR337", 3, null, refused.Bericht!.Header.Position, "DeclaratieIdentificatie",
            "No declaration with this BerichtIdentificatie was received.")));
        refused.HasVerdict(Verdict.Rejected);
    }

    [Test]
    public void An_answer_to_one_that_came_is_accepted()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend).IsAccepted();
    }
}
