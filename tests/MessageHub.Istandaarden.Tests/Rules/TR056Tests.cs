using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR056Tests
{
    [Test]
    public void A_second_message_of_one_type_with_the_same_Identificatie_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start() with { Identificatie = "X1" })
            .Ontvangt(Start(new StartProductXml { ToewijzingNummer = 7 }) with { Identificatie = "X1" })
            .IsRefusedOn("TR056", "9056", at: Kop);

    [Test]
    public void Its_lines_are_not_judged_and_take_no_effect()
    {
        var keten = new Keten().Heeft(Toewijzing(), Start() with { Identificatie = "X1" });
        keten.Ontvangt(Start(Verwijderd(new StartProductXml())) with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);
        Assert.That(keten.Dossier.Starts(Keten.Bsn), Has.Count.EqualTo(1));
    }

    [Test]
    public void Another_message_type_may_use_the_same_Identificatie() =>
        new Keten().Heeft(Toewijzing() with { Identificatie = "X1" }, Start() with { Identificatie = "X1" })
            .Ontvangt(Stop() with { Identificatie = "X1" }).IsAccepted();

    [Test]
    public void Another_Dagtekening_does_not_make_it_another_message() =>
        new Keten().Heeft(VerzoekOmToewijzing() with { Identificatie = "X1" })
            .Ontvangt(VerzoekOmToewijzing() with { Identificatie = "X1", Dagtekening = Keten.Vandaag.AddDays(-1) })
            .IsRefusedOn("TR056", "9056", at: Kop);

    [Test]
    public void A_refused_start_has_used_its_Identificatie()
    {
        var keten = new Keten();
        keten.Ontvangt(Start() with { Identificatie = "X1" }).IsRefusedOn("TR019", "9019", at: StartProduct(1));
        keten.Heeft(Toewijzing()).Ontvangt(Start() with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);
    }

    [Test]
    public void A_start_refused_at_level_2_has_used_its_Identificatie()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Start() with { Identificatie = "X1", Bsn = "999900007" }).IsRefusedInContentOn("CS002", at: ClientKlasse);
        keten.Ontvangt(Start() with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);
    }

    [Test]
    public void A_declaration_refused_at_level_2_counts_as_not_sent()
    {
        var keten = new Keten().Heeft(Toewijzing());
        var line = new PrestatieXml();
        var refused = keten.Ontvangt(Declaratie(line) with { Identificatie = "X1", TotaalIngediendBedrag = new(1, DebetCredit.Debet) })
            .IsRefusedInContentOn("TR358", at: DeclaratieKlasse);
        Assert.That(refused.Judgement!.IsVerwerkt, Is.False);
        keten.Ontvangt(Declaratie(line) with { Identificatie = "X1" }).IsAccepted();
    }

    [Test]
    public void A_declaration_refused_as_a_whole_counts_as_not_sent()
    {
        var keten = new Keten().Heeft(Toewijzing(), Declaratie() with { DeclaratieNummer = "D1" });
        var line = new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") };
        keten.Ontvangt(Declaratie(line) with { Identificatie = "X1", DeclaratieNummer = "D1" }).IsRefusedOn("TR333", "9333", at: DeclaratieKlasse);
        keten.Ontvangt(Declaratie(line) with { Identificatie = "X1", DeclaratieNummer = "D2" }).IsAccepted();
    }

    [Test]
    public void A_declaration_of_which_every_line_was_refused_was_processed_all_the_same()
    {
        var keten = new Keten().Heeft(Toewijzing());
        var refused = keten.Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 11 }) with { Identificatie = "X1" });
        Assert.That(refused.HasVerdict(Verdict.Rejected).Judgement!.IsVerwerkt, Is.True);
        keten.Ontvangt(Declaratie() with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);
    }

    [Test]
    public void A_JW319_is_refused_the_second_time() =>
        Keten.Lopend().Heeft(Antwoord("VOT1") with { Identificatie = "X1" })
            .Ontvangt(Antwoord("VOT2") with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);

    [Test]
    public void A_JW325_is_refused_the_second_time()
    {
        var other = new BerichtIdentificatie("B-2", Keten.Vandaag);
        var keten = Keten.Lopend();
        keten.Dossier.Load(new IngediendeDeclaratie("D2", Keten.Juni, other, new XsdVersie("1.0.0", "1.0.0"), IsBesloten: false));
        keten.Heeft(DeclaratieAntwoord() with { Identificatie = "X1" })
            .Ontvangt(DeclaratieAntwoord() with { Identificatie = "X1", DeclaratieNummer = "D2", DeclaratieIdentificatie = other })
            .IsRefusedOn("TR056", "9056", at: Kop);
    }

    [Test]
    public void A_message_that_an_earlier_batch_judged_counts()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Dossier.Load(new BerichtSleutel(Keten.Standaard[305].Sleutel, Keten.Aanbieder, "X1"));
        keten.Ontvangt(Start() with { Identificatie = "X1" }).IsRefusedOn("TR056", "9056", at: Kop);
    }
}
