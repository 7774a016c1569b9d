namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR376Tests
{
    [Test]
    public void A_number_that_no_declaration_has_is_refused()
    {
        var beantwoord = new Beantwoord().Ingediend();
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { DeclaratieNummer = "D2" });
        refused.HasFindings($"TR376 {Klassen.DeclaratieAntwoord}").HasVerdict(Verdict.Rejected);
        Assert.That(refused.Findings.Single(), Has.Property("Level").EqualTo(3).And.Property("ReturnCode").Null.And.Property("Element").EqualTo("DeclaratieNummer"));
    }

    [Test]
    public void That_of_another_declaration_is_refused()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Heeft(Declaratie(new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") }) with { DeclaratieNummer = "D2" });
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { DeclaratieNummer = "D2" }).HasFindings($"TR376 {Klassen.DeclaratieAntwoord}");
    }

    [Test]
    public void That_of_the_declaration_is_accepted()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend).IsAccepted();
    }
}
