namespace MessageHub.Istandaarden.Tests.Rules;

public class TR326Tests
{
    private static readonly StartProductXml start = new();
    private static readonly StartProductXml again = start with { Begindatum = Dag("2026-07-06") };

    [Test]
    public void A_second_start_while_the_first_runs_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(again)).IsRefusedOn("TR326", "9326", at: StartProduct(1));

    [TestCase("20")]
    [TestCase("31")]
    public void After_a_stop_for_a_while_or_for_good_a_new_start_is_accepted(string reden) =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop(new StopProductXml { RedenBeeindiging = reden })).Ontvangt(Start(again)).IsAccepted();

    [Test]
    public void A_stop_that_was_taken_back_leaves_the_first_start_running() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop(), Stop(Verwijderd(new StopProductXml())))
            .Ontvangt(Start(again)).IsRefusedOn("TR326", "9326", at: StartProduct(1));

    [Test]
    public void After_the_first_start_is_taken_back_a_new_one_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Start(start), Start(Verwijderd(start))).Ontvangt(Start(again)).IsAccepted();

    [Test]
    public void Two_starts_on_one_allocation_in_one_message_clash() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Start(start, again)).IsRefusedOn("TR326", "9326", at: StartProduct(2));

    [Test]
    public void Starts_on_two_allocations_do_not_clash() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002 }), Start(start))
            .Ontvangt(Start(again with { ToewijzingNummer = 1002 })).IsAccepted();

    [Test]
    public void Two_products_on_one_aspecific_allocation_run_side_by_side() =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(new Product("45", null))), Start(start))
            .Ontvangt(Start(again with { Product = new Product("45", "45A05") })).IsAccepted();
}
