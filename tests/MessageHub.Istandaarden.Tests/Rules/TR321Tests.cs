namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The maximum for one ProductPeriode, by the method of IV077; the worked examples there are only used where their arithmetic holds.</summary>
[InElkeStandaard]
public class TR321Tests
{

    [TestCase(10, "04", "4", 10, Description = "a month, effort")]
    [TestCase(2, "04", "1", 60, Description = "a day: 30 days")]
    [TestCase(3, "04", "2", 15, Description = "a week, effort: weeks 23 to 27")]
    [TestCase(3, "82", "2", 12, Description = "a week, output: Sundays 7, 14, 21 and 28 June")]
    [TestCase(250, "04", "6", 250, Description = "in total")]
    public void A_month_may_be_claimed_up_to_the_maximum(long volume, string eenheid, string frequentie, long maximum)
    {
        var line = new PrestatieXml { Eenheid = eenheid, ProductTarief = 100 };
        var omvang = new Omvang(volume, eenheid, frequentie);
        Toegewezen(omvang, "2026-01-01", "2026-12-31").Ontvangt(Declaratie(line with { GeleverdVolume = maximum })).IsAccepted();

        var over = Toegewezen(omvang, "2026-01-01", "2026-12-31").Ontvangt(Declaratie(line with { GeleverdVolume = maximum + 1 }));
        if (frequentie == "6")
            over.HasFindings($"TR321 {Prestatie(1)}", $"TR322 {Prestatie(1)}");
        else
            over.IsRefusedOn("TR321", "9321", at: Prestatie(1));
    }

    [TestCase("2025-07-07", "2025-07-31", 12, Description = "4 weeks")]
    [TestCase("2025-08-01", "2025-08-31", 15, Description = "5 weeks")]
    [TestCase("2025-09-01", "2025-09-07", 3, Description = "1 week")]
    public void Weeks_of_effort_as_in_IV076(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(3, "04", "2"), "2025-07-07", "2025-09-07", begin, eind, maximum);

    [TestCase("2025-10-07", "2025-10-31", 12, Description = "weeks 41 to 44")]
    [TestCase("2025-11-01", "2025-11-30", 15, Description = "weeks 44 to 48")]
    [TestCase("2025-12-01", "2025-12-30", 15, Description = "weeks 49 to 52 and 1")]
    public void Weeks_of_effort_as_in_IV077(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(3, "04", "2"), "2025-10-07", "2025-12-30", begin, eind, maximum);

    [TestCase("2026-11-12", "2026-11-30", 12, Description = "weeks 46 to 49; the 9 hours of IV078 miss the Monday")]
    [TestCase("2026-12-01", "2026-12-13", 6)]
    public void Broken_weeks_of_effort_count_whole_as_in_IV078(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(3, "04", "2"), "2026-11-12", "2026-12-13", begin, eind, maximum);

    [Test]
    public void A_broken_month_counts_whole_as_in_IV078() =>
        FitsExactly(new Omvang(15, "04", "4"), "2026-10-14", "2026-12-13", "2026-10-14", "2026-10-31", 15);

    [TestCase("2025-07-07", "2025-07-31", 900)]
    [TestCase("2025-08-01", "2025-08-31", 1500)]
    [TestCase("2025-09-01", "2025-09-07", 300)]
    public void Weeks_of_output_when_the_allocation_ends_on_a_Sunday_as_in_IV076(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(300, "83", "2"), "2025-07-07", "2025-09-07", begin, eind, maximum);

    [TestCase("2025-07-07", "2025-07-31", 900)]
    [TestCase("2025-08-01", "2025-08-31", 1800, Description = "five Sundays, and the broken week after the last of them")]
    [TestCase("2025-09-01", "2025-09-06", 0, Description = "went along with August")]
    public void Weeks_of_output_when_the_allocation_ends_on_another_day_as_in_IV076(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(300, "83", "2"), "2025-07-07", "2025-09-06", begin, eind, maximum);

    [TestCase("2025-10-01", "2025-10-31", 1200, Description = "Sundays 5, 12, 19, 26; IV077 counts from the 7th by mistake")]
    [TestCase("2025-11-01", "2025-11-30", 1500)]
    [TestCase("2025-12-01", "2025-12-31", 1500, Description = "four Sundays and the broken week")]
    public void Weeks_of_output_as_in_example_1_of_IV077(string begin, string eind, long maximum) =>
        FitsExactly(new Omvang(300, "83", "2"), "2025-10-01", "2025-12-31", begin, eind, maximum);

    [Test]
    public void An_allocation_of_output_without_a_Sunday_is_one_week() =>
        FitsExactly(new Omvang(300, "83", "2"), "2026-06-01", "2026-06-05", "2026-06-01", "2026-06-05", 300);

    [TestCase(600, true)]
    [TestCase(601, false)]
    public void Ten_hours_are_six_hundred_minutes(long minuten, bool fits)
    {
        var judged = Toegewezen(new Omvang(10, "04", "4"), "2026-01-01", null)
            .Ontvangt(Declaratie(new PrestatieXml { Eenheid = "01", GeleverdVolume = minuten, ProductTarief = 100 }));
        if (fits)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR321", "9321", at: Prestatie(1));
    }

    [Test]
    public void An_allocation_without_an_Omvang_sets_no_maximum() =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(new Product("45", null))))
            .Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 10000 })).IsAccepted();

    [Test]
    public void The_latest_version_of_the_allocation_counts()
    {
        var more = new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-06-02"), Omvang = new(20, "04", "4") };
        new Keten().Heeft(Toewijzing(more), Toewijzing()).Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 20 })).IsAccepted();
    }

    [Test]
    public void Only_the_line_that_is_too_much_is_refused()
    {
        var may = new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31"), GeleverdVolume = 11 };
        var judged = Toegewezen(new Omvang(10, "04", "4"), "2026-01-01", null).Ontvangt(Declaratie(new PrestatieXml(), may))
            .IsRefusedOn("TR321", "9321", at: Prestatie(2)).HasVerdict(Verdict.PartiallyAccepted);
        Assert.That(judged.Judgement!.ToegekendSaldo, Is.EqualTo(60000));
    }

    private static Keten Toegewezen(Omvang omvang, string begin, string? eind) => new Keten { Datum = Dag("2027-01-15") }.Heeft(Toewijzing(
        new ToegewezenProductXml { Omvang = omvang, Ingangsdatum = Dag(begin), Einddatum = eind is null ? null : Dag(eind) }));

    /// <summary>The maximum is accepted, and one more is refused on TR321 whatever TR322 says of it.</summary>
    private static void FitsExactly(Omvang omvang, string begin, string eind, string periodeBegin, string periodeEind, long maximum)
    {
        var line = new PrestatieXml
        {
            Eenheid = omvang.Eenheid,
            ProductTarief = omvang.Eenheid == "83" ? null : 100,
            ProductPeriode = Periode(periodeBegin, periodeEind),
            GeleverdVolume = maximum,
        };
        Toegewezen(omvang, begin, eind).Ontvangt(Declared(line)).IsAccepted();

        var judged = Toegewezen(omvang, begin, eind).Ontvangt(Declared(line with { GeleverdVolume = maximum + 1 }));
        Assert.That(judged.Findings.Select(finding => finding.Rule), Does.Contain("TR321"));
        Assert.That(judged.Findings.Select(finding => finding.Rule), Is.SubsetOf(new[] { "TR321", "TR322" }));
    }

    /// <summary>In the declaration of its own month.</summary>
    private static JW323Xml Declared(PrestatieXml line)
    {
        var begin = line.ProductPeriode.Begin.AddDays(1 - line.ProductPeriode.Begin.Day);
        return Declaratie(line) with { DeclaratiePeriode = new(begin, begin.AddMonths(1).AddDays(-1)), Dagtekening = Dag("2027-01-15") };
    }
}
