namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
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

    [TestCase("45", "45A05")]
    [TestCase("45", null)]
    [TestCase(null, null)]
    public void An_allocation_is_delivered_as_a_whole_whatever_product_a_start_on_it_names(string? categorie, string? code)
    {
        // OP289: generic, aspecific or specific, there is one begin date per allocation. Several products on it are for declarations only (IV075).
        var ander = again with { Product = categorie is null ? null : new Product(categorie, code) };
        var keten = new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(null)), Start(start));
        keten.Ontvangt(Start(ander)).IsRefusedOn("TR326", "9326", at: StartProduct(1));
        keten.Heeft(Stop()).Ontvangt(Start(ander)).IsAccepted();
    }

    [Test]
    public void A_start_of_a_product_does_not_follow_one_of_the_whole_allocation_while_that_runs()
    {
        var generiek = start with { Product = null };
        var keten = new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(null)), Start(generiek));
        keten.Ontvangt(Start(again)).IsRefusedOn("TR326", "9326", at: StartProduct(1));
        keten.Heeft(Stop(new StopProductXml { Product = null })).Ontvangt(Start(again)).IsAccepted();
    }

    [Test]
    public void Two_products_on_one_allocation_in_one_message_clash() =>
        new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(new Product("45", null))))
            .Ontvangt(Start(start, start with { Product = new Product("45", "45A05") })).IsRefusedOn("TR326", "9326", at: StartProduct(2));

    [Test]
    public void The_very_same_start_again_runs_too() =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(start)).HasFindings($"TR074 {StartProduct(1)}", $"TR326 {StartProduct(1)}");

    [Test]
    public void The_very_same_start_after_its_stop_is_only_double() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop()).Ontvangt(Start(start)).IsRefusedOn("TR074", "9074", at: StartProduct(1));

    [Test]
    public void Taakgericht_a_second_start_of_the_product_waits_for_the_first()
    {
        // IV096: without an allocation the key is product and Begindatum.
        var keten = new Keten().Heeft(Start(Taakgericht(start)));
        keten.Ontvangt(Start(Taakgericht(again))).IsRefusedOn("TR326", "9326", at: StartProduct(1));
        keten.Heeft(Stop(new StopProductXml { ToewijzingNummer = null })).Ontvangt(Start(Taakgericht(again))).IsAccepted();
    }

    [TestCase("45A05")]
    [TestCase(null)]
    public void Taakgericht_two_products_run_side_by_side(string? code) =>
        new Keten().Heeft(Start(Taakgericht(start)))
            .Ontvangt(Start(Taakgericht(again) with { Product = new Product("45", code) })).IsAccepted();

    [Test]
    public void A_delivery_on_an_allocation_and_one_without_run_side_by_side() =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(Taakgericht(again))).IsAccepted();

    [Test]
    public void A_stop_that_is_taken_back_after_a_new_start_leaves_two_and_no_third_is_accepted()
    {
        // TR063 is all that a removal is held to; what runs is the latest start (docs/decisions/0050).
        var keten = new Keten().Heeft(Toewijzing(), Start(start), Stop(), Start(again), Stop(Verwijderd(new StopProductXml())));
        keten.Ontvangt(Start(start with { Begindatum = Dag("2026-07-10") })).IsRefusedOn("TR326", "9326", at: StartProduct(1));
    }

    private static StartProductXml Taakgericht(StartProductXml product) => product with { ToewijzingNummer = null, ToewijzingIngangsdatum = null };
}
