namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR071Tests
{
    private static readonly StartProductXml start = new();

    [Test]
    public void A_running_start_is_taken_back() =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(Verwijderd(start))).IsAccepted();

    [TestCase("31")]
    [TestCase("20")]
    public void A_start_that_was_stopped_is_not_taken_back(string reden) =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop(new StopProductXml { RedenBeeindiging = reden }))
            .Ontvangt(Start(Verwijderd(start))).IsRefusedOn("TR071", "9071", at: StartProduct(1));

    [Test]
    public void Once_the_stop_is_taken_back_the_start_may_be() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop(), Stop(Verwijderd(new StopProductXml())))
            .Ontvangt(Start(Verwijderd(start))).IsAccepted();

    [Test]
    public void A_stop_of_an_earlier_delivery_is_no_hindrance()
    {
        var later = start with { Begindatum = Dag("2026-07-01") };
        new Keten().Heeft(Toewijzing(), Start(start), Stop(), Start(later)).Ontvangt(Start(Verwijderd(later))).IsAccepted();
    }
}
