namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR333Tests
{
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31") };

    [Test]
    public void A_DeclaratieNummer_that_was_processed_is_refused_and_nothing_is_granted()
    {
        var refused = new Keten().Heeft(Toewijzing(), Declaratie(new PrestatieXml()) with { DeclaratieNummer = "D1" })
            .Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1" }).IsRefusedOn("TR333", "9333", at: DeclaratieKlasse);

        var antwoord = refused.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!;
        Assert.That(antwoord.TotaalToegekendBedrag, Is.EqualTo(new BedragMetDC(0, DebetCredit.Debet)));
        Assert.That(antwoord.Clienten, Is.Empty);
        Assert.That(refused.Judgement!.Wijzigingen, Is.Empty);
    }

    [Test]
    public void Another_number_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Declaratie(new PrestatieXml()) with { DeclaratieNummer = "D1" })
            .Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D2" }).IsAccepted();

    [Test]
    public void A_declaration_whose_lines_were_all_refused_has_used_its_number()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 11 }) with { DeclaratieNummer = "D1" }).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1" }).IsRefusedOn("TR333", "9333", at: DeclaratieKlasse);
    }

    [Test]
    public void A_declaration_refused_as_a_whole_has_not()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1", Gemeente = "9999" })
            .IsRefusedOn("TR378", "S300", at: Kop, level: 4);
        keten.Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1" }).IsAccepted();
    }
}
