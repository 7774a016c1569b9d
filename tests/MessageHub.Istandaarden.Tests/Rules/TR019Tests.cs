namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR019Tests
{
    [Test]
    public void A_start_on_an_allocation_of_the_client_is_accepted() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Start()).IsAccepted();

    [Test]
    public void A_start_on_an_unknown_allocation_is_refused() =>
        new Keten().Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    [Test]
    public void A_start_on_another_clients_allocation_is_refused() =>
        new Keten().Heeft(Toewijzing() with { Bsn = Keten.AndereBsn })
            .Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    [Test]
    public void A_start_on_a_removed_allocation_is_refused() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") })))
            .Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    [Test]
    public void A_taakgericht_start_without_a_ToewijzingNummer_needs_no_allocation() =>
        new Keten().Ontvangt(Start(new StartProductXml { ToewijzingNummer = null, ToewijzingIngangsdatum = null })).IsAccepted();

    [Test]
    public void Only_the_line_that_names_no_allocation_gets_the_code_and_none_takes_effect()
    {
        var keten = new Keten().Heeft(Toewijzing());
        var refused = keten.Ontvangt(Start(new StartProductXml(), new StartProductXml { ToewijzingNummer = 7 }))
            .IsRefusedOn("TR019", "9019", at: StartProduct(2));

        Assert.That(refused.Antwoord!.Codes[StartProduct(1)], Is.EqualTo("0200"));
        Assert.That(keten.Dossier.Starts(Keten.Bsn), Is.Empty);
    }

    [Test]
    public void A_stop_on_an_allocation_that_was_removed_since_the_start_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start(), Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") })))
            .Ontvangt(Stop()).IsRefusedOn("TR019", "9019", at: StopProduct(1));

    [Test]
    public void A_stop_on_an_unknown_allocation_is_refused_as_is_its_lack_of_a_start() =>
        new Keten().Ontvangt(Stop()).HasFindings($"TR019 {StopProduct(1)}", $"TR382 {StopProduct(1)}");

    [Test]
    public void An_older_301_that_arrives_late_does_not_bring_a_removed_allocation_back() =>
        new Keten().Heeft(
                Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") })),
                Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-01-31") }))
            .Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    [Test]
    public void On_one_day_the_Toewijzingstijd_decides_which_version_stands() =>
        new Keten().Heeft(
                Toewijzing(Verwijderd(new ToegewezenProductXml { Toewijzingstijd = new TimeOnly(10, 0, 1) })),
                Toewijzing(new ToegewezenProductXml { Toewijzingstijd = new TimeOnly(10, 0, 0) }))
            .Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));
}
