using System.Xml.Linq;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>A JW302 that refuses takes back what its JW301 did, and nothing else (docs/decisions/0051).</summary>
[InElkeStandaard]
public class AfkeuringToewijzingTests
{
    private static readonly ToegewezenProductXml eerste = new();
    private static readonly ToegewezenProductXml tweede = eerste with
    {
        Toewijzingsdatum = Dag("2026-03-01"), Omvang = new Omvang(5, Eenheden.Uur, Frequenties.PerMaand),
    };

    private static readonly ToegewezenProductXml derde = tweede with
    {
        Toewijzingsdatum = Dag("2026-04-01"), Omvang = new Omvang(7, Eenheden.Uur, Frequenties.PerMaand),
    };

    private static readonly JW301Xml eerste301 = Toewijzing(eerste) with { Identificatie = "T1" };
    private static readonly JW301Xml tweede301 = Toewijzing(tweede) with { Identificatie = "T2" };
    private static readonly JW301Xml derde301 = Toewijzing(derde) with { Identificatie = "T3" };

    private static Toewijzing? Geldend(Keten keten) => keten.Dossier.Toewijzing(Keten.Bsn, Keten.ToewijzingNummer);

    private static long? Uren(Keten keten) => Geldend(keten)?.Omvang!.Volume;

    private static string CodeVanProduct(XElement klasse, string code) => klasse.Name.LocalName == "ToegewezenProduct" ? code : "0200";

    // ---- what refuses, and what does not

    private static IEnumerable<TestCaseData> Afkeuringen() => new (string Name, RetourXml Receipt)[]
    {
        ("its header", Afkeuring(eerste301, "8848")),
        ("level 2", Afkeuring(eerste301)),
        ("one class", Beoordeling(eerste301, klasse => CodeVanProduct(klasse, "9332"))),
        ("the client, so that the rest was not judged", Beoordeling(eerste301, klasse => klasse.Name.LocalName == "Client" ? "8187" : "0233")),
    }.Select(test => new TestCaseData(test.Receipt).SetArgDisplayNames(test.Name));

    [TestCaseSource(nameof(Afkeuringen))]
    public void A_start_on_an_allocation_that_the_provider_refused_is_refused(RetourXml receipt) =>
        new Keten().Heeft(eerste301, receipt).Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));

    private static IEnumerable<TestCaseData> Goedkeuringen() => new (string Name, RetourXml Receipt)[]
    {
        ("no codes", Goedkeuring(eerste301)),
        ("only codes that say that all is well", Beoordeling(eerste301, _ => "0200")),
        ("only codes of what was not judged", Beoordeling(eerste301, _ => "0233")),
        ("a refusal of another message", Afkeuring(tweede301)),
    }.Select(test => new TestCaseData(test.Receipt).SetArgDisplayNames(test.Name));

    [TestCaseSource(nameof(Goedkeuringen))]
    public void A_start_on_one_that_he_did_not_refuse_is_accepted(RetourXml receipt) =>
        new Keten().Heeft(eerste301, receipt).Ontvangt(Start()).IsAccepted();

    [Test]
    public void One_refused_product_refuses_the_message_as_a_whole()
    {
        // IV028, IV032: a fault in a class means that the whole message is refused.
        var beide = Toewijzing(eerste, eerste with { ToewijzingNummer = 1002, Product = new Product("45", "45A05") }) with { Identificatie = "T1" };
        var keten = new Keten().Heeft(beide, Beoordeling(
            beide, klasse => klasse.Name.LocalName == "ToegewezenProduct" && klasse.Value.StartsWith("1001", StringComparison.Ordinal) ? "9332" : "0200"));
        keten.Ontvangt(Start(new StartProductXml { ToewijzingNummer = 1002, Product = new Product("45", "45A05") }))
            .IsRefusedOn("TR019", "9019", at: StartProduct(1));
    }

    [Test]
    public void A_receipt_that_comes_twice_takes_back_once()
    {
        var keten = new Keten().Heeft(eerste301, Afkeuring(eerste301), tweede301);
        keten.Ontvangt(Afkeuring(eerste301)).IsAccepted();
        Assert.That(Uren(keten), Is.EqualTo(5));
    }

    // ---- what does not stand does not count

    [Test]
    public void Nothing_can_be_claimed_on_it()
    {
        new Keten().Heeft(eerste301, Afkeuring(eerste301)).Ontvangt(Declaratie()).IsRefusedOn("TR304", "8187", at: DeclaratieClient(1));
        new Keten().Heeft(eerste301, tweede301 with { Producten = [tweede with { ToewijzingNummer = 1002 }] }, Afkeuring(eerste301))
            .Ontvangt(Declaratie()).IsRefusedOn("TR338", "9338", at: Prestatie(1));
    }

    [Test]
    public void A_JW317_need_not_name_it() =>
        new Keten().Heeft(
                Toewijzing(), Toewijzing(eerste with { ToewijzingNummer = 1002, Product = new Product("45", "45A05") }) with { Identificatie = "T2" }, Afkeuring(tweede301))
            .Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void Its_number_is_free_again()
    {
        var ander = Toewijzing(eerste) with { Bsn = Keten.AndereBsn };
        var keten = new Keten().Heeft(eerste301);
        keten.Ontvangt(ander).IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1));
        keten.Heeft(Afkeuring(eerste301)).Ontvangt(ander).IsAccepted();
    }

    [Test]
    public void A_number_of_which_an_earlier_version_stands_is_not_free() =>
        new Keten().Heeft(eerste301, tweede301, Afkeuring(tweede301))
            .Ontvangt(Toewijzing(derde) with { Bsn = Keten.AndereBsn }).IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1));

    // ---- the request it answered

    private static readonly JW301Xml gehonoreerd = Toewijzing(eerste with { ReferentieAanbieder = "V1" }) with { Identificatie = "T1" };

    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" }), gehonoreerd);

    [TestCase(1001)]
    [TestCase(1002)]
    public void The_corrected_allocation_carries_the_same_ReferentieAanbieder_under_the_same_number_or_a_new_one(long nummer)
    {
        var verbeterd = Toewijzing(tweede with { ReferentieAanbieder = "V1", ToewijzingNummer = nummer });
        Gevraagd().Ontvangt(verbeterd).IsRefusedOn("TR379", "9379", at: ToegewezenProduct(1));
        Gevraagd().Heeft(Afkeuring(gehonoreerd)).Ontvangt(verbeterd).IsAccepted();
    }

    [Test]
    public void The_request_is_pending_again()
    {
        Gevraagd().Ontvangt(VerzoekOmToewijzing()).IsAccepted();
        Gevraagd().Heeft(Afkeuring(gehonoreerd)).Ontvangt(VerzoekOmToewijzing()).IsRefusedOn("TR374", "9374", at: ClientKlasse);
    }

    [Test]
    public void Pending_as_it_was_before()
    {
        var keten = new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" }), Antwoord("V1"), gehonoreerd, Afkeuring(gehonoreerd));
        Assert.That(keten.Dossier.Verzoek("V1")!.Status, Is.EqualTo(VerzoekStatus.InOnderzoek));
    }

    [Test]
    public void An_allocation_sent_again_keeps_honouring_the_request_when_one_of_the_two_is_refused()
    {
        // IV013: the same version, at the provider's request.
        var opnieuw = gehonoreerd with { Identificatie = "T2" };
        foreach (var refused in new[] { gehonoreerd, opnieuw })
        {
            var keten = Gevraagd().Heeft(opnieuw, Afkeuring(refused));
            Assert.That(Geldend(keten), Is.Not.Null);
            Assert.That(keten.Dossier.Verzoek("V1")!.Status, Is.EqualTo(VerzoekStatus.Gehonoreerd));
            keten.Heeft(Afkeuring(refused == opnieuw ? gehonoreerd : opnieuw));
            Assert.That(Geldend(keten), Is.Null);
            Assert.That(keten.Dossier.Verzoek("V1")!.Status, Is.EqualTo(VerzoekStatus.Ingediend));
        }
    }

    // ---- versions

    [Test]
    public void A_refused_change_leaves_the_version_before_it()
    {
        var vijf = Declaratie(new PrestatieXml { GeleverdVolume = 6 });
        new Keten().Heeft(eerste301, tweede301).Ontvangt(vijf).HasFindings($"TR321 {Prestatie(1)}");
        new Keten().Heeft(eerste301, tweede301, Afkeuring(tweede301)).Ontvangt(vijf).IsAccepted();
    }

    [Test]
    public void A_refused_removal_leaves_the_allocation()
    {
        var verwijderd = Toewijzing(Verwijderd(tweede)) with { Identificatie = "T2" };
        new Keten().Heeft(eerste301, verwijderd).Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));
        new Keten().Heeft(eerste301, verwijderd, Afkeuring(verwijderd)).Ontvangt(Start()).IsAccepted();
    }

    [Test]
    public void A_refused_change_under_a_newer_one_does_not_undo_the_newer()
    {
        var keten = new Keten().Heeft(eerste301, tweede301, derde301, Afkeuring(tweede301));
        Assert.That(Uren(keten), Is.EqualTo(7));
        keten.Heeft(Afkeuring(derde301));
        Assert.That(Uren(keten), Is.EqualTo(10), "the second was refused, too");
    }

    [Test]
    public void An_older_version_that_came_late_stands_when_the_newer_is_refused()
    {
        // IV013: the time at which the municipality set it counts, not that at which it came.
        var keten = new Keten().Heeft(derde301, eerste301, tweede301);
        Assert.That(Uren(keten), Is.EqualTo(7));
        keten.Heeft(Afkeuring(derde301));
        Assert.That(Uren(keten), Is.EqualTo(5));
        keten.Heeft(Afkeuring(tweede301));
        Assert.That(Uren(keten), Is.EqualTo(10));
    }

    [Test]
    public void A_correction_that_comes_before_the_receipt_stands()
    {
        var keten = new Keten().Heeft(eerste301, tweede301, Afkeuring(eerste301));
        Assert.That(Uren(keten), Is.EqualTo(5));
        keten.Ontvangt(Start()).IsAccepted();
    }

    // ---- what was built on it

    private static Keten Begonnen() => new Keten().Heeft(eerste301, Start(), Afkeuring(eerste301));

    [Test]
    public void A_start_that_was_accepted_meanwhile_stands_and_can_only_be_taken_back()
    {
        Assert.That(Begonnen().Dossier.Starts(Keten.Bsn), Has.Count.EqualTo(1));
        Begonnen().Ontvangt(Stop()).IsRefusedOn("TR019", "9019", at: StopProduct(1));
        Begonnen().Ontvangt(Start(Verwijderd(new StartProductXml()))).IsAccepted();
    }

    [Test]
    public void A_corrected_allocation_under_the_same_number_has_it()
    {
        Begonnen().Heeft(tweede301).Ontvangt(Start(new StartProductXml { Begindatum = Dag("2026-07-01") })).IsRefusedOn("TR326", "9326", at: StartProduct(1));
        Begonnen().Heeft(tweede301).Ontvangt(Stop()).IsAccepted();
    }

    [Test]
    public void Under_a_new_number_delivery_begins_anew() =>
        Begonnen().Heeft(Toewijzing(tweede with { ToewijzingNummer = 1002 }))
            .Ontvangt(Start(new StartProductXml { ToewijzingNummer = 1002 })).IsAccepted();

    [Test]
    public void An_allocation_on_which_lines_stand_granted_stands()
    {
        // As TR385 says of a removal: what was declared and not credited keeps its allocation, so that it can be credited.
        var regel = new PrestatieXml();
        var keten = new Keten().Heeft(eerste301, Declaratie(regel), Afkeuring(eerste301));
        Assert.That(Geldend(keten), Is.Not.Null);
        keten.Ontvangt(Declaratie(regel.Credit())).IsAccepted();
    }

    [Test]
    public void A_change_on_which_lines_stand_granted_gives_way_to_the_version_before_it()
    {
        var keten = new Keten().Heeft(eerste301, tweede301, Declaratie(new PrestatieXml { GeleverdVolume = 5 }), Afkeuring(tweede301));
        Assert.That(Uren(keten), Is.EqualTo(10));
    }

    [Test]
    public void After_they_were_credited_it_does_not()
    {
        var regel = new PrestatieXml();
        var keten = new Keten().Heeft(eerste301, Declaratie(regel), Declaratie(regel.Credit()), Afkeuring(eerste301));
        Assert.That(Geldend(keten), Is.Null);
    }

    [Test]
    public void Also_where_the_back_office_decides_on_declarations() =>
        new Keten(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: DeclarationsDecidedBy.BackOffice))
            .Heeft(eerste301, Afkeuring(eerste301)).Ontvangt(Start()).IsRefusedOn("TR019", "9019", at: StartProduct(1));
}
