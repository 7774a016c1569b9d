namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR374Tests
{
    private static readonly Product andereProduct = new("45", "45A05");
    private static readonly JW315Xml toewijzingsverzoek = VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" });
    private static readonly JW317Xml wijzigingsverzoek = VerzoekOmWijziging() with { ReferentieAanbieder = "VOW-1" };
    private static readonly JW315Xml tweeProducten = VerzoekOmToewijzing(
        new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" },
        new AangevraagdProductXml { ReferentieAanbieder = "VOT-2", Product = andereProduct });

    private static Keten Keten(params BerichtXml[] berichten) => new Keten().Heeft(Toewijzing()).Heeft(berichten);

    private static JW319Xml Afgewezen(string referentie) => Antwoord(referentie) with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "1" };

    [Test]
    public void A_second_JW315_while_one_is_pending_is_refused_at_the_client() =>
        Keten(toewijzingsverzoek).Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse)
            .AnswersWith((Kop, "0200"), (ClientKlasse, "9374"), (AangevraagdProduct(1), "0233"));

    [Test]
    public void A_JW317_while_a_JW315_is_pending_is_refused_at_the_client() =>
        Keten(toewijzingsverzoek).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR374", "9374", at: ClientKlasse)
            .AnswersWith((Kop, "0200"), (ClientKlasse, "9374"), (Klassen.Verzoek, "0233"), (Klassen.TeWijzigenProduct(1), "0233"));

    [Test]
    public void A_JW315_while_a_JW317_is_pending_is_refused() =>
        Keten(wijzigingsverzoek).Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);

    [Test]
    public void A_second_JW317_while_one_is_pending_is_refused() =>
        Keten(wijzigingsverzoek).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR374", "9374", at: ClientKlasse);

    [Test]
    public void Under_investigation_is_still_pending() =>
        Keten(toewijzingsverzoek, Antwoord("VOT-1")).Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);

    [TestCaseSource(nameof(Vervolgverzoeken))]
    public void A_refusal_ends_it(BerichtXml volgende) => Keten(toewijzingsverzoek, Afgewezen("VOT-1")).Ontvangt(volgende).IsAccepted();

    [TestCaseSource(nameof(Vervolgverzoeken))]
    public void A_refusal_of_a_JW317_ends_it(BerichtXml volgende) => Keten(wijzigingsverzoek, Afgewezen("VOW-1")).Ontvangt(volgende).IsAccepted();

    [TestCaseSource(nameof(Vervolgverzoeken))]
    public void An_allocation_with_its_ReferentieAanbieder_ends_it(BerichtXml volgende) =>
        Keten(wijzigingsverzoek, Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOW-1" })).Ontvangt(volgende).IsAccepted();

    private static IEnumerable<BerichtXml> Vervolgverzoeken() => [VerzoekOmToewijzing(), VerzoekOmWijziging()];

    [Test]
    public void An_allocation_without_its_ReferentieAanbieder_does_not() =>
        Keten(toewijzingsverzoek, Toewijzing()).Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);

    [Test]
    public void A_JW315_is_pending_until_all_its_products_are_answered()
    {
        var keten = Keten(tweeProducten, Afgewezen("VOT-1"));
        keten.Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);
        keten.Heeft(Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002, ReferentieAanbieder = "VOT-2", Product = andereProduct }));
        keten.Ontvangt(VerzoekOmToewijzing()).IsAccepted();
    }

    [Test]
    public void One_JW301_may_answer_all_its_products() =>
        Keten(tweeProducten, Toewijzing(
                new ToegewezenProductXml { ToewijzingNummer = 1002, ReferentieAanbieder = "VOT-1" , Ingangsdatum = Dag("2027-01-01"), Einddatum = Dag("2027-06-30") },
                new ToegewezenProductXml { ToewijzingNummer = 1003, ReferentieAanbieder = "VOT-2", Product = andereProduct }))
            .Ontvangt(VerzoekOmToewijzing()).IsAccepted();

    [Test]
    public void A_request_for_another_client_is_no_hindrance() =>
        Keten(toewijzingsverzoek).Ontvangt(VerzoekOmToewijzing() with { Bsn = Testing.Keten.AndereBsn }).IsAccepted();

    [Test]
    public void A_request_that_the_hub_refused_is_not_pending()
    {
        var keten = Keten();
        keten.Ontvangt(VerzoekOmWijziging(new TeWijzigenProductXml { GewensteIngangsdatum = Dag("2026-07-01") })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(VerzoekOmWijziging()).IsAccepted();
    }
}
