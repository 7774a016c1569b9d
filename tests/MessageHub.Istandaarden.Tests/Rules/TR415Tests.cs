namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR415Tests
{
    private static readonly StopProductXml forGood = new();

    private static Keten Stopped() => new Keten().Heeft(Toewijzing(), Start(), Stop(forGood));

    [TestCase("20")]
    [TestCase("36")]
    public void After_a_stop_for_good_any_further_stop_is_refused(string reden) =>
        Stopped().Ontvangt(Stop(forGood with { RedenBeeindiging = reden, Einddatum = Dag("2026-07-01") }))
            .IsRefusedOn("TR415", "9415", at: StopProduct(1));

    [Test]
    public void Taking_the_stop_back_and_sending_another_in_one_message_is_accepted() =>
        Stopped().Ontvangt(Stop(forGood with { RedenBeeindiging = "36" }, Verwijderd(forGood))).IsAccepted();

    [Test]
    public void A_new_delivery_on_the_allocation_is_stopped_for_good_too()
    {
        var later = new StartProductXml { Begindatum = Dag("2026-07-01") };
        Stopped().Heeft(Start(later))
            .Ontvangt(Stop(forGood with { Begindatum = later.Begindatum, Einddatum = Dag("2026-07-10") })).IsAccepted();
    }

    [Test]
    public void Two_stops_for_good_in_one_message_clash() =>
        new Keten().Heeft(Toewijzing(), Start())
            .Ontvangt(Stop(forGood, forGood with { RedenBeeindiging = "36" })).IsRefusedOn("TR415", "9415", at: StopProduct(2));

    [Test]
    public void A_temporary_stop_and_then_one_for_good_in_one_message_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Start())
            .Ontvangt(Stop(forGood with { RedenBeeindiging = "20", Einddatum = Dag("2026-03-01") }, forGood)).IsAccepted();
}
