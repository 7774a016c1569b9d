namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR414Tests
{
    private static readonly StopProductXml temporary = new() { RedenBeeindiging = "20", Einddatum = Dag("2026-03-01") };

    private static Keten StoppedForAWhile() => new Keten().Heeft(Toewijzing(), Start(), Stop(temporary));

    [Test]
    public void A_stop_for_good_before_the_temporary_one_is_refused() =>
        StoppedForAWhile().Ontvangt(Stop(new StopProductXml { Einddatum = Dag("2026-02-28") })).IsRefusedOn("TR414", "9414", at: StopProduct(1));

    [Test]
    public void A_stop_for_good_on_the_day_of_the_temporary_one_is_accepted() =>
        StoppedForAWhile().Ontvangt(Stop(new StopProductXml { Einddatum = Dag("2026-03-01") })).IsAccepted();

    [Test]
    public void A_stop_that_was_taken_back_no_longer_sets_a_limit() =>
        StoppedForAWhile().Heeft(Stop(Verwijderd(temporary)))
            .Ontvangt(Stop(new StopProductXml { Einddatum = Dag("2026-02-28") })).IsAccepted();

    [Test]
    public void The_stop_of_another_delivery_sets_no_limit()
    {
        var later = new StartProductXml { Begindatum = Dag("2026-02-02") };
        StoppedForAWhile().Heeft(Start(later))
            .Ontvangt(Stop(new StopProductXml { Begindatum = later.Begindatum, Einddatum = Dag("2026-02-20") })).IsAccepted();
    }
}
