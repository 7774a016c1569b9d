namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR063Tests
{
    private static readonly StartProductXml start = new();
    private static readonly StopProductXml stop = new();

    [Test]
    public void Taking_back_a_start_that_was_sent_is_accepted()
    {
        var keten = new Keten().Heeft(Toewijzing(), Start(start));
        keten.Ontvangt(Start(Verwijderd(start))).IsAccepted();
        Assert.That(keten.Dossier.Starts(Keten.Bsn), Is.Empty);
    }

    [Test]
    public void Taking_back_a_start_that_was_never_sent_is_refused() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Start(Verwijderd(start))).IsRefusedOn("TR063", "9063", at: StartProduct(1));

    [Test]
    public void Taking_back_a_start_twice_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start(start), Start(Verwijderd(start)))
            .Ontvangt(Start(Verwijderd(start))).IsRefusedOn("TR063", "9063", at: StartProduct(1));

    [TestCaseSource(nameof(OtherKeys))]
    public void Taking_back_needs_every_part_of_the_key_to_be_the_same(StartProductXml other) =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(Verwijderd(other))).IsRefusedOn("TR063", "9063", at: StartProduct(1));

    private static IEnumerable<StartProductXml> OtherKeys() =>
    [
        start with { ToewijzingNummer = 7 },
        start with { ToewijzingNummer = null },
        start with { Product = null },
        start with { Product = new Product("45", null) },
        start with { Product = new Product("45", "45A05") },
        start with { Product = new Product("46", "45A04") },
        start with { Begindatum = start.Begindatum.AddDays(1) },
    ];

    [Test]
    public void ToewijzingIngangsdatum_is_no_part_of_the_key() =>
        new Keten().Heeft(Toewijzing(), Start(start))
            .Ontvangt(Start(Verwijderd(start with { ToewijzingIngangsdatum = null }))).IsAccepted();

    [Test]
    public void A_start_of_another_client_cannot_be_taken_back() =>
        new Keten().Heeft(Toewijzing(), Start(start))
            .Ontvangt(Start(Verwijderd(start)) with { Bsn = Keten.AndereBsn }).IsRefusedOn("TR063", "9063", at: StartProduct(1));

    [Test]
    public void Nothing_else_is_checked_on_a_removal() =>
        new Keten().Heeft(Toewijzing(), Start(start), Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") })))
            .Ontvangt(Start(Verwijderd(start))).IsAccepted();

    [Test]
    public void Taking_back_a_stop_that_was_sent_is_accepted_and_the_delivery_runs_again()
    {
        var keten = new Keten().Heeft(Toewijzing(), Start(start), Stop(stop), Stop(Verwijderd(stop)));
        Assert.That(keten.Dossier.Stops(Keten.Bsn), Is.Empty);
    }

    [TestCaseSource(nameof(OtherStopKeys))]
    public void A_stop_is_taken_back_with_its_reason_and_Einddatum_or_not_at_all(StopProductXml other) =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop(stop))
            .Ontvangt(Stop(Verwijderd(other))).IsRefusedOn("TR063", "9063", at: StopProduct(1));

    private static IEnumerable<StopProductXml> OtherStopKeys() =>
    [
        stop with { RedenBeeindiging = "36" },
        stop with { Einddatum = stop.Einddatum.AddDays(-1) },
        stop with { Begindatum = stop.Begindatum.AddDays(1) },
        stop with { Product = null },
        stop with { ToewijzingNummer = null },
    ];
}
