namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR373Tests
{
    private static readonly Omvang totaal = new(100, Eenheden.Uur, Frequenties.Totaal);
    private static readonly Omvang perMaand = new(10, Eenheden.Uur, Frequenties.PerMaand);

    private static readonly ToegewezenProductXml metTotaal = new() { Omvang = totaal };
    private static readonly ToegewezenProductXml metBudget = new() { Product = new Product("45", null), Omvang = null, Budget = 500000 };

    private static Verwerkt Gevraagd(ToegewezenProductXml toegewezen, Omvang? omvang, long? budget, string ingangsdatum, string einddatum = "2026-12-31") =>
        new Keten().Heeft(Toewijzing(toegewezen)).Ontvangt(VerzoekOmWijziging(new TeWijzigenProductXml
        {
            GewensteIngangsdatum = Dag(ingangsdatum), Einddatum = Dag(einddatum), Omvang = omvang, Budget = budget,
        }));

    [Test]
    public void Another_total_from_a_later_day_is_refused() =>
        Gevraagd(metTotaal, totaal with { Volume = 150 }, null, "2026-08-01").IsRefusedOn("TR373", "9373", at: Klassen.TeWijzigenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.TeWijzigenProduct(1), "9373"));

    [Test]
    public void Another_total_from_the_beginning_is_accepted() => Gevraagd(metTotaal, totaal with { Volume = 150 }, null, "2026-01-01").IsAccepted();

    [Test]
    public void Another_budget_from_a_later_day_is_refused() =>
        Gevraagd(metBudget, null, 600000, "2026-08-01").IsRefusedOn("TR373", "9373", at: Klassen.TeWijzigenProduct(1));

    [Test]
    public void Another_budget_from_the_beginning_is_accepted() => Gevraagd(metBudget, null, 600000, "2026-01-01").IsAccepted();

    [Test]
    public void The_same_total_or_budget_is_not_changed()
    {
        Gevraagd(metTotaal, totaal, null, "2026-08-01", einddatum: "2027-03-31").IsAccepted();
        Gevraagd(metBudget, null, 500000, "2026-08-01", einddatum: "2027-03-31").IsAccepted();
    }

    [Test]
    public void A_total_that_becomes_a_volume_a_month_is_changed() =>
        Gevraagd(metTotaal, perMaand, null, "2026-08-01").IsRefusedOn("TR373", "9373", at: Klassen.TeWijzigenProduct(1));

    [Test]
    public void Another_volume_a_month_may_begin_later() => Gevraagd(new ToegewezenProductXml(), perMaand with { Volume = 20 }, null, "2026-08-01").IsAccepted();

    [Test]
    public void A_volume_a_month_has_no_total_to_change() =>
        // IV093: such an allocation is ended the day before, and one with the new Omvang follows it.
        Gevraagd(new ToegewezenProductXml(), totaal, null, "2026-08-01").IsAccepted();

    [Test]
    public void An_allocation_that_begins_later_is_changed_from_its_beginning()
    {
        var later = metTotaal with { Ingangsdatum = Dag("2026-09-01") };
        Gevraagd(later, totaal with { Volume = 150 }, null, "2026-10-01").IsRefusedOn("TR373", "9373", at: Klassen.TeWijzigenProduct(1));
        Gevraagd(later, totaal with { Volume = 150 }, null, "2026-09-01").IsAccepted();
    }
}
