namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR382Tests
{
    private static readonly StopProductXml stop = new();

    [Test]
    public void A_stop_that_repeats_the_start_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Start()).Ontvangt(Stop(stop)).IsAccepted();

    [Test]
    public void A_stop_without_a_start_is_refused() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Stop(stop)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    [TestCaseSource(nameof(OtherKeys))]
    public void A_stop_repeats_every_part_of_the_key(StopProductXml other) =>
        new Keten().Heeft(Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002 }), Start())
            .Ontvangt(Stop(other)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    private static IEnumerable<StopProductXml> OtherKeys() =>
    [
        stop with { ToewijzingNummer = 1002 },
        stop with { ToewijzingNummer = null },
        stop with { Product = null },
        stop with { Product = new Product("45", null) },
        stop with { Product = new Product("45", "45A05") },
        stop with { Begindatum = stop.Begindatum.AddDays(-1) },
    ];

    [Test]
    public void Absent_is_a_value_a_start_without_product_is_stopped_without_product() =>
        new Keten().Heeft(Toewijzing(), Start(new StartProductXml { Product = null })).Ontvangt(Stop(stop with { Product = null })).IsAccepted();

    [Test]
    public void The_ToewijzingIngangsdatum_need_not_be_repeated() =>
        new Keten().Heeft(Toewijzing(), Start()).Ontvangt(Stop(stop with { ToewijzingIngangsdatum = null })).IsAccepted();

    [Test]
    public void A_start_that_was_taken_back_cannot_be_stopped() =>
        new Keten().Heeft(Toewijzing(), Start(), Start(Verwijderd(new StartProductXml())))
            .Ontvangt(Stop(stop)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    private static readonly StopProductXml tijdelijk = stop with { RedenBeeindiging = "20", Einddatum = Dag("2026-03-31") };
    private static readonly StartProductXml hervat = new() { Begindatum = Dag("2026-05-01") };

    private static Keten Hervat() => new Keten().Heeft(Toewijzing(), Start(), Stop(tijdelijk), Start(hervat));

    [Test]
    public void A_stop_for_good_may_follow_one_for_a_while_without_a_start_between() =>
        new Keten().Heeft(Toewijzing(), Start(), Stop(tijdelijk)).Ontvangt(Stop(stop)).IsAccepted();

    [Test]
    public void After_a_new_start_a_stop_of_the_first_one_is_refused() =>
        Hervat().Ontvangt(Stop(stop)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    [Test]
    public void After_a_new_start_a_stop_of_that_one_is_accepted() =>
        Hervat().Ontvangt(Stop(stop with { Begindatum = hervat.Begindatum })).IsAccepted();

    [Test]
    public void Also_when_the_new_start_was_stopped_meanwhile() =>
        Hervat().Heeft(Stop(stop with { Begindatum = hervat.Begindatum })).Ontvangt(Stop(stop)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    [Test]
    public void A_new_start_that_was_taken_back_stands_in_no_ones_way() =>
        Hervat().Heeft(Start(Verwijderd(hervat))).Ontvangt(Stop(stop)).IsAccepted();

    [Test]
    public void The_new_start_may_name_another_product_of_the_allocation() =>
        new Keten().Heeft(Toewijzing(), Start(), Stop(tijdelijk), Start(hervat with { Product = new Product("45", "45A05") }))
            .Ontvangt(Stop(stop)).IsRefusedOn("TR382", "9069", at: StopProduct(1));

    [Test]
    public void A_start_on_another_allocation_is_no_later_start_of_this_one() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002 }), Start(), Stop(tijdelijk),
            Start(hervat with { ToewijzingNummer = 1002 })).Ontvangt(Stop(stop)).IsAccepted();

    [Test]
    public void A_start_that_came_later_but_began_earlier_is_no_later_start()
    {
        // OP080: the order in which messages come in says nothing.
        var eerder = hervat with { Begindatum = Dag("2026-01-02") };
        var keten = new Keten().Heeft(Toewijzing(), Start(), Stop(tijdelijk), Start(eerder));
        keten.Ontvangt(Stop(stop)).IsAccepted();
    }

    [Test]
    public void A_stop_of_the_first_start_is_corrected_also_after_a_new_one()
    {
        // IV008: taken back and sent anew, in one message or in two.
        var juist = tijdelijk with { Einddatum = Dag("2026-04-15") };
        Hervat().Ontvangt(Stop(Verwijderd(tijdelijk), juist)).IsAccepted();
        Hervat().Heeft(Stop(Verwijderd(tijdelijk))).Ontvangt(Stop(juist)).IsAccepted();
    }
}
