using MessageHub.Agreements.Calendar;
using MessageHub.Agreements.Rules;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Tests;

/// <summary>RV10-1: a year is closed at the end of January for new lines, at the end of February for corrections.</summary>
public class RV10_1Tests
{
    private static readonly PrestatieXml december = new() { ProductPeriode = Periode("2026-12-01", "2026-12-31") };

    private static AgreementsFile File(JaarafsluitingSettings? settings = null) =>
        new() { Rules = new AgreementRuleSettings().With(RV10_1.Agreement, settings ?? new JaarafsluitingSettings { Enabled = true }) };

    private static Keten Op(string dag, JaarafsluitingSettings? settings = null) => new Keten(File(settings)).Heeft(Toewijzing(), Start()).Op(Dag(dag));

    private static JW323Xml Over(PrestatieXml regel) => Declaratie(regel) with
    {
        DeclaratieNummer = "D1", Identificatie = "B1", DeclaratiePeriode = new(regel.ProductPeriode.Begin, regel.ProductPeriode.Eind),
        Dagtekening = regel.ProductPeriode.Eind, DeclaratieDagtekening = regel.ProductPeriode.Eind,
    };

    [TestCase("2026-12-31", false, Description = "the year itself")]
    [TestCase("2027-01-01", false)]
    [TestCase("2027-01-31", false, Description = "the last day")]
    [TestCase("2027-02-01", true)]
    [TestCase("2027-03-01", true)]
    [TestCase("2028-01-15", true, Description = "a year later, in another January")]
    public void A_new_line_of_last_year_is_taken_through_31_January(string dag, bool isHeld) => Judge(Op(dag).Ontvangt(Over(december)), isHeld);

    [TestCase("2027-02-01", false)]
    [TestCase("2027-02-28", false, Description = "the last day")]
    [TestCase("2027-03-01", true)]
    public void A_line_that_corrects_a_refused_one_is_taken_through_the_end_of_February(string dag, bool isHeld)
    {
        var keten = Op("2027-01-05");
        keten.Ontvangt(Over(december.Opnieuw() with { GeleverdVolume = 11 }) with { DeclaratieNummer = "D0", Identificatie = "B0" }).IsRefusedOn("TR321", "9321", at: Prestatie(1));

        Judge(keten.Op(Dag(dag)).Ontvangt(Over(december)), isHeld);
    }

    [TestCase("2027-02-28", false)]
    [TestCase("2027-03-01", true)]
    public void A_line_in_place_of_a_credited_one_is_a_correction_and_so_is_the_credit(string dag, bool isHeld)
    {
        var keten = Op("2027-01-05").Heeft(Over(december) with { DeclaratieNummer = "D0", Identificatie = "B0" }).Op(Dag(dag));
        var judged = keten.Ontvangt(Over(december) with { Clienten = [new DeclaratieClientXml { Prestaties = [december.Credit(), december.Opnieuw() with { GeleverdVolume = 9 }] }] });

        if (isHeld)
            judged.HasVerdict(Verdict.Held);
        else
            judged.IsAccepted();
        Assert.That(judged.Held.Select(finding => finding.At.Path), Does.Contain(Prestatie(1)).Or.Empty);
    }

    [Test]
    public void A_credit_that_is_held_is_held_by_the_agreement()
    {
        var keten = Op("2027-01-05").Heeft(Over(december) with { DeclaratieNummer = "D0", Identificatie = "B0" }).Op(Dag("2027-03-01"));
        keten.Ontvangt(Over(december.Credit())).IsHeldOn($"RV10-1 {Prestatie(1)}");
    }

    [TestCase("45A05", "2026-12-01", Description = "another product")]
    [TestCase("45A04", "2026-11-01", Description = "another period")]
    public void A_refused_line_for_another_claim_makes_no_correction(string product, string begin)
    {
        var keten = new Keten(File()).Heeft(Toewijzing(new ToegewezenProductXml { Product = new("45", null), Omvang = null }), Start()).Op(Dag("2027-01-05"));
        var refused = december.Opnieuw() with { ProductCode = product, ProductPeriode = new(Dag(begin), Dag(begin).AddMonths(1).AddDays(-1)), IngediendBedrag = new(1, Istandaarden.Messages.DebetCredit.Debet) };
        keten.Ontvangt(Over(december) with { DeclaratieNummer = "D0", Identificatie = "B0", Clienten = [new DeclaratieClientXml { Prestaties = [refused] }] })
            .IsRefusedOn("TR346", "9346", at: Prestatie(1), level: 4);

        keten.Op(Dag("2027-02-15")).Ontvangt(Over(december)).IsHeldOn($"RV10-1 {Prestatie(1)}");
    }

    // 2027 is followed by a leap year.
    [TestCase("2028-02-29", false)]
    [TestCase("2028-03-01", true)]
    public void In_a_leap_year_February_ends_on_the_29th(string dag, bool isHeld)
    {
        var regel = december with { ProductPeriode = Periode("2027-12-01", "2027-12-31") };
        var keten = new Keten(File()).Heeft(Toewijzing(new ToegewezenProductXml { Einddatum = Dag("2027-12-31") }), Start()).Op(Dag("2028-01-05"));
        keten.Ontvangt(Over(regel.Opnieuw() with { GeleverdVolume = 11 }) with { DeclaratieNummer = "D0", Identificatie = "B0" }).IsRefusedOn("TR321", "9321", at: Prestatie(1));

        Judge(keten.Op(Dag(dag)).Ontvangt(Over(regel)), isHeld);
    }

    [Test]
    public void A_line_that_is_refused_anyway_is_not_held() =>
        Op("2027-02-01").Ontvangt(Over(december with { GeleverdVolume = 11 })).IsRefusedOn("TR321", "9321", at: Prestatie(1));

    [Test]
    public void Released_it_is_granted_though_it_came_late()
    {
        var keten = Op("2027-02-01");
        var held = keten.Ontvangt(Over(december)).IsHeldOn($"RV10-1 {Prestatie(1)}");

        var decided = keten.Op(Dag("2027-04-01")).Besluit(Over(december), Dag("2027-02-01"), held, Regelbesluit.Release(december.ReferentieNummer, "RV10-1")).IsAccepted();
        Assert.That(decided.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!.TotaalToegekendBedrag.Saldo, Is.EqualTo(60000));
    }

    [Test]
    public void Refused_it_has_the_return_code_of_the_agreement()
    {
        var keten = Op("2027-02-01", new JaarafsluitingSettings { Enabled = true, ReturnCode = "9338" });
        var held = keten.Ontvangt(Over(december)).IsHeldOn($"RV10-1 {Prestatie(1)}");

        var decided = keten.Besluit(Over(december), Dag("2027-02-01"), held, Regelbesluit.Refuse(december.ReferentieNummer, [.. held.Held]));
        decided.HasVerdict(Verdict.Rejected).HasFindings($"RV10-1 {Prestatie(1)}");
        Assert.That(decided.Antwoord!.Codes.Values, Does.Contain("9338"));
    }

    [Test]
    public void The_days_are_the_regions_choice()
    {
        var settings = new JaarafsluitingSettings { Enabled = true, NewLines = new DayOfYear(2, 15) };
        Op("2027-02-15", settings).Ontvangt(Over(december)).IsAccepted();
        Op("2027-02-16", settings).Ontvangt(Over(december)).IsHeldOn($"RV10-1 {Prestatie(1)}");
    }

    [Test]
    public void Without_being_switched_on_it_holds_nothing() =>
        new Keten(AgreementsFile.Default).Heeft(Toewijzing(), Start()).Op(Dag("2027-06-01")).Ontvangt(Over(december)).IsAccepted();

    private static void Judge(Verwerkt judged, bool isHeld)
    {
        if (isHeld)
            judged.IsHeldOn($"RV10-1 {Prestatie(1)}");
        else
            judged.IsAccepted();
    }
}
