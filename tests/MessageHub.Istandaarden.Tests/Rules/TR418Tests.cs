namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR418Tests
{
    private static readonly PrestatieXml minuten = new() { Eenheid = Eenheden.Minuut, GeleverdVolume = 60 };

    private static Verwerkt Judge(PrestatieXml prestatie, params Tariefafspraak[] tarieven) =>
        Afspraken.Keten(tarieven).Heeft(Toewijzing()).Ontvangt(Declaratie(prestatie));

    [TestCase(5999)]
    [TestCase(6001)]
    public void Another_tariff_than_was_agreed_is_refused(long tarief) =>
        Judge(new PrestatieXml { ProductTarief = tarief }, Afspraken.Tarief()).IsRefusedOn("TR418", "0611", at: Prestatie(1))
            .AnswersWith(
                (Kop, "0200"), (Klassen.DeclaratieAntwoord, "0200"), (Klassen.AfgewezenClient(1), "0200"), (Klassen.AfgewezenPrestatie(1), "0611"));

    [Test]
    public void The_agreed_tariff_is_accepted() => Judge(new PrestatieXml(), Afspraken.Tarief()).IsAccepted().DoesNotLeaveUnchecked("TR418");

    [Test]
    public void Without_tariffs_it_is_not_checked() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml { ProductTarief = 1 })).IsAccepted()
            .LeavesUnchecked("TR381", "TR418");

    [TestCase("45A05", "04", "65656055", "2026-01-01", null, Description = "another product")]
    [TestCase("45A04", "14", "65656055", "2026-01-01", null, Description = "another unit")]
    [TestCase("45A04", "04", "42420001", "2026-01-01", null, Description = "another provider")]
    [TestCase("45A04", "04", "65656055", "2026-06-02", null, Description = "begins in the ProductPeriode")]
    [TestCase("45A04", "04", "65656055", "2026-01-01", "2026-06-29", Description = "ends in the ProductPeriode")]
    public void A_tariff_for_something_else_says_nothing(string product, string eenheid, string aanbieder, string vanaf, string? totEnMet)
    {
        var judged = Judge(new PrestatieXml { ProductTarief = 1 }, Afspraken.Tarief(6000, eenheid, aanbieder, vanaf, totEnMet, product)).IsAccepted();
        Assert.That(judged.Unchecked.Select(rule => rule.Rule), Does.Contain("TR418"));
    }

    [Test]
    public void A_tariff_with_all_providers_holds_for_this_one() =>
        Judge(new PrestatieXml { ProductTarief = 1 }, Afspraken.Tarief(aanbieder: null)).IsRefusedOn("TR418", "0611", at: Prestatie(1));

    [Test]
    public void The_tariff_of_the_ProductPeriode_counts()
    {
        Tariefafspraak[] tarieven = [Afspraken.Tarief(5000, totEnMet: "2026-05-31"), Afspraken.Tarief(6000, vanaf: "2026-06-01", totEnMet: "2026-06-30")];
        Judge(new PrestatieXml { ProductTarief = 5000 }, tarieven).IsRefusedOn("TR418", "0611", at: Prestatie(1));
        Judge(new PrestatieXml { ProductTarief = 5000, ProductPeriode = Periode("2026-05-01", "2026-05-31") }, tarieven).IsAccepted();
        Judge(new PrestatieXml { ProductTarief = 6000 }, tarieven).IsAccepted();
    }

    // IV081: 1.455 a minute is stated as 1.46, and 1.454 as 1.45.
    [TestCase(8730, 146)]
    [TestCase(8724, 145)]
    [TestCase(8729, 145)]
    [TestCase(6000, 100)]
    public void Minutes_state_the_hourly_tariff_divided_by_sixty_and_rounded(long perUur, long perMinuut)
    {
        // Sixty minutes cost the hourly tariff.
        var bedrag = new BedragMetDC(perUur, DebetCredit.Debet);
        Judge(minuten with { ProductTarief = perMinuut, IngediendBedrag = bedrag }, Afspraken.Tarief(perUur)).IsAccepted().LeavesUnchecked("TR381");
        Judge(minuten with { ProductTarief = perMinuut + 1, IngediendBedrag = bedrag }, Afspraken.Tarief(perUur))
            .IsRefusedOn("TR418", "0611", at: Prestatie(1));
        Judge(minuten with { ProductTarief = perMinuut - 1, IngediendBedrag = bedrag }, Afspraken.Tarief(perUur))
            .IsRefusedOn("TR418", "0611", at: Prestatie(1));
    }

    [Test]
    public void Minutes_may_have_a_tariff_of_their_own()
    {
        Judge(minuten with { ProductTarief = 110 }, Afspraken.Tarief(110, Eenheden.Minuut)).IsAccepted();
        Judge(minuten with { ProductTarief = 111 }, Afspraken.Tarief(110, Eenheden.Minuut)).IsRefusedOn("TR418", "0611", at: Prestatie(1));
    }

    [Test]
    public void Hours_are_not_held_against_a_tariff_per_minute() =>
        Judge(new PrestatieXml(), Afspraken.Tarief(100, Eenheden.Minuut)).IsAccepted().LeavesUnchecked("TR381", "TR418");

    [Test]
    public void Euros_have_no_tariff() =>
        Afspraken.Keten(Afspraken.Tarief(1, Eenheden.Euro)).Heeft(Toewijzing(new ToegewezenProductXml { Omvang = new Omvang(1000, "83", "4") }))
            .Ontvangt(Declaratie(new PrestatieXml { Eenheid = "83", GeleverdVolume = 900, ProductTarief = null })).IsAccepted().LeavesUnchecked("TR381");

    [Test]
    public void A_credit_repeats_its_debit_whatever_was_agreed_since()
    {
        var debet = new PrestatieXml { ProductTarief = 5000 };
        var keten = Afspraken.Keten(Afspraken.Tarief()).Heeft(Toewijzing());
        keten.Dossier.Load(new Istandaarden.Dossiers.IngediendePrestatie(
            Keten.Bsn, "D-OUD", Gelezen(debet), Istandaarden.Dossiers.PrestatieStatus.Toegekend));
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }

    private static Prestatie Gelezen(PrestatieXml prestatie) =>
        ((Declaratiebericht)new Keten().Ontvangt(Declaratie(prestatie)).Bericht!).Declaratie.Clienten[0].Prestaties[0];
}
