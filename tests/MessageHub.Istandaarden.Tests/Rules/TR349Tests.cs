using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR349Tests
{
    /// <summary>An allocation beside the one that the request changes.</summary>
    private static readonly ToegewezenProductXml tweede = new() { ToewijzingNummer = 1002, Product = new Product("45", "45A05") };

    private static Keten Toegewezen(ToegewezenProductXml andere) => new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), andere));

    [Test]
    public void A_current_allocation_that_is_left_out_is_missed() =>
        Toegewezen(tweede).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR349", "9349", at: Klassen.Verzoek)
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "9349"), (Klassen.TeWijzigenProduct(1), "0200"));

    [Test]
    public void It_may_stay_as_it_is() => Toegewezen(tweede).Ontvangt(VerzoekOmWijziging() with { Ongewijzigd = [1002] }).IsAccepted();

    [Test]
    public void It_may_be_changed() =>
        Toegewezen(tweede).Ontvangt(VerzoekOmWijziging(new TeWijzigenProductXml(), new TeWijzigenProductXml { ToewijzingNummer = 1002 })).IsAccepted();

    [Test]
    public void However_many_are_missing_it_is_said_once() =>
        Toegewezen(tweede).Heeft(Toewijzing(tweede with { ToewijzingNummer = 1003, Product = new Product("45", "45A06") }))
            .Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR349", "9349", at: Klassen.Verzoek);

    [Test]
    public void One_that_ended_yesterday_is_not_current() =>
        Toegewezen(tweede with { Einddatum = Keten.Vandaag.AddDays(-1) }).Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void One_that_ends_today_is() =>
        Toegewezen(tweede with { Einddatum = Keten.Vandaag }).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR349", "9349", at: Klassen.Verzoek);

    [Test]
    public void One_without_an_end_is() =>
        Toegewezen(tweede with { Einddatum = null }).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR349", "9349", at: Klassen.Verzoek);

    [Test]
    public void One_that_has_yet_to_begin_is() =>
        Toegewezen(tweede with { Ingangsdatum = Dag("2026-10-01") }).Ontvangt(VerzoekOmWijziging())
            .IsRefusedOn("TR349", "9349", at: Klassen.Verzoek);

    [Test]
    public void The_day_that_counts_is_that_of_the_request_not_that_of_the_hub()
    {
        var keten = Toegewezen(tweede with { Einddatum = Dag("2026-07-05") });
        keten.Ontvangt(VerzoekOmWijziging() with { Dagtekening = Dag("2026-07-05") }).IsRefusedOn("TR349", "9349", at: Klassen.Verzoek);
        keten.Ontvangt(VerzoekOmWijziging() with { Dagtekening = Dag("2026-07-06") }).IsAccepted();
    }

    [Test]
    public void A_removed_one_is_not_current() =>
        Toegewezen(tweede).Heeft(Toewijzing(Verwijderd("2026-01-01"))).Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void A_removed_one_that_had_yet_to_begin_is_not_current() =>
        Toegewezen(tweede with { Ingangsdatum = Dag("2026-10-01") }).Heeft(Toewijzing(Verwijderd("2026-10-01")))
            .Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void One_that_an_older_release_withdrew_with_reason_01_is_not_current()
    {
        // CS336 forbids the reason now; older allocations have it.
        var keten = new Keten().Heeft(Toewijzing());
        keten.Dossier.Load(new Toewijzing(
            Keten.Bsn, 1002, null, new Product("45", "45A05"), Dag("2026-01-02"), new TimeOnly(9, 0), Dag("2026-10-01"), Dag("2026-10-01"),
            RedenenWijziging.VervallenCorrectie, new Omvang(10, Eenheden.Uur, Frequenties.PerMaand), null));
        keten.Ontvangt(VerzoekOmWijziging()).IsAccepted();
    }

    [Test]
    public void Those_of_another_client_are_not_asked_for() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(tweede) with { Bsn = Keten.AndereBsn }).Ontvangt(VerzoekOmWijziging()).IsAccepted();

    private static ToegewezenProductXml Verwijderd(string begin) => tweede with
    {
        Toewijzingsdatum = Dag("2026-07-01"), Ingangsdatum = Dag(begin), Einddatum = Dag(begin), RedenWijziging = RedenenWijziging.Verwijderd,
    };
}
