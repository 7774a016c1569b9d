namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR056 and TR135 on the DeclaratieIdentificatie of a JW325; for BerichtIdentificatie see TR056Tests and TR135Tests.</summary>
[InElkeStandaard]
public class JW325HeaderTests
{
    [Test]
    public void A_declaration_is_answered_once()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Heeft(beantwoord.Toegekend);
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend).IsRefusedOn("TR056", "9056", at: Kop);
        Assert.That(refused.Findings[0].Element, Is.EqualTo("DeclaratieIdentificatie/Identificatie"));
    }

    [Test]
    public void A_second_answer_that_says_otherwise_changes_nothing()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Heeft(beantwoord.Toegekend);
        beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(beantwoord.Regel)).IsRefusedOn("TR056", "9056", at: Kop);
        Assert.That(beantwoord.Keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.EqualTo(1));
    }

    [Test]
    public void Another_answer_with_the_same_Identificatie_is_refused()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { Identificatie = "A1", DeclaratieNummer = "D2" }).HasVerdict(Verdict.Rejected);
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { Identificatie = "A1" }).IsRefusedOn("TR056", "9056", at: Kop);
        Assert.That(refused.Findings[0].Element, Is.EqualTo("BerichtIdentificatie/Identificatie"));
    }

    [Test]
    public void Where_the_hub_decides_it_has_answered_already()
    {
        var beantwoord = new Beantwoord();
        var keten = new Keten().Heeft(
            Toewijzing(), Declaratie(beantwoord.Regel) with { Identificatie = Beantwoord.Identificatie.Identificatie, DeclaratieNummer = "D1" });
        var refused = keten.Ontvangt(Beantwoord.Afgewezen(beantwoord.Regel)).IsRefusedOn("TR056", "9056", at: Kop);
        Assert.That(refused.Findings[0].Text, Does.Contain("answered before"));
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.EqualTo(1));
    }

    [Test]
    public void The_declaration_is_not_dated_in_the_future()
    {
        var beantwoord = new Beantwoord().Ingediend();
        var morgen = Beantwoord.Identificatie with { Dagtekening = Keten.Vandaag.AddDays(1) };
        var refused = beantwoord.Keten.Ontvangt(beantwoord.Toegekend with { DeclaratieIdentificatie = morgen })
            .HasFindings($"TR135 {Kop}", $"TR337 {Kop}").HasVerdict(Verdict.Rejected);
        Assert.That(refused.Findings[0], Has.Property("Level").EqualTo(4).And.Property("ReturnCode").EqualTo("8848")
            .And.Property("Element").EqualTo("DeclaratieIdentificatie/Dagtekening"));
    }

    [Test]
    public void Dated_today_it_is_accepted()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(beantwoord.Toegekend).IsAccepted();
    }
}
