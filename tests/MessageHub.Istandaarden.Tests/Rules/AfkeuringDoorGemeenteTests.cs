using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>
/// Where the back office decides, a receipt that the municipality sends itself and that refuses takes back what the provider's message did. Where the hub
/// decides it has answered that message, and changes nothing.
/// </summary>
[InElkeStandaard]
public class AfkeuringDoorGemeenteTests
{
    private static readonly JW305Xml start = Start() with { Identificatie = "S1" };
    private static readonly JW307Xml stop = Stop() with { Identificatie = "P1" };

    private static Keten Ketting(DeclarationsDecidedBy wie, params BerichtXml[] berichten) =>
        new Keten(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: wie)).Heeft(Toewijzing()).Heeft(berichten);

    private static Keten BackOffice(params BerichtXml[] berichten) => Ketting(DeclarationsDecidedBy.BackOffice, berichten);

    private static Keten Hub(params BerichtXml[] berichten) => Ketting(DeclarationsDecidedBy.Hub, berichten);

    [Test]
    public void A_start_that_was_refused_was_not_sent()
    {
        BackOffice(start, Afkeuring(start)).Ontvangt(Start()).IsAccepted();
        BackOffice(start, Goedkeuring(start)).Ontvangt(Start()).HasFindings($"TR074 {StartProduct(1)}", $"TR326 {StartProduct(1)}");
        Hub(start, Afkeuring(start)).Ontvangt(Start()).HasFindings($"TR074 {StartProduct(1)}", $"TR326 {StartProduct(1)}");
    }

    [Test]
    public void A_refused_correction_leaves_the_first_start_and_not_the_second()
    {
        var juist = new StartProductXml { Begindatum = Dag("2026-02-02") };
        var correctie = Start(Verwijderd(new StartProductXml()), juist) with { Identificatie = "S2" };
        var keten = BackOffice(start, correctie, Afkeuring(correctie, "9063"));
        Assert.That(keten.Dossier.Starts(Keten.Bsn).Single().Sleutel.Begindatum, Is.EqualTo(new StartProductXml().Begindatum));
        keten.Ontvangt(Stop()).IsAccepted();
    }

    [Test]
    public void A_start_that_was_taken_back_does_not_return_when_both_messages_are_refused()
    {
        var terug = Start(Verwijderd(new StartProductXml())) with { Identificatie = "S2" };
        foreach (var order in new[] { new[] { start, terug }, [terug, start] })
            Assert.That(BackOffice(start, terug, Afkeuring(order[0]), Afkeuring(order[1])).Dossier.Starts(Keten.Bsn), Is.Empty);
    }

    [Test]
    public void A_stop_that_was_refused_leaves_delivery_running()
    {
        var later = Start(new StartProductXml { Begindatum = Dag("2026-07-01") });
        BackOffice(start, stop, Afkeuring(stop)).Ontvangt(later).IsRefusedOn("TR326", "9326", at: StartProduct(1));
        BackOffice(start, stop, Goedkeuring(stop)).Ontvangt(later).IsAccepted();
        Hub(start, stop, Afkeuring(stop)).Ontvangt(later).IsAccepted();
    }

    [Test]
    public void A_request_that_was_refused_has_not_used_its_reference_and_is_not_pending()
    {
        var verzoek = VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" }) with { Identificatie = "R1" };
        BackOffice(verzoek, Afkeuring(verzoek)).Ontvangt(verzoek with { Identificatie = "R2" }).IsAccepted();
        Hub(verzoek, Afkeuring(verzoek)).Ontvangt(verzoek with { Identificatie = "R2" }).IsRefusedOn("TR374", "9374", at: ClientKlasse);
    }

    [Test]
    public void So_it_is_with_a_request_for_a_change()
    {
        var verzoek = VerzoekOmWijziging() with { Identificatie = "R1", ReferentieAanbieder = "V1" };
        BackOffice(verzoek, Afkeuring(verzoek)).Ontvangt(verzoek with { Identificatie = "R2" }).IsAccepted();
        BackOffice(verzoek, Goedkeuring(verzoek)).Ontvangt(verzoek with { Identificatie = "R2" }).IsRefusedOn("TR374", "9374", at: ClientKlasse);
    }

    [Test]
    public void A_request_that_was_answered_meanwhile_keeps_its_answer()
    {
        var verzoek = VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" }) with { Identificatie = "R1" };
        var keten = BackOffice(verzoek, Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1002, ReferentieAanbieder = "V1" }), Afkeuring(verzoek));
        Assert.That(keten.Dossier.Verzoek("V1")!.Status, Is.EqualTo(VerzoekStatus.Gehonoreerd));
    }
}
