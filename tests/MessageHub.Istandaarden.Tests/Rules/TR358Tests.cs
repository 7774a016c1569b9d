namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR358Tests
{
    private static readonly PrestatieXml june = new();
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31"), GeleverdVolume = 4 };

    [TestCase(60000 + 24000 - 1)]
    [TestCase(60000 + 24000 + 1)]
    [TestCase(0)]
    public void A_total_that_is_not_the_sum_is_refused(long cents) =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(june, may) with { TotaalIngediendBedrag = new(cents, DebetCredit.Debet) })
            .IsRefusedInContentOn("TR358", at: DeclaratieKlasse);

    [Test]
    public void The_sum_is_accepted() =>
        new Keten().Heeft(Toewijzing())
            .Ontvangt(Declaratie(june.Opnieuw(), may.Opnieuw()) with { TotaalIngediendBedrag = new(84000, DebetCredit.Debet) }).IsAccepted();

    [Test]
    public void Lines_of_all_clients_are_added_up() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn })
            .Ontvangt(Declaratie(
                new DeclaratieClientXml(),
                new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new() { ToewijzingNummer = 2002 }] }) with
            {
                TotaalIngediendBedrag = new(120000, DebetCredit.Debet),
            }).IsAccepted();

    [TestCase(36000, DebetCredit.Credit, true)]
    [TestCase(36000, DebetCredit.Debet, false)]
    [TestCase(84000, DebetCredit.Debet, false)]
    public void Credit_is_subtracted_and_a_negative_total_is_credit(long cents, DebetCredit dc, bool isRight)
    {
        var keten = new Keten().Heeft(Toewijzing(), Declaratie(june));
        var judged = keten.Ontvangt(Declaratie(june.Credit(), may.Opnieuw()) with { TotaalIngediendBedrag = new(cents, dc) });
        if (isRight)
            judged.IsAccepted();
        else
            judged.IsRefusedInContentOn("TR358", at: DeclaratieKlasse);
    }
}
