using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What people see of an allocation's room is what TR321, TR322 and TR369 hold a line against; expected maxima are those of IV077.</summary>
public class VolumestandTests
{
    private const long Nummer = 11;
    private static readonly DateOnly HalfJuni = Dag("2026-06-15");
    private static int referentie;

    [TestCase(10, "04", "4", 600, Description = "a month, in minutes")]
    [TestCase(2, "04", "1", 3600, Description = "a day: 30 days")]
    [TestCase(3, "04", "2", 900, Description = "a week, effort: weeks 23 to 27")]
    [TestCase(3, "82", "2", 12, Description = "a week, output: Sundays 7, 14, 21 and 28 June")]
    [TestCase(250, "16", "6", 250, Description = "in total")]
    public void A_month_has_the_maximum_of_the_rules(long volume, string eenheid, string frequentie, long maximum) =>
        Assert.That(Juni(Van(Toegewezen(new Omvang(volume, eenheid, frequentie)))).Toegestaan, Is.EqualTo(maximum));

    [Test]
    public void Domestic_help_by_the_week_has_six_weeks_worth_in_iWmo_and_five_here()
    {
        var hulp = Toegewezen(new Omvang(3, "04", "2")) with { Product = new Product("01", "01A03") };
        Assert.That(Juni(RuleBook.Published.VolumestandVan(IWmo32.Standaard, hulp, [], HalfJuni)).Toegestaan, Is.EqualTo(18 * 60));
        Assert.That(Juni(Van(hulp)).Toegestaan, Is.EqualTo(15 * 60));
    }

    [Test]
    public void What_was_granted_is_counted_in_its_month_without_what_was_credited()
    {
        var debet = Regel("2026-05-01", 4, "04");
        var stand = Van(
            Toegewezen(new Omvang(10, "04", "4")), debet, Credit(debet), Regel("2026-05-01", 90, "01"), Regel("2026-06-01", 7, "04"),
            Regel("2026-06-01", 1, "04", PrestatieStatus.Aangehouden), Regel("2026-06-01", 2, "04", PrestatieStatus.Ingediend),
            Regel("2026-06-01", 9, "04", PrestatieStatus.Afgewezen));
        Assert.That(stand.Maanden.Select(maand => (maand.Maand.Begin.Month, maand.Toegekend, maand.Aangehouden, maand.Ingediend)), Is.EqualTo(new[]
        {
            (5, 90L, 0L, 0L), (6, 420, 60, 120),
        }));
        Assert.That((stand.Toegekend, stand.Eenheid), Is.EqualTo((510L, "04")));
    }

    [Test]
    public void The_whole_has_the_maximum_of_the_allocations_length_and_with_an_open_end_of_what_passed()
    {
        Assert.That(Van(Toegewezen(new Omvang(10, "04", "4"))).Maximum, Is.EqualTo(8 * 600), "May up to and including December");
        Assert.That(Van(Toegewezen(new Omvang(10, "04", "4")) with { Einddatum = null }).Maximum, Is.EqualTo(2 * 600), "May and June");
    }

    [Test]
    public void A_budget_is_held_against_amounts_and_has_no_maximum_per_month()
    {
        var stand = Van(Toegewezen(null) with { Budget = 50_000 }, Regel("2026-06-01", 2, "04"), Regel("2026-06-01", 1, "04", PrestatieStatus.Aangehouden));
        Assert.That((stand.Eenheid, stand.Maximum, stand.Toegekend), Is.EqualTo(((string?)null, (long?)50_000, 200L)));
        Assert.That((Juni(stand).Toegestaan, Juni(stand).Aangehouden), Is.EqualTo(((long?)null, 100L)));
        Assert.That(Van(Toegewezen(null)).Maximum, Is.Null, "neither Omvang nor Budget");
    }

    [Test]
    public void Months_run_without_a_gap_from_the_allocations_first_to_its_last_or_todays_or_that_of_the_last_line()
    {
        Assert.That(Months(Van(Toegewezen(new Omvang(1, "04", "4")))), Is.EqualTo("5 6"));
        Assert.That(Months(Van(Toegewezen(new Omvang(1, "04", "4")) with { Einddatum = Dag("2026-05-20") })), Is.EqualTo("5"));
        Assert.That(Months(Van(Toegewezen(new Omvang(1, "04", "4")), Regel("2026-08-01", 1, "04"))), Is.EqualTo("5 6 7 8"));
        Assert.That(Months(Van(Toegewezen(new Omvang(1, "04", "4")) with { Ingangsdatum = Dag("2026-09-01") })), Is.EqualTo("9"), "yet to begin");

        static string Months(Volumestand stand) => string.Join(' ', stand.Maanden.Select(maand => maand.Maand.Begin.Month));
    }

    private static Volumestand Van(Toewijzing toewijzing, params IngediendePrestatie[] regels) =>
        RuleBook.Published.VolumestandVan(IJw32.Standaard, toewijzing, regels, HalfJuni);

    private static Maandstand Juni(Volumestand stand) => stand.Maanden.Single(maand => maand.Maand == Periode("2026-06-01", "2026-06-30"));

    private static Toewijzing Toegewezen(Omvang? omvang) => new(
        Keten.Bsn, Nummer, null, new Product("45", "45A04"), Dag("2026-04-20"), default, Dag("2026-05-01"), Dag("2026-12-31"), null, omvang, null);

    private static IngediendePrestatie Regel(string begin, long volume, string eenheid, PrestatieStatus status = PrestatieStatus.Toegekend) => new(
        Keten.Bsn, "D1",
        new Prestatie(
            new Position(null, "Prestatie", 0, 0), $"P{++referentie}", null, Nummer, "45", "45A04", new Periode(Dag(begin), Kalender.LastOfMonth(Dag(begin))), volume,
            eenheid, 100, new BedragMetDC(100 * volume, DebetCredit.Debet)),
        status);

    private static IngediendePrestatie Credit(IngediendePrestatie debet) => debet with
    {
        Prestatie = debet.Prestatie with
        {
            ReferentieNummer = $"P{++referentie}", VorigReferentieNummer = debet.Prestatie.ReferentieNummer,
            IngediendBedrag = debet.Prestatie.IngediendBedrag with { DebetCredit = DebetCredit.Credit },
        },
    };
}
