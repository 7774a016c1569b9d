namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR361Tests
{
    /// <summary>45A04 over 2026, and 45A05 over 2026.</summary>
    private static Keten Toegewezen() => new Keten().Heeft(Toewijzing(
        new ToegewezenProductXml(), new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new Product("45", "45A05") }));

    private static NieuwProductXml Nieuw(string begin, string? eind, Product? product) => new()
    {
        Product = product,
        GewensteIngangsdatum = Dag(begin),
        Einddatum = eind is null ? null : Dag(eind),
        Omvang = product?.Code is null ? null : new Omvang(10, Eenheden.Uur, Frequenties.PerMaand),
        Budget = product?.Code is null ? 100000 : null,
    };

    private static Verwerkt NaastOngewijzigd(NieuwProductXml nieuw) =>
        Toegewezen().Ontvangt(VerzoekOmWijziging() with { Ongewijzigd = [1001, 1002], TeWijzigen = [], Nieuw = [nieuw] });

    private static Verwerkt NaastGewijzigd(string eindVanWijziging, NieuwProductXml nieuw) => Toegewezen().Ontvangt(
        VerzoekOmWijziging(new TeWijzigenProductXml { Einddatum = Dag(eindVanWijziging) }) with { Ongewijzigd = [1002], Nieuw = [nieuw] });

    [Test]
    public void A_new_product_that_is_there_already_is_refused() =>
        NaastOngewijzigd(Nieuw("2026-12-31", "2027-06-30", Keten.Product)).IsRefusedOn("TR361", "9361", at: Klassen.Verzoek)
            .AnswersWith(
                (Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "9361"), (Klassen.OngewijzigdProduct(1), "0200"),
                (Klassen.OngewijzigdProduct(2), "0200"), (Klassen.NieuwProduct(1), "0200"));

    [Test]
    public void The_day_after_it_is_accepted() => NaastOngewijzigd(Nieuw("2027-01-01", "2027-06-30", Keten.Product)).IsAccepted();

    [Test]
    public void Another_product_of_the_category_is_accepted() =>
        NaastOngewijzigd(Nieuw("2026-08-01", "2026-12-31", new Product("45", "45A06"))).IsAccepted();

    [Test]
    public void Without_a_code_the_category_counts()
    {
        NaastOngewijzigd(Nieuw("2026-08-01", "2026-12-31", new Product("45", null))).IsRefusedOn("TR361", "9361", at: Klassen.Verzoek);
        NaastOngewijzigd(Nieuw("2026-08-01", "2026-12-31", new Product("46", null))).IsAccepted();
    }

    [Test]
    public void Without_a_category_nothing_may_overlap()
    {
        NaastOngewijzigd(Nieuw("2026-08-01", "2026-12-31", null)).IsRefusedOn("TR361", "9361", at: Klassen.Verzoek);
        NaastOngewijzigd(Nieuw("2027-01-01", "2027-06-30", null)).IsAccepted();
    }

    [Test]
    public void What_changes_counts_for_the_period_asked_for()
    {
        NaastGewijzigd("2026-09-30", Nieuw("2026-09-30", "2026-12-31", Keten.Product)).IsRefusedOn("TR361", "9361", at: Klassen.Verzoek);
        NaastGewijzigd("2026-09-30", Nieuw("2026-10-01", "2026-12-31", Keten.Product)).IsAccepted();
    }

    [Test]
    public void What_changes_may_not_run_into_what_stays()
    {
        // 45A04 now and again in 2027; the first is asked to run on into 2027.
        var keten = new Keten().Heeft(Toewijzing(
            new ToegewezenProductXml(), new ToegewezenProductXml { ToewijzingNummer = 1002, Ingangsdatum = Dag("2027-01-01"), Einddatum = Dag("2027-12-31") }));
        var langer = new TeWijzigenProductXml { Einddatum = Dag("2027-01-01") };
        keten.Ontvangt(VerzoekOmWijziging(langer) with { Ongewijzigd = [1002] }).IsRefusedOn("TR361", "9361", at: Klassen.Verzoek);
        keten.Ontvangt(VerzoekOmWijziging(langer with { Einddatum = Dag("2026-12-31") }) with { Ongewijzigd = [1002] }).IsAccepted();
    }

    [Test]
    public void An_open_end_overlaps_with_everything_later()
    {
        var keten = new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Einddatum = null }));
        keten.Ontvangt(VerzoekOmWijziging() with { Ongewijzigd = [1001], TeWijzigen = [], Nieuw = [Nieuw("2030-01-01", "2030-12-31", Keten.Product)] })
            .IsRefusedOn("TR361", "9361", at: Klassen.Verzoek);
    }
}
