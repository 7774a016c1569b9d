namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR346Tests
{
    private static readonly PrestatieXml line = new();

    private static Verwerkt Judge(PrestatieXml prestatie, Omvang? omvang = null) =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Omvang = omvang ?? new Omvang(10, "04", "4") })).Ontvangt(Declaratie(prestatie));

    private static PrestatieXml Bedrag(PrestatieXml prestatie, long cents) => prestatie with { IngediendBedrag = new(cents, DebetCredit.Debet) };

    [TestCase(59999)]
    [TestCase(60001)]
    public void An_amount_that_is_not_volume_times_tariff_is_refused(long cents) =>
        Judge(Bedrag(line, cents)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);

    [Test]
    public void Volume_times_tariff_is_accepted() => Judge(Bedrag(line, 60000)).IsAccepted();

    [Test]
    public void Euros_have_no_tariff() =>
        Judge(line with { Eenheid = "83", GeleverdVolume = 900, ProductTarief = null }, new Omvang(1000, "83", "4")).IsAccepted();

    // IV081: 100.00 an hour is 1.67 a minute; 50 minutes are 50 * 100.00 / 60 = 83.33, not 83.50.
    [TestCase(8333)]
    [TestCase(8350)]
    public void Minutes_against_an_hourly_tariff_may_be_computed_from_that_tariff(long cents) =>
        Judge(Bedrag(line with { Eenheid = "01", GeleverdVolume = 50, ProductTarief = 167 }, cents)).IsAccepted();

    // Hourly tariffs that round to 1.67 lie from 99.90 to 100.49: 50 minutes cost 83.25 to 83.74.
    [TestCase(8325, true)]
    [TestCase(8324, false)]
    [TestCase(8374, true)]
    [TestCase(8375, false)]
    public void No_further_than_the_tariff_can_have_been_rounded(long cents, bool fits)
    {
        var judged = Judge(Bedrag(line with { Eenheid = "01", GeleverdVolume = 50, ProductTarief = 167 }, cents));
        if (fits)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);
    }

    [Test]
    public void Hours_leave_no_such_room() =>
        Judge(Bedrag(line with { GeleverdVolume = 3, ProductTarief = 167 }, 500)).IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);

    [Test]
    public void A_large_volume_does_not_overflow() =>
        Judge(Bedrag(line with { GeleverdVolume = 99999999, ProductTarief = 99999999 }, 99999999), new Omvang(99999999, "04", "4"))
            .IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);
}
