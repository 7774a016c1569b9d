namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR346 for minutes when the hourly tariff is agreed (IV081); without it see TR346Tests.</summary>
[InElkeStandaard]
public class TR346UurtariefTests
{
    private static Verwerkt Judge(long minuten, long tarief, long bedrag, params Tariefafspraak[] tarieven) =>
        Afspraken.Keten(tarieven).Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml
        {
            Eenheid = Eenheden.Minuut, GeleverdVolume = minuten, ProductTarief = tarief, IngediendBedrag = new(bedrag, DebetCredit.Debet),
        }));

    // (contractual tariff per hour * minutes) / 60, then rounded to cents, halves up; the tariff per minute plays no part in it.
    [TestCase(10000, 50, 167, 8333)] // 8333.33
    [TestCase(8730, 1, 146, 146)] // 145.5
    [TestCase(8724, 1, 145, 145)] // 145.4
    [TestCase(8724, 100, 145, 14540)]
    [TestCase(8730, 100, 146, 14550)]
    [TestCase(7777, 17, 130, 2203)] // 2203.48
    [TestCase(6001, 30, 100, 3001)] // 3000.5
    public void The_amount_comes_from_the_hourly_tariff(long perUur, long minuten, long tarief, long bedrag)
    {
        Judge(minuten, tarief, bedrag, Afspraken.Tarief(perUur)).IsAccepted().LeavesUnchecked("TR381");
        Judge(minuten, tarief, bedrag + 1, Afspraken.Tarief(perUur)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4)
            .AnswersWith(
                (Kop, "0200"), (Klassen.DeclaratieAntwoord, "0200"), (Klassen.AfgewezenClient(1), "0200"), (Klassen.AfgewezenPrestatie(1), "9346"));
        Judge(minuten, tarief, bedrag - 1, Afspraken.Tarief(perUur)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);
    }

    [Test]
    public void The_rounded_tariff_per_minute_is_not_multiplied() =>
        Judge(50, 167, 8350, Afspraken.Tarief(10000)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);

    [Test]
    public void Without_the_hourly_tariff_it_is_not_checked()
    {
        var judged = Judge(50, 167, 8333).IsAccepted().LeavesUnchecked("TR346", "TR381", "TR418");
        Assert.That(judged.Unchecked.Single(finding => finding.Rule == "TR346").Text,
            Is.EqualTo("the tariff per hour behind a line in minutes is not agreed"));
    }

    [Test]
    public void Nor_when_the_amount_is_the_plain_product() =>
        // 50 times 1.67 is right for a tariff per minute, and too much for 100.00 an hour.
        Judge(50, 167, 8350).IsAccepted().LeavesUnchecked("TR346", "TR381", "TR418");

    [Test]
    public void What_no_hourly_tariff_explains_is_refused_all_the_same() =>
        Judge(50, 167, 9000).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4).LeavesUnchecked("TR381", "TR418");

    [Test]
    public void Hours_need_no_contract() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted().LeavesUnchecked("TR381", "TR418");

    [Test]
    public void A_tariff_per_minute_is_multiplied()
    {
        Judge(50, 167, 8350, Afspraken.Tarief(167, Eenheden.Minuut)).IsAccepted().LeavesUnchecked("TR381");
        Judge(50, 167, 8333, Afspraken.Tarief(167, Eenheden.Minuut)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);
    }

    [Test]
    public void A_wrong_tariff_per_minute_that_was_multiplied_rightly_is_the_business_of_TR418() =>
        Judge(50, 170, 8500, Afspraken.Tarief(167, Eenheden.Minuut)).IsRefusedOn("TR418", "0611", at: Prestatie(1));

    [Test]
    public void A_credit_repeats_its_debit_whatever_was_agreed_since()
    {
        var debet = new PrestatieXml { Eenheid = Eenheden.Minuut, GeleverdVolume = 50, ProductTarief = 150, IngediendBedrag = new(7500, DebetCredit.Debet) };
        var keten = Afspraken.Keten(Afspraken.Tarief(10000)).Heeft(Toewijzing());
        var regel = Declaratieregel(debet);
        keten.Dossier.Load(new Istandaarden.Dossiers.IngediendePrestatie(Keten.Bsn, "D-OUD", regel, Istandaarden.Dossiers.PrestatieStatus.Toegekend));
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted().LeavesUnchecked();
    }

    private static Prestatie Declaratieregel(PrestatieXml prestatie) =>
        ((Declaratiebericht)new Keten().Ontvangt(Declaratie(prestatie)).Bericht!).Declaratie.Clienten[0].Prestaties[0];
}
