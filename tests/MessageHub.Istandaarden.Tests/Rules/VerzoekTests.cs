using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>Requests from beginning to end: a VOT (JW315) or VOW (JW317), the answers to it, and the allocation that honours it.</summary>
[InElkeStandaard]
public class VerzoekTests
{
    private static readonly Product productB = new("45", "45A05");
    private static readonly Product productC = new("45", "45A06");

    private static JW319Xml Afgewezen(string referentie) => Antwoord(referentie) with
    {
        VerzoekAntwoord = VerzoekAntwoorden.Afgewezen, RedenAfwijzingVerzoek = "1",
    };

    [Test]
    public void A_request_is_investigated_refused_and_made_anew()
    {
        var keten = new Keten();
        keten.Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" })).IsAccepted();
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Ingediend));

        keten.Ontvangt(Antwoord("VOT-1")).IsAccepted();
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.InOnderzoek));
        keten.Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);

        keten.Ontvangt(Afgewezen("VOT-1")).IsAccepted();
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Afgewezen));

        keten.Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-2" })).IsAccepted();
        Assert.That(keten.Dossier.Verzoek("VOT-2")!.Status, Is.EqualTo(VerzoekStatus.Ingediend));
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Afgewezen));
    }

    [Test]
    public void A_request_is_investigated_and_honoured()
    {
        var keten = new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }), Antwoord("VOT-1"));
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-1" })).IsAccepted();

        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Gehonoreerd));
        Assert.That(keten.Dossier.Toewijzing(Keten.ToewijzingNummer)!.ReferentieAanbieder, Is.EqualTo("VOT-1"));
        keten.Ontvangt(Afgewezen("VOT-1")).IsRefusedOn("TR359", "9359", at: Klassen.Antwoord);
        keten.Ontvangt(VerzoekOmWijziging()).IsAccepted();
    }

    [Test]
    public void A_refused_JW301_honours_nothing()
    {
        var keten = new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }));
        keten.Dossier.LoadElders(Keten.ToewijzingNummer);
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-1" })).HasVerdict(Verdict.Rejected);
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Ingediend));
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-1", ToewijzingNummer = 1002 })).IsAccepted();
    }

    [Test]
    public void IV094_each_allocation_gets_the_number_of_its_own_request_and_may_differ_from_it()
    {
        // Two products asked for; a current allocation goes along without a number (OP087).
        var keten = new Keten().Heeft(
            Toewijzing(),
            VerzoekOmToewijzing(
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-B", Product = productB },
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-C", Product = productC }));
        keten.Ontvangt(Toewijzing(
            new ToegewezenProductXml(),
            // Other dates, another Omvang.
            new ToegewezenProductXml
            {
                ToewijzingNummer = 1002, ReferentieAanbieder = "VOT-B", Product = productB, Toewijzingsdatum = Keten.Vandaag,
                Ingangsdatum = Dag("2026-09-01"), Einddatum = Dag("2026-11-30"), Omvang = new Omvang(4, Eenheden.Uur, Frequenties.PerMaand),
            },
            // Another product, as with graduated products.
            new ToegewezenProductXml
            {
                ToewijzingNummer = 1003, ReferentieAanbieder = "VOT-C", Product = new Product("45", "45A07"), Toewijzingsdatum = Keten.Vandaag,
                Ingangsdatum = Dag("2026-08-01"),
            })).IsAccepted();
        Assert.That(keten.Dossier.Verzoeken(Keten.Bsn).Select(verzoek => verzoek.Status), Is.All.EqualTo(VerzoekStatus.Gehonoreerd));
    }

    [Test]
    public void IV094_one_product_may_be_honoured_and_the_other_refused()
    {
        var keten = new Keten().Heeft(
            VerzoekOmToewijzing(
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-B", Product = productB },
                new AangevraagdProductXml { ReferentieAanbieder = "VOT-C", Product = productC }),
            Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "VOT-B", Product = productB }));
        keten.Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);
        keten.Heeft(Afgewezen("VOT-C")).Ontvangt(VerzoekOmToewijzing()).IsAccepted();
    }

    [Test]
    public void IV097_an_allocation_that_the_municipality_changes_later_drops_the_number()
    {
        // "Na verloop van tijd stuurt de gemeente op haar initiatief een gewijzigde ToegewezenProduct, bijvoorbeeld met een Einddatum."
        var toegewezen = new ToegewezenProductXml { ReferentieAanbieder = "VOT-1", Einddatum = null, Toewijzingsdatum = Dag("2026-07-01") };
        var beeindigd = toegewezen with
        {
            ReferentieAanbieder = null, Einddatum = Dag("2026-09-30"), Toewijzingsdatum = Dag("2026-07-10"), RedenWijziging = "10",
        };
        var keten = new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT-1" }), Toewijzing(toegewezen));
        keten.Ontvangt(Toewijzing(beeindigd with { ReferentieAanbieder = "VOT-1" })).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));
        keten.Ontvangt(Toewijzing(beeindigd)).IsAccepted();

        Assert.That(keten.Dossier.Toewijzing(Keten.ToewijzingNummer), Has.Property("ReferentieAanbieder").Null);
        Assert.That(keten.Dossier.Verzoek("VOT-1")!.Status, Is.EqualTo(VerzoekStatus.Gehonoreerd));
    }

    [Test]
    public void IV097_all_allocations_of_an_honoured_change_carry_its_number()
    {
        // Product A stays, product B is prolonged by half a year; both are in the request and both come back with 667788.
        var a = new ToegewezenProductXml { ToewijzingNummer = 345001 };
        var b = new ToegewezenProductXml { ToewijzingNummer = 345002, Product = productB };
        var verzoek = VerzoekOmWijziging(new TeWijzigenProductXml
        {
            ToewijzingNummer = 345002, GewensteIngangsdatum = Dag("2026-01-01"), Einddatum = Dag("2027-06-30"), Omvang = b.Omvang,
        }) with { ReferentieAanbieder = "667788", Ongewijzigd = [345001] };
        var langer = b with { ReferentieAanbieder = "667788", Toewijzingsdatum = Keten.Vandaag, Einddatum = Dag("2027-06-30"), RedenWijziging = "10" };

        var keten = new Keten().Heeft(Toewijzing(a, b), verzoek);
        keten.Ontvangt(Toewijzing(a with { ReferentieAanbieder = "667788" }, langer)).IsAccepted();
        Assert.That(keten.Dossier.Verzoek("667788")!.Status, Is.EqualTo(VerzoekStatus.Gehonoreerd));

        // The number has done its work: a later JW301 has neither.
        keten.Ontvangt(Toewijzing(a, langer with { ReferentieAanbieder = null })).IsAccepted();
    }

    [Test]
    public void IV093_a_product_whose_volume_changes_is_ended_and_followed_by_a_new_allocation()
    {
        // Example 1: E is prolonged under its number, F ends on the 11th and a new F follows.
        var e = new ToegewezenProductXml { ToewijzingNummer = 123001 };
        var f = new ToegewezenProductXml { ToewijzingNummer = 123002, Product = productB };
        var keten = new Keten().Heeft(
            Toewijzing(e, f),
            VerzoekOmWijziging(
                new TeWijzigenProductXml { ToewijzingNummer = 123001, GewensteIngangsdatum = Dag("2026-01-01"), Einddatum = Dag("2027-06-30"), Omvang = e.Omvang },
                new TeWijzigenProductXml { ToewijzingNummer = 123002, GewensteIngangsdatum = Dag("2026-08-12") }) with { ReferentieAanbieder = "A001" });
        keten.Ontvangt(Toewijzing(
            e with { ReferentieAanbieder = "A001", Toewijzingsdatum = Keten.Vandaag, Einddatum = Dag("2027-06-30"), RedenWijziging = "10" },
            f with { ReferentieAanbieder = "A001", Toewijzingsdatum = Keten.Vandaag, Einddatum = Dag("2026-08-11"), RedenWijziging = "10" },
            new ToegewezenProductXml
            {
                ToewijzingNummer = 123078, ReferentieAanbieder = "A001", Product = productB, Toewijzingsdatum = Keten.Vandaag,
                Ingangsdatum = Dag("2026-08-12"), Omvang = new Omvang(20, Eenheden.Uur, Frequenties.PerMaand),
            })).IsAccepted();
    }
}
