using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>A JW320 that refuses takes back what its JW319 said.</summary>
[InElkeStandaard]
public class AfkeuringAntwoordTests
{
    private static readonly JW319Xml onderzoek = Antwoord("V1") with { Identificatie = "A1" };
    private static readonly JW319Xml afgewezen = Antwoord("V1") with { Identificatie = "A2", VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "2" };

    private static Keten Gevraagd() => new Keten().Heeft(VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" }));

    private static VerzoekStatus Status(Keten keten) => keten.Dossier.Verzoek("V1")!.Status;

    [Test]
    public void A_refused_refusal_leaves_the_request_pending_and_another_answer_is_accepted()
    {
        Gevraagd().Heeft(afgewezen).Ontvangt(afgewezen with { Identificatie = "A3" }).IsRefusedOn("TR365", "9365", at: AntwoordKlasse);
        Gevraagd().Heeft(afgewezen, Afkeuring(afgewezen)).Ontvangt(afgewezen with { Identificatie = "A3" }).IsAccepted();
    }

    [Test]
    public void A_refusal_that_the_provider_accepts_stands() =>
        Gevraagd().Heeft(afgewezen, Goedkeuring(afgewezen)).Ontvangt(afgewezen with { Identificatie = "A3" }).IsRefusedOn("TR365", "9365", at: AntwoordKlasse);

    [Test]
    public void What_was_said_before_counts_again()
    {
        var keten = Gevraagd().Heeft(onderzoek, afgewezen, Afkeuring(afgewezen));
        Assert.That(Status(keten), Is.EqualTo(VerzoekStatus.InOnderzoek));
        keten.Ontvangt(onderzoek with { Identificatie = "A3" }).IsRefusedOn("TR360", "9360", at: AntwoordKlasse);
    }

    [Test]
    public void An_older_answer_that_is_refused_does_not_undo_the_newer() =>
        Assert.That(Status(Gevraagd().Heeft(onderzoek, afgewezen, Afkeuring(onderzoek))), Is.EqualTo(VerzoekStatus.Afgewezen));

    [Test]
    public void A_request_that_was_allocated_meanwhile_stays_honoured() =>
        Assert.That(
            Status(Gevraagd().Heeft(onderzoek, Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "V1" }), Afkeuring(onderzoek))),
            Is.EqualTo(VerzoekStatus.Gehonoreerd));
}
