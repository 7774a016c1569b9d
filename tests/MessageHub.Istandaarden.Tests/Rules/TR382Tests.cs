namespace MessageHub.Istandaarden.Tests.Rules;

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
}
