namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR388Tests
{
    private static Keten Toegewezen(string? eind) => new Keten().Heeft(Toewijzing(
        new ToegewezenProductXml { Ingangsdatum = Dag("2026-04-08"), Einddatum = eind is null ? null : Dag(eind) }));

    private static JW323Xml Over(string begin, string eind) => Declaratie(new PrestatieXml { ProductPeriode = Periode(begin, eind) });

    [TestCase("2026-04-08", "2026-04-29")]
    [TestCase("2026-05-01", "2026-05-30")]
    [TestCase("2026-06-01", "2026-06-16")]
    public void A_period_that_ends_earlier_is_refused(string begin, string eind) =>
        Toegewezen("2026-06-17").Ontvangt(Over(begin, eind)).IsRefusedOn("TR388", "9388", at: Prestatie(1));

    [Test]
    public void An_open_ended_allocation_has_whole_months()
    {
        Toegewezen(null).Ontvangt(Over("2026-06-01", "2026-06-17")).IsRefusedOn("TR388", "9388", at: Prestatie(1));
        Toegewezen(null).Ontvangt(Over("2026-06-01", "2026-06-30")).IsAccepted();
    }

    [Test]
    public void An_allocation_that_ends_on_the_last_of_the_month_ends_the_period_there() =>
        Toegewezen("2026-06-30").Ontvangt(Over("2026-06-01", "2026-06-30")).IsAccepted();

    [Test]
    public void A_month_before_the_one_in_which_the_allocation_ends_is_whole() =>
        Toegewezen("2026-06-17").Ontvangt(Over("2026-05-01", "2026-05-17")).IsRefusedOn("TR388", "9388", at: Prestatie(1));

    [Test]
    public void A_credit_repeats_the_period_from_before_the_Einddatum_was_changed()
    {
        var debet = new PrestatieXml();
        Toegewezen(null)
            .Heeft(Declaratie(debet), Toewijzing(new ToegewezenProductXml
            {
                Toewijzingsdatum = Dag("2026-07-01"), Ingangsdatum = Dag("2026-04-08"), Einddatum = Dag("2026-06-17"),
            }))
            .Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }
}
