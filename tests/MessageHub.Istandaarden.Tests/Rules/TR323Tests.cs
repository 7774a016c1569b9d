namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR323Tests
{
    private static readonly PrestatieXml debet = new() { ReferentieNummer = "DEBET" };

    private static Keten Toegewezen() => new Keten().Heeft(
        Toewijzing(ToegewezenProductXml.Van(null)), Toewijzing(ToegewezenProductXml.Van(null) with { ToewijzingNummer = 1002 }));

    [Test]
    public void A_credit_of_a_granted_debit_is_accepted()
    {
        var keten = Toegewezen().Heeft(Declaratie(debet));
        Assert.That(keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted().Judgement!.ToegekendSaldo, Is.EqualTo(-60000));
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Bedrag, Is.Zero);
    }

    [Test]
    public void A_credit_of_an_unknown_line_is_refused() =>
        Toegewezen().Ontvangt(Declaratie(debet.Credit())).IsRefusedOn("TR323", "8017", at: Prestatie(1));

    [Test]
    public void A_credit_of_a_refused_line_is_refused()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(debet with { GeleverdVolume = 11 })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Declaratie((debet with { GeleverdVolume = 11 }).Credit())).IsRefusedOn("TR323", "8017", at: Prestatie(1));
    }

    [Test]
    public void A_credit_of_a_credit_is_refused()
    {
        var credit = debet.Credit();
        Toegewezen().Heeft(Declaratie(debet), Declaratie(credit))
            .Ontvangt(Declaratie(credit.Credit())).IsRefusedOn("TR323", "8017", at: Prestatie(1));
    }

    [TestCaseSource(nameof(OtherCredits))]
    public void A_credit_that_differs_from_its_debit_is_refused(PrestatieXml credit) =>
        Toegewezen().Heeft(Declaratie(debet)).Ontvangt(Declaratie(credit)).IsRefusedOn("TR323", "8017", at: Prestatie(1));

    private static IEnumerable<PrestatieXml> OtherCredits()
    {
        var credit = debet.Credit();
        return
        [
            credit with { ToewijzingNummer = 1002 },
            credit with { ProductCategorie = "46" },
            credit with { ProductCode = "45A05" },
            credit with { ProductPeriode = Periode("2026-05-01", "2026-05-31") },
            credit with { GeleverdVolume = 5, IngediendBedrag = new(30000, DebetCredit.Credit) },
            credit with { Eenheid = "14" },
            credit with { ProductTarief = 3000, GeleverdVolume = 20 },
        ];
    }

    [Test]
    public void The_debit_of_another_client_is_not_credited() =>
        Toegewezen().Heeft(Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn }, Declaratie(debet))
            .Ontvangt(Declaratie(new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [debet.Credit() with { ToewijzingNummer = 2002 }] }))
            .IsRefusedOn("TR323", "8017", at: Prestatie(1));
}
