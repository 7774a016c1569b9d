namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR322Tests
{
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31") };
    private static readonly PrestatieXml june = new();

    private static Keten Toegewezen(Omvang omvang, string eind = "2026-12-31", string begin = "2026-05-01") => new Keten().Heeft(Toewijzing(
        new ToegewezenProductXml { Omvang = omvang, Ingangsdatum = Dag(begin), Einddatum = Dag(eind) }));

    [Test]
    public void What_was_granted_before_is_added_to_the_claim() =>
        Toegewezen(new Omvang(19, "04", "6")).Heeft(Declaratie(may.Opnieuw()))
            .Ontvangt(Declaratie(june.Opnieuw())).IsRefusedOn("TR322", "9322", at: Prestatie(1));

    [Test]
    public void Up_to_the_total_it_fits() =>
        Toegewezen(new Omvang(20, "04", "6")).Heeft(Declaratie(may.Opnieuw())).Ontvangt(Declaratie(june.Opnieuw())).IsAccepted();

    [Test]
    public void Lines_of_one_declaration_are_added_up_in_order() =>
        Toegewezen(new Omvang(19, "04", "6")).Ontvangt(Declaratie(may.Opnieuw(), june.Opnieuw()))
            .IsRefusedOn("TR322", "9322", at: Prestatie(2)).HasVerdict(Verdict.PartiallyAccepted);

    [Test]
    public void A_refused_line_does_not_count() =>
        Toegewezen(new Omvang(19, "04", "6"))
            .Ontvangt(Declaratie(may.Opnieuw() with { ProductCode = "45A05" }, june.Opnieuw()))
            .IsRefusedOn("TR340", "9340", at: Prestatie(1)).HasVerdict(Verdict.PartiallyAccepted);

    [Test]
    public void A_line_refused_in_an_earlier_declaration_does_not_count()
    {
        var keten = Toegewezen(new Omvang(19, "04", "6"));
        keten.Ontvangt(Declaratie(may.Opnieuw() with { ProductCode = "45A05" })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Declaratie(june.Opnieuw())).IsAccepted();
    }

    [Test]
    public void A_credited_line_is_taken_off()
    {
        var debet = may.Opnieuw();
        Toegewezen(new Omvang(19, "04", "6")).Heeft(Declaratie(debet), Declaratie(debet.Credit())).Ontvangt(Declaratie(june.Opnieuw())).IsAccepted();
    }

    [Test]
    public void A_credit_counts_first_wherever_it_stands_in_the_message()
    {
        var debet = may.Opnieuw();
        Toegewezen(new Omvang(19, "04", "6")).Heeft(Declaratie(debet)).Ontvangt(Declaratie(june.Opnieuw(), debet.Credit())).IsAccepted();
    }

    [Test]
    public void A_credit_that_is_refused_takes_nothing_off()
    {
        var debet = may.Opnieuw();
        Toegewezen(new Omvang(19, "04", "6")).Heeft(Declaratie(debet))
            .Ontvangt(Declaratie(june.Opnieuw(), debet.Credit() with { GeleverdVolume = 9, IngediendBedrag = new(54000, DebetCredit.Credit) }))
            .HasFindings($"TR323 {Prestatie(2)}", $"TR322 {Prestatie(1)}");
    }

    [Test]
    public void Hours_and_minutes_are_added_up()
    {
        var keten = Toegewezen(new Omvang(20, "04", "6")).Heeft(Declaratie(may.Opnieuw()));
        var minuten = june with { Eenheid = "01", ProductTarief = 100 };
        keten.Ontvangt(Declaratie(minuten.Opnieuw() with { GeleverdVolume = 601 })).IsRefusedOn("TR322", "9322", at: Prestatie(1));
        keten.Ontvangt(Declaratie(minuten.Opnieuw() with { GeleverdVolume = 600 })).IsAccepted();
    }

    [Test]
    public void Every_week_is_counted_once_over_the_length_of_the_allocation()
    {
        // 7 October to 30 December 2025 is 13 weeks (IV077), while its months may claim 4, 5 and 5.
        var keten = Toegewezen(new Omvang(3, "04", "2"), begin: "2025-10-07", eind: "2025-12-30")
            .Heeft(Declaratie(Over("2025-10-07", "2025-10-31", 12), Over("2025-11-01", "2025-11-30", 15)));
        keten.Ontvangt(Declaratie(Over("2025-12-01", "2025-12-30", 13))).IsRefusedOn("TR322", "9322", at: Prestatie(1));
        keten.Ontvangt(Declaratie(Over("2025-12-01", "2025-12-30", 12))).IsAccepted();
    }

    [Test]
    public void An_open_ended_allocation_is_counted_up_to_the_end_of_the_DeclaratiePeriode()
    {
        // 1 May to 30 June 2026: weeks 18 to 27 are 10 weeks, while May (18 to 22) and June (23 to 27) may claim 5 each: all fits.
        var omvang = new Omvang(3, "04", "2");
        OpenEnded(omvang, begin: "2026-05-01").Ontvangt(Declaratie(
            Over("2026-05-01", "2026-05-31", 15), Over("2026-06-01", "2026-06-30", 15))).IsAccepted();

        // 1 June to 31 July: weeks 23 to 31 are 9, June and July may claim 5 each.
        var july = Periode("2026-07-01", "2026-07-31");
        var keten = OpenEnded(omvang, begin: "2026-06-01").Heeft(Declaratie(Over("2026-06-01", "2026-06-30", 15)));
        keten.Ontvangt(Declaratie(Over("2026-07-01", "2026-07-31", 13)) with { DeclaratiePeriode = july, Dagtekening = Dag("2026-08-01") })
            .IsRefusedOn("TR322", "9322", at: Prestatie(1));
        keten.Ontvangt(Declaratie(Over("2026-07-01", "2026-07-31", 12)) with { DeclaratiePeriode = july, Dagtekening = Dag("2026-08-01") }).IsAccepted();
    }

    [Test]
    public void Weeks_of_output_over_the_length_count_the_broken_last_week_once()
    {
        // 7 July to 6 September 2025: 8 Sundays and the broken week, 9 weeks of 300.
        var keten = Toegewezen(new Omvang(300, "83", "2"), begin: "2025-07-07", eind: "2025-09-06");
        keten.Ontvangt(Declaratie(Euros("2025-07-07", "2025-07-31", 900), Euros("2025-08-01", "2025-08-31", 1800))).IsAccepted();
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Volume("83"), Is.EqualTo(9 * 300));
    }

    [Test]
    public void Another_allocation_has_its_own_total() =>
        Toegewezen(new Omvang(10, "04", "6")).Heeft(Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002 }), Declaratie(may.Opnieuw()))
            .Ontvangt(Declaratie(june.Opnieuw() with { ToewijzingNummer = 1002 })).IsAccepted();

    /// <summary>A weekly Omvang with an open end is from a time before CD076, which refuses it now.</summary>
    private static Keten OpenEnded(Omvang omvang, string begin)
    {
        var keten = new Keten { Datum = Dag("2026-08-01") }.Heeft(Toewijzing(new ToegewezenProductXml { Omvang = omvang, Ingangsdatum = Dag(begin) }));
        keten.Dossier.Load(keten.Dossier.Toewijzing(Keten.ToewijzingNummer)! with { Einddatum = null });
        return keten;
    }

    private static PrestatieXml Over(string begin, string eind, long uren) => new() { ProductPeriode = Periode(begin, eind), GeleverdVolume = uren };

    private static PrestatieXml Euros(string begin, string eind, long cents) =>
        new() { ProductPeriode = Periode(begin, eind), GeleverdVolume = cents, Eenheid = "83", ProductTarief = null };
}
