namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR413Tests
{
    private static readonly StopProductXml temporary = new() { RedenBeeindiging = "20", Einddatum = Dag("2026-03-01") };

    private static Keten StoppedForAWhile() => new Keten().Heeft(Toewijzing(), Start(), Stop(temporary));

    [Test]
    public void A_second_temporary_stop_is_refused() =>
        StoppedForAWhile().Ontvangt(Stop(temporary with { Einddatum = Dag("2026-04-01") })).IsRefusedOn("TR413", "9413", at: StopProduct(1));

    [Test]
    public void A_stop_for_good_after_a_temporary_one_is_accepted() =>
        StoppedForAWhile().Ontvangt(Stop()).IsAccepted();

    [Test]
    public void After_the_temporary_stop_was_taken_back_another_is_accepted() =>
        StoppedForAWhile().Heeft(Stop(Verwijderd(temporary))).Ontvangt(Stop(temporary with { Einddatum = Dag("2026-04-01") })).IsAccepted();

    [Test]
    public void A_temporary_stop_is_corrected_in_one_message_wherever_the_removal_stands() =>
        StoppedForAWhile().Ontvangt(Stop(temporary with { Einddatum = Dag("2026-02-01") }, Verwijderd(temporary))).IsAccepted();

    [Test]
    public void A_later_delivery_on_the_same_allocation_may_be_stopped_temporarily_too()
    {
        var later = new StartProductXml { Begindatum = Dag("2026-05-01") };
        StoppedForAWhile().Heeft(Start(later))
            .Ontvangt(Stop(temporary with { Begindatum = later.Begindatum, Einddatum = Dag("2026-06-01") })).IsAccepted();
    }

    [Test]
    public void The_product_does_not_tell_deliveries_apart()
    {
        // TR413 names Bsn, ToewijzingNummer and Begindatum only.
        var other = new Product("45", "45A05");
        var keten = new Keten().Heeft(
            Toewijzing(ToegewezenProductXml.Van(new Product("45", null))),
            Start(), Stop(temporary), Start(new StartProductXml { Product = other }));
        keten.Ontvangt(Stop(temporary with { Product = other })).IsRefusedOn("TR413", "9413", at: StopProduct(1));
    }
}
