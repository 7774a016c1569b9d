using MessageHub.Agreements.Calendar;
using MessageHub.Agreements.Figures;

namespace MessageHub.Agreements.Tests.Figures;

/// <summary>What reports work out, on cases that were computed by hand.</summary>
public class FigureTests
{
    private const string Aanbieder = "42420001";

    private static readonly FigureSettings Settings = new();

    // ---- wachttijd

    [Test]
    public void Waits_of_a_quarter_have_a_median_a_ninetieth_percentile_and_a_longest()
    {
        // 0 (began before the intake), 5, 5, 9, 10, 20, 30, 40, 50, 60: the middle is between 10 and 20, nine of ten waited at most 50.
        var intake = Dag("2026-01-10");
        Wachttijdgroep[] groepen =
        [
            new(Aanbieder, intake, Dag("2026-01-08"), 1), new(Aanbieder, intake, Dag("2026-01-15"), 2), new(Aanbieder, intake, Dag("2026-01-19"), 1),
            new(Aanbieder, intake, Dag("2026-01-20"), 1), new(Aanbieder, intake, Dag("2026-01-30"), 1), new(Aanbieder, intake, Dag("2026-02-09"), 1),
            new(Aanbieder, intake, Dag("2026-02-19"), 1), new(Aanbieder, intake, Dag("2026-03-01"), 1), new(Aanbieder, intake, Dag("2026-03-11"), 1),
            new(Aanbieder, intake, Dag("2026-04-01"), 1),
        ];
        Assert.That(Wachttijd.Van(groepen), Is.EqualTo(new[]
        {
            new Wachttijd(Aanbieder, new Kwartaal(2026, 1), 10, 15m, 50, 60), new Wachttijd(Aanbieder, new Kwartaal(2026, 2), 1, 81m, 81, 81),
        }));
    }

    [Test]
    public void The_median_of_an_odd_number_is_the_one_in_the_middle()
    {
        var intake = Dag("2026-01-10");
        var wacht = Wachttijd.Van([new(Aanbieder, intake, Dag("2026-01-11"), 1), new(Aanbieder, intake, Dag("2026-01-13"), 1), new(Aanbieder, intake, Dag("2026-02-10"), 1)]).Single();
        Assert.That((wacht.Aantal, wacht.Mediaan, wacht.P90, wacht.Langste), Is.EqualTo((3L, 3m, 31L, 31L)));
    }

    // ---- starttijd

    [TestCase("2026-01-19", 1, 0, 0, Description = "Monday 5 January; the tenth working day is Monday the 19th")]
    [TestCase("2026-01-20", 0, 1, 0)]
    [TestCase("2026-01-02", 1, 0, 0, Description = "before the order")]
    public void A_start_on_the_tenth_working_day_is_in_time(string begin, long opTijd, long teLaat, long lopend) =>
        Assert.That(Geteld(new Startgroep(Aanbieder, Dag("2026-01-05"), Dag(begin), 1), Dag("2026-06-01")), Is.EqualTo((opTijd, teLaat, lopend)));

    [TestCase("2026-01-19", 0, 1)]
    [TestCase("2026-01-20", 1, 0)]
    public void What_has_not_started_is_late_when_the_tenth_working_day_is_over(string vandaag, long teLaat, long lopend) =>
        Assert.That(Geteld(new Startgroep(Aanbieder, Dag("2026-01-05"), null, 1), Dag(vandaag)), Is.EqualTo((0L, teLaat, lopend)));

    [Test]
    public void Holidays_are_no_working_days()
    {
        // Wednesday 22 April 2026; 27 April and 5 May are holidays: the tenth working day is Friday 8 May.
        Assert.That(Geteld(new Startgroep(Aanbieder, Dag("2026-04-22"), Dag("2026-05-08"), 1), Dag("2026-06-01")), Is.EqualTo((1L, 0L, 0L)));
        Assert.That(Geteld(new Startgroep(Aanbieder, Dag("2026-04-22"), Dag("2026-05-09"), 1), Dag("2026-06-01")), Is.EqualTo((0L, 1L, 0L)));
    }

    [TestCase(799, 201, Verkeerslicht.Rood)]
    [TestCase(7_999, 2_001, Verkeerslicht.Rood, Description = "79.99 is 80 when rounded")]
    [TestCase(80, 20, Verkeerslicht.Oranje)]
    [TestCase(8_999, 1_001, Verkeerslicht.Oranje, Description = "89.99 is 90 when rounded")]
    [TestCase(90, 10, Verkeerslicht.Groen)]
    public void The_light_is_decided_on_the_unrounded_share(long opTijd, long teLaat, Verkeerslicht licht)
    {
        var start = Dag("2026-01-05");
        Startgroep[] groepen = [new(Aanbieder, start, start, opTijd), new(Aanbieder, start, Dag("2026-03-01"), teLaat), new(Aanbieder, Dag("2026-03-31"), null, 5)];
        var deel = Starttijd.Van(groepen, Settings, new Werkkalender([]), Dag("2026-03-31")).Single();
        Assert.That((deel.Besteld, deel.Lopend, deel.Licht), Is.EqualTo((opTijd + teLaat, 5L, (Verkeerslicht?)licht)));
    }

    [Test]
    public void A_quarter_in_which_nothing_counts_yet_has_no_light()
    {
        var deel = Starttijd.Van([new(Aanbieder, Dag("2026-01-05"), null, 3)], Settings, new Werkkalender([]), Dag("2026-01-06")).Single();
        Assert.That((deel.Besteld, deel.Aandeel, deel.Licht), Is.EqualTo((0L, (decimal?)null, (Verkeerslicht?)null)));
    }

    // ---- uitval, tijdigheid, betaalbaar

    [Test]
    public void Ended_care_is_counted_per_reason_and_quarter() => Assert.That(
        Uitval.Van([new(Aanbieder, Dag("2026-03-31"), "02", 2), new(Aanbieder, Dag("2026-01-01"), "02", 1), new(Aanbieder, Dag("2026-04-01"), "02", 4), new(Aanbieder, Dag("2026-01-01"), "31", 8)]),
        Is.EqualTo(new[]
        {
            new Uitval(Aanbieder, new(2026, 1), "02", 3), new Uitval(Aanbieder, new(2026, 1), "31", 8), new Uitval(Aanbieder, new(2026, 2), "02", 4),
        }));

    [Test]
    public void A_line_is_in_time_through_the_last_day_of_the_next_month() => Assert.That(
        Tijdigheid.Van(
            [
                new(Aanbieder, Dag("2026-01-31"), Dag("2026-02-28"), 3, 300), new(Aanbieder, Dag("2026-01-31"), Dag("2026-03-01"), 2, 250),
                new(Aanbieder, Dag("2026-03-15"), Dag("2026-04-30"), 1, 100),
            ],
            Settings),
        Is.EqualTo(new[] { new Tijdigheid(Aanbieder, new(2026, 1), 4, 400, 2, 250) }));

    [Test]
    public void What_is_granted_is_due_thirty_days_after_receipt() => Assert.That(
        Betaalbaar.Van([new("0384", Aanbieder, 7, Dag("2026-01-31"), 2, 500), new("0384", Aanbieder, 6, Dag("2026-02-01"), 1, -100)], Settings).Select(rij => (rij.Bericht, rij.Vervaldag)),
        Is.EqualTo(new[] { (7L, Dag("2026-03-02")), (6L, Dag("2026-03-03")) }));

    // ---- plafond

    [Test]
    public void A_ceiling_has_its_share_what_is_held_and_the_day_of_eighty_per_cent()
    {
        var file = File(new CeilingSettings(2026, 1000) { Approvals = [new(Dag("2026-06-01"), 1100)] });
        Productieregel[] productie =
        [
            Regel("2026-02-01", 500), Regel("2026-03-01", 300), Regel("2026-03-02", -100), Regel("2026-04-01", 150), new(Aanbieder, 2025, "45", "45A04", Dag("2026-01-01"), 999),
            new(Aanbieder, 2026, "44", "44A10", Dag("2026-01-01"), 999), new("42420002", 2026, "45", "45A04", Dag("2026-05-01"), 0), new("42429999", 2026, "45", "45A04", Dag("2026-01-01"), 999),
        ];
        Assert.That(
            Stand(file, productie, "2026-05-01"), Is.EqualTo(new[] { new Plafondstand("Zorg", "B", 2026, 1000, 850, 70, 85m, Dag("2026-03-01")) }));
        Assert.That(Stand(file, productie, "2026-07-01").Single().Signaaldag, Is.Null, "of 1100, 80 % is 880");
        Assert.That(Stand(file, productie, "2026-07-01").Single().Aandeel, Is.EqualTo(85000m / 1100));
        Assert.That(Plafondstand.Van(file, productie, [], 2025, 2025, null, Dag("2026-05-01")), Is.Empty);
        Assert.That(Plafondstand.Van(file, productie, [], 2026, 2026, "42429999", Dag("2026-05-01")), Is.Empty);

        static IReadOnlyList<Plafondstand> Stand(AgreementsFile file, Productieregel[] productie, string vandaag) =>
            Plafondstand.Van(file, productie, [Regel("2026-01-31", 70), new("42429999", 2026, "45", "45A04", Dag("2026-01-01"), 9)], 2026, 2026, "42420002", Dag(vandaag));
    }

    // ---- afrekening

    [TestCase(2018, 100_000, 95_000, false, 100_000, Description = "the issue's own case: a difference of 5 % is accepted")]
    [TestCase(2018, 100_000, 94_999, false, 99_999)]
    [TestCase(2018, 100_000, 90_000, true, 95_000)]
    [TestCase(2018, 100_000, 120_000, false, 100_000, Description = "more accounted for than declared")]
    [TestCase(2019, 100_000, 99_000, true, 100_000)]
    [TestCase(2019, 100_000, 99_000, false, 97_500)]
    [TestCase(2019, 100_000, 98_999, true, 98_999)]
    [TestCase(2019, 100_000, 98_999, false, 96_524, Description = "97.5 % of it is 96,524.025")]
    [TestCase(2026, 0, 0, true, 0)]
    public void A_year_is_settled_by_the_percentages_of_that_year(int jaar, long gedeclareerd, long verantwoord, bool indicatoren, long afgerekend)
    {
        var rij = Afreken(new AgreementsFile(), [new(Aanbieder, jaar, "45", "45A04", Dag("2026-01-01"), gedeclareerd)], new Verantwoording(Aanbieder, jaar, verantwoord, indicatoren));
        Assert.That(rij, Is.EqualTo(new Afrekening(Aanbieder, jaar, gedeclareerd, verantwoord, gedeclareerd - verantwoord, indicatoren, afgerekend, gedeclareerd - afgerekend)));
    }

    [Test]
    public void No_more_is_settled_than_the_ceilings_of_the_orders()
    {
        var file = File(new CeilingSettings(2026, 1000));
        Productieregel[] productie = [Regel("2026-02-01", 1_300), new("42420002", 2026, "44", "44A10", Dag("2026-01-01"), 200)];
        Assert.That(Afreken(file, productie, new Verantwoording("42420002", 2026, 1_500, true)).Afgerekend, Is.EqualTo(1_200), "the other product has no ceiling");
    }

    [Test]
    public void Without_an_account_nothing_is_settled() => Assert.That(
        Afrekening.Van(new AgreementsFile(), [Regel("2026-02-01", 500)], [], null, Dag("2027-05-01")).Single(),
        Is.EqualTo(new Afrekening(Aanbieder, 2026, 500, null, null, null, null, null)));

    [TestCase("aanbieder;jaar", "line 1: there should be aanbieder;jaar;verantwoord;indicatoren.")]
    [TestCase("aanbieder;jaar;verantwoord;indicatoren\n4242;2026;1;ja", "line 2: aanbieder '4242' is not eight digits.")]
    [TestCase("aanbieder;jaar;verantwoord;indicatoren\n42420001;2026;1,5;ja", "line 2: verantwoord '1,5' is no whole number of euro cents.")]
    [TestCase("aanbieder;jaar;verantwoord;indicatoren\n42420001;2026;1;yes", "line 2: indicatoren 'yes' is not ja or nee.")]
    [TestCase("aanbieder;jaar;verantwoord;indicatoren\n42420001;2026;1", "line 2: there should be aanbieder;jaar;verantwoord;indicatoren.")]
    [TestCase("aanbieder;jaar;verantwoord;indicatoren\n42420001;2026;1;ja\n\n42420001;2026;2;ja", "line 4: 42420001 is there twice for 2026.")]
    public void A_mistake_in_what_was_accounted_for_is_told_with_its_line(string text, string says) =>
        Assert.That(() => VerantwoordingFile.Parse("x.csv", text.Split('\n')), Throws.TypeOf<AgreementsFileException>().With.Message.EqualTo("x.csv: " + says));

    private static Afrekening Afreken(AgreementsFile file, Productieregel[] productie, Verantwoording opgave) =>
        Afrekening.Van(file, productie, [opgave], null, Dag("2027-05-01")).Single();

    private static (long OpTijd, long TeLaat, long Lopend) Geteld(Startgroep groep, DateOnly vandaag)
    {
        var deel = Starttijd.Van([groep], Settings, new Werkkalender([]), vandaag).Single();
        return (deel.OpTijd, deel.TeLaat, deel.Lopend);
    }

    private static Productieregel Regel(string dag, long cents) => new(Aanbieder, 2026, "45", "45A04", Dag(dag), cents);

    private static AgreementsFile File(CeilingSettings ceiling) => new()
    {
        Contracts = [new ContractSettings([Aanbieder, "42420002"], "Zorg") { Orders = [new OrderSettings("B", ["45"]) { Ceilings = [ceiling] }] }],
    };
}
