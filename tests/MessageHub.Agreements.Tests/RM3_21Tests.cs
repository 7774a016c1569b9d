using MessageHub.Agreements.Rules;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Tests;

/// <summary>RM3-21: per provider, order and year, what is granted stays within the ceiling. The kit's line is 600 euros of 45A04 in June 2026.</summary>
public class RM3_21Tests
{
    private static readonly PrestatieXml juni = new() { ReferentieNummer = "R6" };
    private static readonly PrestatieXml juli = Maand(7);
    private static readonly PrestatieXml augustus = Maand(8);

    private static PrestatieXml Maand(int maand) => new()
    {
        ReferentieNummer = $"R{maand}", ProductPeriode = new(Dag(2026, maand, 1), Dag(2026, maand, 1).AddMonths(1).AddDays(-1)),
    };

    private static AgreementsFile File(params CeilingSettings[] ceilings) => new()
    {
        Contracts = [new ContractSettings([Keten.Aanbieder, "65656056"], "Zorg & Zo") { Orders = [new OrderSettings("B", ["45A04"]) { Ceilings = ceilings }] }],
    };

    private static Keten Onder(params CeilingSettings[] ceilings) =>
        new Keten(File(ceilings)).Heeft(Toewijzing(), Start()).Op(Dag("2026-10-15"));

    private static JW323Xml Declaratie(string nummer, params PrestatieXml[] regels) => new()
    {
        DeclaratieNummer = nummer, Identificatie = $"B-{nummer}", DeclaratiePeriode = Periode("2026-09-01", "2026-09-30"), Dagtekening = Dag("2026-10-10"),
        DeclaratieDagtekening = Dag("2026-10-10"), Clienten = [new DeclaratieClientXml { Prestaties = regels }],
    };

    [TestCase(120_000, false, Description = "exactly at the ceiling")]
    [TestCase(119_999, true)]
    public void The_first_line_that_would_pass_the_ceiling_is_held(long maximum, bool isHeld)
    {
        var judged = Onder(new CeilingSettings(2026, maximum)).Ontvangt(Declaratie("D1", juni, juli));
        if (isHeld)
            judged.IsHeldOn($"RM3-21 {Prestatie(2)}");
        else
            judged.IsAccepted();
    }

    [Test]
    public void What_was_granted_before_counts()
    {
        var keten = Onder(new CeilingSettings(2026, 119_999)).Heeft(Declaratie("D1", juni));
        keten.Ontvangt(Declaratie("D2", juli)).IsHeldOn($"RM3-21 {Prestatie(1)}");
    }

    [Test]
    public void A_smaller_line_after_it_that_fits_is_granted() =>
        Onder(new CeilingSettings(2026, 100_000)).Ontvangt(Declaratie("D1", juni, juli, augustus with { GeleverdVolume = 6 })).IsHeldOn($"RM3-21 {Prestatie(2)}");

    [Test]
    public void What_is_held_takes_no_room()
    {
        var keten = Onder(new CeilingSettings(2026, 100_000));
        keten.Ontvangt(Declaratie("D1", juni, juli)).IsHeldOn($"RM3-21 {Prestatie(2)}");
        keten.Ontvangt(Declaratie("D2", augustus with { GeleverdVolume = 6 })).IsAccepted();
    }

    [Test]
    public void A_credit_makes_room_again()
    {
        var keten = Onder(new CeilingSettings(2026, 60_000)).Heeft(Declaratie("D1", juni));
        keten.Ontvangt(Declaratie("D2", juni.Credit(), juli)).IsAccepted();
    }

    [Test]
    public void A_line_of_another_year_does_not_count()
    {
        var keten = new Keten(File(new CeilingSettings(2026, 60_000))).Heeft(
            Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2025-01-01") }), Start(new StartProductXml { Begindatum = Dag("2025-01-01"), ToewijzingIngangsdatum = Dag("2025-01-01") }));
        keten.Op(Dag("2026-10-15")).Ontvangt(Declaratie("D1", juli with { ReferentieNummer = "R0", ProductPeriode = Periode("2025-12-01", "2025-12-31") }, juni)).IsAccepted();
    }

    [Test]
    public void A_product_of_another_order_or_of_none_does_not_count()
    {
        var file = new AgreementsFile
        {
            Contracts =
            [
                new ContractSettings([Keten.Aanbieder])
                {
                    Orders = [new OrderSettings("B", ["45"]) { Ceilings = [new CeilingSettings(2026, 60_000)] }, new OrderSettings("C", ["45A05"])],
                },
            ],
        };
        var keten = new Keten(file).Heeft(Toewijzing(new ToegewezenProductXml { Product = new("45", null), Omvang = null }), Start()).Op(Dag("2026-10-15"));
        keten.Ontvangt(Declaratie("D1", juni with { ProductCode = "45A05" }, juli with { ProductCode = "45A06" }, augustus)).IsHeldOn($"RM3-21 {Prestatie(3)}");
    }

    [Test]
    public void Another_providers_ceiling_does_not_count()
    {
        var file = File(new CeilingSettings(2026, 1)) with { };
        var other = file with { Contracts = [file.Contracts[0] with { AgbCodes = ["65656056"] }, new ContractSettings([Keten.Aanbieder])] };
        new Keten(other).Heeft(Toewijzing(), Start()).Op(Dag("2026-10-15")).Ontvangt(Declaratie("D1", juni)).IsAccepted();
    }

    [TestCase("2026-10-14", false)]
    [TestCase("2026-10-15", true, Description = "the approval is of the day on which the line came in")]
    public void An_approval_before_the_line_came_in_lifts_the_ceiling(string approved, bool isHeld)
    {
        var ceiling = new CeilingSettings(2026, 110_000) { Approvals = [new ApprovalSettings(Dag(approved), 120_000)] };
        var judged = Onder(ceiling).Ontvangt(Declaratie("D1", juni, juli));
        if (isHeld)
            judged.IsHeldOn($"RM3-21 {Prestatie(2)}");
        else
            judged.IsAccepted();
    }

    [Test]
    public void An_approval_is_a_ceiling_too()
    {
        var ceiling = new CeilingSettings(2026, 110_000) { Approvals = [new ApprovalSettings(Dag("2026-01-01"), 120_000)] };
        Onder(ceiling).Ontvangt(Declaratie("D1", juni, juli, augustus)).IsHeldOn($"RM3-21 {Prestatie(3)}");
    }

    [Test]
    public void Released_a_line_is_granted_above_the_ceiling_and_counts_from_then_on()
    {
        var keten = Onder(new CeilingSettings(2026, 60_000));
        var held = keten.Ontvangt(Declaratie("D1", juni, juli)).IsHeldOn($"RM3-21 {Prestatie(2)}");

        keten.Besluit(Declaratie("D1", juni, juli), Dag("2026-10-15"), held, Regelbesluit.Release("R7", "RM3-21")).IsAccepted();
        keten.Ontvangt(Declaratie("D2", augustus with { GeleverdVolume = 1 })).IsHeldOn($"RM3-21 {Prestatie(1)}");
    }

    [Test]
    public void A_line_that_is_released_from_another_agreement_still_needs_room()
    {
        var keten = Onder(new CeilingSettings(2026, 60_000));
        var held = keten.Ontvangt(Declaratie("D1", juni, juli));

        keten.Besluit(Declaratie("D1", juni, juli), Dag("2026-10-15"), held, Regelbesluit.Release("R7", "RV10-1")).IsHeldOn($"RM3-21 {Prestatie(2)}");
    }

    [Test]
    public void A_line_that_is_refused_anyway_is_not_held() =>
        Onder(new CeilingSettings(2026, 1)).Ontvangt(Declaratie("D1", juni with { GeleverdVolume = 11 })).IsRefusedOn("TR321", "9321", at: Prestatie(1));

    [Test]
    public void The_judgement_rests_on_what_other_streams_are_granted_meanwhile()
    {
        var keten = Onder(new CeilingSettings(2026, 150_000));
        keten.Dossier.Load(Vraag(keten), 20_000);

        var judged = keten.Ontvangt(Declaratie("D1", juni, juli)).IsAccepted();
        Assert.That(judged.Judgement!.Grenzen.Select(grens => grens.Hoogstens), Is.EqualTo(new[] { 30_000L }), "10,000 more, and the second line would not have fitted");
    }

    [Test]
    public void What_other_streams_were_granted_counts()
    {
        var keten = Onder(new CeilingSettings(2026, 60_000));
        keten.Dossier.Load(Vraag(keten), 1);
        keten.Ontvangt(Declaratie("D1", juni)).IsHeldOn($"RM3-21 {Prestatie(1)}");
    }

    [Test]
    public void Switched_off_there_is_no_ceiling()
    {
        var file = File(new CeilingSettings(2026, 1)) with { Rules = new AgreementRuleSettings().With(RM3_21.Agreement, new ProductieplafondSettings { Enabled = false }) };
        new Keten(file).Heeft(Toewijzing(), Start()).Op(Dag("2026-10-15")).Ontvangt(Declaratie("D1", juni)).IsAccepted();
    }

    /// <summary>What the rule asks of the store for a line of the kit's product.</summary>
    private static Istandaarden.Dossiers.Productievraag Vraag(Keten keten)
    {
        var sleutels = new Istandaarden.Dossiers.DossierSleutels();
        keten.AddSleutels(Declaratie("D0", juni), sleutels);
        return sleutels.Productie.Single();
    }
}
