using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Tests;

/// <summary>RV12-4A5: without an accepted 305 nothing can be declared. The kit's delivery runs from 5 January 2026.</summary>
[InElkeStandaard]
public class RV12_4A5Tests
{
    private static readonly StartProductXml start = new();

    private static Keten Toegewezen(RefusalSettings? settings = null) => new Keten(new AgreementsFile
    {
        Rules = new AgreementRuleSettings().With(RV12_4A5.Agreement, settings ?? new RefusalSettings()),
    }).Heeft(Toewijzing());

    private static JW323Xml Over(int month) => Declaratie(new PrestatieXml
    {
        ProductPeriode = new(Dag(2026, month, 1), Dag(2026, month, DateTime.DaysInMonth(2026, month))),
    });

    [Test]
    public void A_line_without_a_start_is_refused() =>
        Toegewezen().Ontvangt(Over(6)).IsRefusedOn("RV12-4A5", "9019", at: Prestatie(1), level: 4);

    [Test]
    public void A_line_after_an_accepted_start_is_accepted() => Toegewezen().Heeft(Start(start)).Ontvangt(Over(6)).IsAccepted();

    [Test]
    public void A_refused_start_does_not_count()
    {
        var keten = Toegewezen();
        keten.Ontvangt(Start(start with { Begindatum = Dag("2025-12-31") }));
        keten.Ontvangt(Over(6)).IsRefusedOn("RV12-4A5", "9019", at: Prestatie(1), level: 4);
    }

    [Test]
    public void A_start_that_was_taken_back_does_not_count() =>
        Toegewezen().Heeft(Start(start), Start(Verwijderd(start)))
            .Ontvangt(Over(6)).IsRefusedOn("RV12-4A5", "9019", at: Prestatie(1), level: 4);

    [Test]
    public void The_start_of_another_allocation_does_not_count() =>
        Toegewezen().Heeft(Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002 }), Start(start with { ToewijzingNummer = 1002 }))
            .Ontvangt(Over(6)).IsRefusedOn("RV12-4A5", "9019", at: Prestatie(1), level: 4);

    [TestCase("2026-06-30", true, Description = "on the last day of the period")]
    [TestCase("2026-07-01", false)]
    public void The_delivery_began_before_the_end_of_the_period(string begin, bool isGranted) =>
        Judge(Toegewezen().Heeft(Start(start with { Begindatum = Dag(begin) })), isGranted);

    [TestCase("2026-06-01", true, Description = "on the first day of the period")]
    [TestCase("2026-05-31", false)]
    public void A_delivery_that_stopped_for_good_ended_after_its_begin(string eind, bool isGranted) =>
        Judge(Toegewezen().Heeft(Start(start), Stop(new StopProductXml { Einddatum = Dag(eind) })), isGranted);

    [Test]
    public void A_temporary_stop_does_not_end_it() =>
        Judge(Toegewezen().Heeft(Start(start), Stop(new StopProductXml { RedenBeeindiging = "20", Einddatum = Dag("2026-05-31") })), isGranted: true);

    [Test]
    public void After_a_new_start_the_stop_of_the_first_does_not_matter() =>
        Judge(
            Toegewezen().Heeft(
                Start(start), Stop(new StopProductXml { Einddatum = Dag("2026-04-30") }), Start(start with { Begindatum = Dag("2026-06-15") })),
            isGranted: true);

    [Test]
    public void A_line_on_an_unknown_allocation_is_the_standards_business() =>
        Toegewezen().Ontvangt(Declaratie(new PrestatieXml { ToewijzingNummer = 7 })).IsRefusedOn("TR338", "9338", at: Prestatie(1));

    [Test]
    public void A_credit_needs_no_start()
    {
        var debet = new PrestatieXml();
        Toegewezen().Heeft(Start(start), Declaratie(debet), Start(Verwijderd(start))).Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }

    [Test]
    public void Switched_off_no_start_is_needed() => Toegewezen(new RefusalSettings { Enabled = false }).Ontvangt(Over(6)).IsAccepted();

    [Test]
    public void Without_agreements_no_start_is_needed() => new Keten().Heeft(Toewijzing()).Ontvangt(Over(6)).IsAccepted();

    [Test]
    public void The_return_code_is_the_regions_choice() =>
        Toegewezen(new RefusalSettings { ReturnCode = "9338" }).Ontvangt(Over(6)).IsRefusedOn("RV12-4A5", "9338", at: Prestatie(1), level: 4);

    private static void Judge(Keten keten, bool isGranted)
    {
        var judged = keten.Ontvangt(Over(6));
        if (isGranted)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("RV12-4A5", "9019", at: Prestatie(1), level: 4);
    }
}
